"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/i18n/format";
import type { ProofDto } from "@/lib/proofs/schema";
import { BetterNotice } from "./better-notice";
import { useBoard } from "./board-context";
import styles from "./board-notices.module.css";
import { LiveNotices } from "./live-notices";
import { PlanNotices } from "./plan-notices";
import { SincePlan } from "./since-plan/since-plan";
import type { BoardLive } from "./use-board-model";
import type { useFailure } from "./use-failure";

interface BoardNoticesProps {
  /** What has just been done elsewhere, first. */
  readonly done: ReactNode;
  readonly failure: ReturnType<typeof useFailure>;
  readonly proof: ProofDto;
  readonly live: BoardLive;
  /** Of the newest plan when the page was drawn. */
  readonly newestNumber: number;
  readonly onBetterDismissed: () => void;
}

/** What to know before looking at the groups, the most pressing first. */
export function BoardNotices(props: BoardNoticesProps) {
  const { done, failure, proof, live, newestNumber, onBetterDismissed } = props;
  const t = useTranslations("groups");
  const { plan, isEditable, say, fail } = useBoard();
  return (
    <div className={styles.notices}>
      {done}
      <FailureNotice failure={failure} />
      <LiveNotices {...live} newestNumber={newestNumber} />
      {proof.better && isEditable && (
        <BetterNotice
          plan={plan}
          better={proof.better}
          onDismissed={() => {
            onBetterDismissed();
            // The button that had the focus goes away with the notice.
            document.getElementById("content")?.focus();
            say(t("better.dismissed"));
          }}
          onFailure={fail}
        />
      )}
      <SincePlan />
      <PlanNotices plan={plan} />
    </div>
  );
}

function FailureNotice({ failure }: Pick<BoardNoticesProps, "failure">) {
  const locale = useLocale();
  if (!failure.problem) return null;
  return (
    <Notice tone="bad" isLive>
      {failure.text}
      {failure.conflicts.length > 0 && (
        <ul>
          {failure.conflicts.map((conflict) => (
            <li key={conflict.join()}>{formatList(conflict, locale)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
