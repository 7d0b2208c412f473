"use client";

import { createContext, useContext } from "react";
import type { Board, PlacedPlan } from "@/lib/allocation/moves";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { PlanDto } from "@/lib/groups/schema";
import type { Problem } from "@/lib/http/problems";
import type { PlanChangeRequest } from "./use-plan";

export interface BoardPerson {
  readonly registrationId: string;
  readonly name: string;
}

/** What can be done on a board. The functions stay the same for the life of the board. */
export interface BoardActs {
  /** To a group, or out of all of them (null). */
  readonly move: (person: BoardPerson, toGroupId: string | null) => void;
  readonly pin: (person: BoardPerson, pinned: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Any other change of the plan: shown at once where it says how, saved behind. Undefined when it failed. */
  readonly change: (request: PlanChangeRequest) => Promise<PlanDto | undefined>;
  /** Shows the plan as a call of its own has left it on the server. */
  readonly replace: (plan: PlanDto) => void;
  /** Tells those who do not see the board, politely. */
  readonly say: (text: string) => void;
  readonly fail: (problem: Problem) => void;
  readonly clearFailure: () => void;
}

/** The board on screen, as the entries of its menus and its tools read it. */
export interface BoardModel extends BoardActs {
  readonly workshopId: string;
  /** As shown: it may be ahead of what is saved. */
  readonly plan: PlanDto;
  readonly engine: Board;
  readonly placed: PlacedPlan;
  /** Everybody with a seat, by registration id. */
  readonly attendees: ReadonlyMap<string, AttendeeCard>;
  /** A plan that was replaced by another can only be read. */
  readonly isEditable: boolean;
}

const BoardContext = createContext<BoardModel | undefined>(undefined);

export const BoardProvider = BoardContext.Provider;

/** The board around this component. Rendered again with each change of the plan: not for what every card repeats. */
export function useBoard(): BoardModel {
  const board = useContext(BoardContext);
  if (!board) throw new Error("useBoard outside of a board");
  return board;
}
