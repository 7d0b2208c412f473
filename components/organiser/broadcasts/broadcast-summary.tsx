import { useTranslations } from "next-intl";
import { type BroadcastDto, LEFT_OUT_REASONS } from "@/lib/broadcasts/schema";
import type { FilterChoices } from "@/lib/registration-filters/schema";
import { useAudienceWords } from "./use-audience-words";

interface BroadcastSummaryProps {
  readonly broadcast: BroadcastDto;
  readonly choices: FilterChoices;
  /** Of the one person it is for. */
  readonly name?: string;
}

/** Whom a message is for and of what it speaks; of one that is sent also who was left out. */
export function BroadcastSummary({ broadcast, choices, name }: BroadcastSummaryProps) {
  const t = useTranslations("broadcasts");
  const audienceWords = useAudienceWords();
  const { audience, isNews, leftOut } = broadcast;
  return (
    <>
      <p>{audienceWords(audience, { choices, name }).join(" · ")}</p>
      <p className="quiet">
        {t("subjectOf")} {t(isNews ? "aboutOthers" : "aboutDay")}.
      </p>
      {LEFT_OUT_REASONS.map((reason) => {
        const count = leftOut[reason];
        return count ? (
          <p key={reason} className="small quiet">
            {t("leftOut")} · {t(`reason.${reason}`, { count })}
          </p>
        ) : null;
      })}
    </>
  );
}
