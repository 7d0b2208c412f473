import { useTranslations } from "next-intl";
import type { LetterDto } from "@/lib/letters/schema";
import styles from "./placeholder-list.module.css";

/** What may stand in braces, and what each becomes. */
export function PlaceholderList({ placeholders }: Pick<LetterDto, "placeholders">) {
  const t = useTranslations("letters");
  const where = { text: undefined, link: t("asButton"), block: t("aloneOnLine") };
  return (
    <section className={styles.list} aria-labelledby="placeholders">
      <h2 id="placeholders" className={styles.heading}>
        {t("placeholders")}
      </h2>
      <p className="small quiet">{t("placeholdersHint")}</p>
      <dl>
        {placeholders.map(({ name, kind, isRequired }) => (
          <div key={name} className={styles.row}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>
              {t(`placeholder.${name}`)}
              {where[kind] && <span className="quiet">, {where[kind]}</span>}
              {isRequired && <strong>, {t("required")}</strong>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
