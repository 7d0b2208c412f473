import { useLocale, useTranslations } from "next-intl";
import type { PlanDto } from "@/lib/groups/schema";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { RebalancePreview } from "@/lib/rebalancing/schema";
import styles from "./rebalance-dialog.module.css";

interface RebalanceEffectProps {
  readonly plan: PlanDto;
  readonly preview: RebalancePreview;
}

/** What a rebalancing would do: who moves and why, the score, what stays, and what cannot be kept. */
export function RebalanceEffect({ plan, preview }: RebalanceEffectProps) {
  const t = useTranslations("rebalance");
  const locale = useLocale();
  const { moves, movedCount, isFewest, kept, unmet } = preview;
  const { arrivals, departures, changed } = plan.since;
  if (moves.length === 0 && arrivals.length + departures.length + changed.length === 0) {
    return (
      <>
        <p>{t("nothing")}</p>
        <Unmet unmet={unmet} />
      </>
    );
  }
  const { from, to } = scorePair(preview, locale);
  return (
    <>
      <p>
        <strong>{t("moved", { count: movedCount })}</strong> {movedCount > 0 && isFewest && t("fewest")}
      </p>
      <p className="num">{from === to ? t("sameScore", { score: to }) : t("score", { from, to })}</p>
      {moves.length > 0 && (
        <ul className={`${styles.moves} num small`}>
          {moves.map((move) => (
            <MoveLine key={move.registrationId} move={move} tableCount={plan.groups.length} />
          ))}
        </ul>
      )}
      <Unmet unmet={unmet} />
      {kept.pins + kept.rules > 0 && (
        <p className="small quiet">
          {kept.pins > 0 && t("keptPins", { pins: kept.pins })}{" "}
          {kept.rules > 0 && unmet.length === 0 && t("keptRules", { rules: kept.rules })}
        </p>
      )}
      {plan.status === "published" && <p className="small quiet">{t("unannounced")}</p>}
    </>
  );
}

function MoveLine({
  move,
  tableCount,
}: {
  readonly move: RebalancePreview["moves"][number];
  readonly tableCount: number;
}) {
  const t = useTranslations("rebalance");
  const { name, fromTable: from, toTable: to, why } = move;
  if (to === null) return <li>{t("leave", { name })}</li>;
  if (from === null) return <li>{t(to > tableCount ? "newTable" : "enter", { name, to })}</li>;
  return (
    <li>
      {t("move", { name, from, to })}
      <span className={`${styles.why} quiet`}>{t(`why.${why}`)}</span>
    </li>
  );
}

function Unmet({ unmet }: Pick<RebalancePreview, "unmet">) {
  const t = useTranslations("rebalance");
  if (unmet.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t("unmet")}</strong>
      </p>
      <ul className="small">
        {unmet.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  );
}

/** Both scores with two decimals, or three where two would hide the difference. */
function scorePair({ scoreBefore, scoreAfter }: RebalancePreview, locale: Locale) {
  const shown = (digits: number) => {
    const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return { from: formatNumber(scoreBefore, locale, style), to: formatNumber(scoreAfter, locale, style) };
  };
  const pair = shown(2);
  return pair.from === pair.to && scoreBefore !== scoreAfter ? shown(3) : pair;
}
