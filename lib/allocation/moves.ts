import type { CriterionScores, GroupScore, TermCosts } from "./allocate";
import type { AllocationOptions, Attendee, KindId, Similarities } from "./problem";
import type { BrokenRule } from "./rules";

export type PlanWarning =
  | { readonly kind: "noProject"; readonly group: number }
  | { readonly kind: "aloneOfKind"; readonly group: number; readonly id: string; readonly of: KindId }
  | {
      readonly kind: "language";
      readonly group: number;
      readonly ids: readonly string[];
      readonly language?: string;
    }
  | {
      readonly kind: "size";
      readonly group: number;
      readonly size: number;
      readonly min: number;
      readonly max: number;
    };

export interface PlanEvaluation {
  readonly score: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
  readonly groupScores: readonly GroupScore[];
  readonly matches: Readonly<Record<string, number>>;
  /** Attendees in no group. They count for nothing in the score, which is per placed person. */
  readonly unplaced: readonly string[];
  readonly broken: readonly BrokenRule[];
  readonly warnings: readonly PlanWarning[];
}

export interface MoveEffect {
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** The groups touched, with their own scores before and after. */
  readonly groupDeltas: readonly {
    readonly group: number;
    readonly before: number;
    readonly after: number;
  }[];
  /** Rules of the touched groups and people that the plan would break after the move. */
  readonly broken: readonly BrokenRule[];
  /** Those of `broken` that hold now: a reason to refuse the move. */
  readonly newlyBroken: readonly BrokenRule[];
}

/** Opaque: a workshop prepared for instant answers. Make it once with `prepareBoard`. */
export interface Board {
  readonly attendees: readonly Attendee[];
}
/** Opaque: one plan on a board, ready for `effectOfMove` and `effectOfSwap`. Make it again after each change. */
export interface PlacedPlan {
  readonly board: Board;
}

export declare function prepareBoard(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
): Board;
export declare function evaluatePlan(board: Board, groups: readonly (readonly string[])[]): PlanEvaluation;
export declare function placePlan(board: Board, groups: readonly (readonly string[])[]): PlacedPlan;
/** `toGroup` null = take the person out of their group. */
export declare function effectOfMove(plan: PlacedPlan, id: string, toGroup: number | null): MoveEffect;
export declare function effectOfSwap(plan: PlacedPlan, id: string, otherId: string): MoveEffect;
