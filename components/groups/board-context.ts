"use client";

import { createContext, useContext } from "react";
import type { Board, PlacedPlan } from "@/lib/allocation/moves";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Placement } from "@/lib/board-moves/rules";
import type { PlanDto } from "@/lib/groups/schema";
import type { Problem } from "@/lib/http/problems";
import type { Meetings } from "@/lib/rounds/rules";
import type { PlanChangeRequest } from "./use-plan";

export interface BoardPerson {
  readonly registrationId: string;
  readonly name: string;
}

/** When and in which zone the workshop takes place, as ISO 8601. */
export interface WorkshopDay {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

/** What can be done on a board. The functions stay the same for the life of the board. */
export interface BoardActs {
  /** One person to a group, or out of all of them (null). */
  readonly move: (person: BoardPerson, toGroupId: string | null) => void;
  /** Several people in one change, which one undo takes back. The first one's card keeps the focus. */
  readonly place: (placements: readonly Placement[]) => void;
  readonly pin: (people: readonly BoardPerson[], pinned: boolean) => void;
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
  readonly workshopDay: WorkshopDay;
  /** As shown: it may be ahead of what is saved. */
  readonly plan: PlanDto;
  readonly engine: Board;
  readonly placed: PlacedPlan;
  /** The plan as it would be after these moves: what is shown while a card is held. */
  readonly ahead: (placements: readonly Placement[]) => PlanDto;
  /** Everybody with a seat, by registration id. */
  readonly attendees: ReadonlyMap<string, AttendeeCard>;
  /** Whom people meet in the other rounds of the day. */
  readonly meetings: Meetings;
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
