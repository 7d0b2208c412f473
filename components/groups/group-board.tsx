"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { BoardView } from "@/lib/board/queries";
import type { Placement } from "@/lib/board-moves/rules";
import type { PlanDto } from "@/lib/groups/schema";
import { BoardColumns } from "./board-columns";
import { BoardProvider, type WorkshopDay } from "./board-context";
import { BoardHead } from "./board-head";
import { BoardNotices } from "./board-notices";
import { BoardViewProvider, type BoardViewState, UNPLACED } from "./board-view";
import styles from "./group-board.module.css";
import { RuleDialogs } from "./rules/rule-dialog";
import { createStore } from "./store";
import { useBoardModel } from "./use-board-model";
import { useFailure } from "./use-failure";
import { useProof } from "./use-proof";
import { useProofWords } from "./use-proof-words";
import { useUndoKeys } from "./use-undo-keys";

type GroupBoardProps = Pick<BoardView, "cards" | "pairs" | "topics" | "plans"> & {
  readonly workshopId: string;
  readonly workshopDay: WorkshopDay;
  readonly initialPlan: PlanDto;
  /** To the groups of the day and of each session. */
  readonly nav: ReactNode;
  /** Above the title: which workshop this is. */
  readonly kicker: ReactNode;
  /** What has just been done elsewhere, first among the notices. */
  readonly done?: ReactNode;
};

/** The groups of one plan: move and pin people, see at once what it costs, undo, publish. */
export function GroupBoard(props: GroupBoardProps) {
  const { workshopId, cards, pairs, topics, plans, initialPlan, nav, kicker, done } = props;
  const t = useTranslations("groups");
  const failure = useFailure();
  const [said, setSaid] = useState("");
  const [view] = useState(() => createStore(viewOf(initialPlan)));

  /** A narrow screen shows one column: it follows the person whom the focus follows. */
  function showColumnOf([first]: readonly Placement[]) {
    if (first && !view.get().held) view.set({ shownColumn: first.toGroupId ?? UNPLACED });
  }

  const board = useBoardModel({
    workshopId,
    workshopDay: props.workshopDay,
    cards,
    pairs,
    topics,
    initialPlan,
    failure,
    say: setSaid,
    onMoved: showColumnOf,
  });
  const { plan, isEditable } = board;
  const proofWords = useProofWords();
  // Only the end is announced: a figure that shrinks each second would drown what else is said.
  const { proof, forgetBetter } = useProof(plan, board.live.following.live, (ended) =>
    setSaid(t("proof.liveDone", { result: proofWords(plan, ended).result })),
  );
  useUndoKeys({
    onUndo: isEditable && plan.canUndo ? board.undo : undefined,
    onRedo: isEditable && plan.canRedo ? board.redo : undefined,
  });

  return (
    <BoardProvider value={board}>
      <BoardViewProvider value={view}>
        <main id="content" tabIndex={-1} className={styles.page} data-fills-window>
          <BoardHead nav={nav} kicker={kicker} plans={plans} proof={proof} saveState={board.saveState} />
          <p className="visually-hidden" aria-live="polite">
            {said}
          </p>
          <BoardNotices
            done={done}
            failure={failure}
            proof={proof}
            live={board.live}
            newestNumber={plans[0]?.number ?? plan.number}
            onBetterDismissed={forgetBetter}
          />
          <RuleDialogs>
            <BoardColumns />
          </RuleDialogs>
        </main>
      </BoardViewProvider>
    </BoardProvider>
  );
}

function viewOf(plan: PlanDto): BoardViewState {
  return {
    selected: new Set(),
    isSelecting: false,
    held: undefined,
    found: undefined,
    dialog: undefined,
    menu: undefined,
    shownColumn: plan.unplaced.length > 0 ? UNPLACED : (plan.groups[0]?.id ?? UNPLACED),
    stops: new Map(),
  };
}
