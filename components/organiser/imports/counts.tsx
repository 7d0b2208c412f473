import { useTranslations } from "next-intl";
import { type ImportCounts, ROW_OUTCOMES } from "@/lib/imports/schema";
import styles from "./imports.module.css";

/** How many rows become what; what is nothing is left out, save new seats. */
export function Counts({ counts }: { readonly counts: ImportCounts }) {
  const t = useTranslations("imports.counts");
  return (
    <dl className={`${styles.counts} num`}>
      {ROW_OUTCOMES.filter((outcome) => outcome === "seat" || counts[outcome] > 0).map((outcome) => (
        <div
          key={outcome}
          data-tone={
            outcome === "failed"
              ? "bad"
              : outcome === "skipped" || outcome === "unchanged"
                ? "none"
                : undefined
          }
        >
          <dt>{t(outcome, { count: counts[outcome] })}</dt>
          <dd>{counts[outcome]}</dd>
        </div>
      ))}
    </dl>
  );
}
