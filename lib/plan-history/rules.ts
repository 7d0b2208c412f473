import type { PlanChange } from "./schema";

export interface Revision {
  /** The plan's version after this change. */
  readonly version: number;
  readonly change: PlanChange;
}

export interface History {
  /** What an undo would take back, or undefined when nothing is left. */
  readonly undoable: PlanChange | undefined;
  /** What a redo would bring back; empty after a new change. */
  readonly redoable: PlanChange | undefined;
}

/**
 * Undo and redo over the kept revisions: nothing is erased, an undo is a revision of its own. Replays `revisions` (ascending by version) and says what can be
 * undone and redone now. O(n).
 */
export function historyOf(revisions: readonly Revision[]): History {
  const done: PlanChange[] = [];
  const undone: PlanChange[] = [];
  for (const { change } of revisions) {
    if (change.kind === "undo") {
      const taken = done.pop();
      if (taken) undone.push(taken);
    } else if (change.kind === "redo") {
      const brought = undone.pop();
      if (brought) done.push(brought);
    } else {
      done.push(change);
      undone.length = 0;
    }
  }
  return { undoable: done.at(-1), redoable: undone.at(-1) };
}

/** The change that takes `change` back. */
export function inverseOf(change: PlanChange): Omit<PlanChange, "kind"> {
  return {
    moves: change.moves.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    pins: change.pins.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    constraints: turned(change.constraints),
    cause: change.cause,
    tables: change.tables?.map(({ id, from, to }) => ({ id, from: to, to: from })),
    marks: change.marks?.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    groupCount: turned(change.groupCount),
  };
}

function turned<T>(change: { readonly from: T; readonly to: T } | undefined) {
  return change && { from: change.to, to: change.from };
}
