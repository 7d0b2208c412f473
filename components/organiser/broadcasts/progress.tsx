import { useTranslations } from "next-intl";
import { underWay } from "@/lib/broadcasts/rules";
import type { BroadcastDto } from "@/lib/broadcasts/schema";
import { Link } from "@/lib/i18n/navigation";
import { useFigureWords } from "./broadcast-state";
import styles from "./progress.module.css";

/** How far a message has got: a length with its numbers, and the way to each mail. */
export function Progress({ broadcast }: { readonly broadcast: BroadcastDto }) {
  const t = useTranslations("broadcasts");
  const figureWords = useFigureWords();
  const { id, workshopId, figures, recipients } = broadcast;
  const done = recipients - underWay(figures);
  const share = recipients === 0 ? 0 : done / recipients;
  const home = `/organiser/workshops/${workshopId}/messages`;
  return (
    <>
      <p className={`${styles.count} num`}>{t("countSent", { count: recipients })}</p>
      {recipients > 0 && (
        <>
          <svg className={styles.drawing} aria-hidden="true">
            <rect className={styles.track} width="100%" height="8" />
            <rect className={styles.value} width={`${(share * 100).toFixed(1)}%`} height="8" />
          </svg>
          <p className="num">
            {t("progressOf", { done, total: recipients })}
            <span className="quiet"> · {figureWords(figures).join(" · ")}</span>
          </p>
          {figures.kept > 0 && <p className="small quiet">{t("keptHere")}</p>}
          <p>
            <Link href={`${home}?broadcast=${id}`}>{t("fates")}</Link>
          </p>
        </>
      )}
    </>
  );
}
