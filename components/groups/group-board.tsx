"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { BoardView } from "@/lib/board/queries";
import type { PlanDto } from "@/lib/groups/schema";
import { AttendeeCard } from "./attendee-card";
import { BoardProvider } from "./board-context";
import { BoardHead } from "./board-head";
import { BoardNotices } from "./board-notices";
import { CardMenu } from "./card-menu";
import styles from "./group-board.module.css";
import { GroupColumn } from "./group-column";
import { useBoardModel } from "./use-board-model";
import { useFailure } from "./use-failure";
import { useProof } from "./use-proof";
import { useProofWords } from "./use-proof-words";
import { useUndoKeys } from "./use-undo-keys";

type GroupBoardProps = Pick<BoardView, "cards" | "pairs" | "plans"> & {
  readonly workshopId: string;
  readonly initialPlan: PlanDto;
  /** Above the title: which workshop this is. */
  readonly kicker: ReactNode;
  /** What has just been done elsewhere, first among the notices. */
  readonly done?: ReactNode;
};

/** The groups of one plan: move and pin people, see at once what it costs, undo, publish. */
export function GroupBoard({ workshopId, cards, pairs, plans, initialPlan, kicker, done }: GroupBoardProps) {
  const t = useTranslations("groups");
  const failure = useFailure();
  const [said, setSaid] = useState("");
  const board = useBoardModel({ workshopId, cards, pairs, initialPlan, failure, say: setSaid });
  const { plan, attendees, isEditable } = board;
  const proofWords = useProofWords();
  // Only the end is announced: a figure that shrinks each second would drown what else is said.
  const { proof, forgetBetter } = useProof(plan, (ended) =>
    setSaid(t("proof.liveDone", { result: proofWords(plan, ended).result })),
  );
  useUndoKeys({
    onUndo: isEditable && plan.canUndo ? board.undo : undefined,
    onRedo: isEditable && plan.canRedo ? board.redo : undefined,
  });

  return (
    <BoardProvider value={board}>
      <main id="content" tabIndex={-1} className={styles.page} data-fills-window>
        <BoardHead kicker={kicker} plans={plans} proof={proof} saveState={board.saveState} />
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        <BoardNotices done={done} failure={failure} proof={proof} onBetterDismissed={forgetBetter} />
        <section className={styles.board} aria-label={t("page.board")}>
          {plan.unplaced.length > 0 && (
            <section className={styles.unplaced} aria-labelledby="unplaced">
              <h2 id="unplaced" className={styles.unplacedTitle}>
                {t("group.unplaced")} <span className="num quiet">{plan.unplaced.length}</span>
              </h2>
              <p className="small quiet">{t("group.unplacedHelp")}</p>
              {plan.unplaced.map((person) => (
                <AttendeeCard
                  key={person.registrationId}
                  name={person.name}
                  attendee={attendees.get(person.registrationId)}
                  underline={[]}
                  reasons={[]}
                  isPinned={false}
                  actions={isEditable && <CardMenu person={person} />}
                />
              ))}
            </section>
          )}
          {plan.groups.map((group) => (
            <GroupColumn key={group.id} group={group} plan={plan}>
              {group.members.map((member) => (
                <AttendeeCard
                  key={member.registrationId}
                  name={member.name}
                  attendee={attendees.get(member.registrationId)}
                  underline={group.underline}
                  match={member.match}
                  reasons={member.reasons}
                  isPinned={member.pinned}
                  actions={isEditable && <CardMenu person={member} />}
                />
              ))}
            </GroupColumn>
          ))}
        </section>
      </main>
    </BoardProvider>
  );
}
