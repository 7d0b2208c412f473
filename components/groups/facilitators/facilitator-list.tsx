import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import type { FacilitatorDto } from "@/lib/facilitators/schema";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import styles from "../rules/rule-list.module.css";

interface FacilitatorListProps {
  readonly workshopId: string;
  readonly facilitators: readonly FacilitatorDto[];
}

/** Those who accompany tables: what they speak and know, and how many tables they take. */
export function FacilitatorList({ workshopId, facilitators }: FacilitatorListProps) {
  const t = useTranslations("facilitators");
  const locale = useLocale();
  const page = `/organiser/workshops/${workshopId}/groups/facilitators`;
  if (facilitators.length === 0) return <p className="quiet">{t("empty")}</p>;
  return (
    <>
      <ul className={styles.list}>
        {facilitators.map(({ id, name, email, languages, themes, note, tableMax, table }) => (
          <li key={id} className={styles.rule}>
            <div>
              <p className={styles.sentence}>
                <strong>{name}</strong>
                {email && <span className="quiet"> {email}</span>}
              </p>
              <p className="small">
                {languages.length === 0
                  ? t("factAny")
                  : formatList(
                      languages.map((code) => formatLanguage(code, locale)),
                      locale,
                    )}
                {", "}
                {table === null ? t("factTables", { count: tableMax }) : t("factTable", { table })}
              </p>
              {themes.length > 0 && <p className="small quiet">{formatList(themes, locale)}</p>}
              {note && <p className="small quiet">{note}</p>}
            </div>
            <div className={styles.acts}>
              <ButtonLink
                href={`${page}?facilitator=${id}`}
                tone="quiet"
                isSmall
                aria-label={t("changeOf", { name })}
              >
                {t("change")}
              </ButtonLink>
              <ActionForm
                action={`/api/organiser/workshops/${workshopId}/facilitators/${id}/remove`}
                label={t("remove")}
                accessibleLabel={t("removeOf", { name })}
                tone="quiet"
                isSmall
                leadsTo={`${page}?done=removed`}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="small quiet">{t("next")}</p>
    </>
  );
}
