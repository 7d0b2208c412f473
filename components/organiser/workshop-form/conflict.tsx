import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { TEXT_ENGINES, type TextEngine } from "@/lib/text-vectors/schema";
import styles from "./conflict.module.css";
import { differingFields, type WorkshopFieldName, type WorkshopFormValues } from "./values";

interface ConflictProps {
  readonly theirs: WorkshopFormValues;
  readonly yours: WorkshopFormValues;
  /** Address of the form with their version. */
  readonly reloadHref: string;
}

const LABELS = {
  title: "titleLabel",
  "venue.name": "venueName",
  "venue.address": "venueAddress",
  "venue.mapUrl": "venueMapUrl",
} as const satisfies Partial<Record<WorkshopFieldName, string>>;

/** Somebody else saved first: what differs, side by side, and the two ways out. Nothing typed is lost. */
export function Conflict({ theirs, yours, reloadHref }: ConflictProps) {
  const t = useTranslations("organiser.form");
  const label = (name: WorkshopFieldName) =>
    t(
      name in LABELS
        ? LABELS[name as keyof typeof LABELS]
        : (name as Exclude<WorkshopFieldName, keyof typeof LABELS>),
    );
  const shown = (name: WorkshopFieldName, value: string | boolean | readonly string[]) => {
    if (name === "textEngine" && isEngine(value)) return t(`textEngines.${value}.short`);
    const text =
      typeof value === "boolean" ? (value ? "✓" : "") : typeof value === "string" ? value : value.join(", ");
    return text.trim() === "" ? t("conflictEmpty") : text;
  };
  return (
    <section className={styles.conflict} role="alert" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t("conflictTitle")}</h2>
      <p>{t("conflictText")}</p>
      <dl className={styles.fields}>
        {differingFields(theirs, yours).map((name) => (
          <div key={name}>
            <dt>{label(name)}</dt>
            <dd>
              <span className="small quiet">{t("conflictTheirs")}</span>
              <span className={styles.value}>{shown(name, theirs[name])}</span>
            </dd>
            <dd>
              <span className="small quiet">{t("conflictYours")}</span>
              <span className={styles.value}>{shown(name, yours[name])}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.answers}>
        <Button type="submit" tone="primary">
          {t("conflictSave")}
        </Button>
        <a className={buttonClass({})} href={reloadHref}>
          {t("conflictReload")}
        </a>
      </div>
    </section>
  );
}

function isEngine(value: unknown): value is TextEngine {
  return TEXT_ENGINES.some((engine) => engine === value);
}
