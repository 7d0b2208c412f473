import type { AllocationOptions, Attendee, Similarities } from "./problem";
import type { BrokenRule, HardRule } from "./rules";

/** A rule that could not hold. Everyone is still placed, with as few broken rules as found. */
export interface Unmet {
  readonly rule: HardRule;
  /**
   * `unknown_person`, `unknown_group`: the rule names nobody, or no group, of this workshop and was left aside.
   * `conflict`: it contradicts the other rules of `conflict`.
   * `not_found`: no contradiction is proven, yet no plan that keeps it was found.
   */
  readonly reason: "unknown_person" | "unknown_group" | "conflict" | "not_found";
  /** The attendees concerned (for `unknown_person`: the ids that nobody has). */
  readonly ids: readonly string[];
  /** The smallest set of rules that cannot all hold, `rule` first; only itself when nothing else is to blame. */
  readonly conflict: readonly HardRule[];
  /** Where the proposed plan breaks it, if it does. */
  readonly broken: readonly BrokenRule[];
}

/** Per criterion, 0 to 1: the mean over people of their mean with the others of their group. */
export type CriterionScores = Readonly<Record<string, number>>;

/** What the group terms cost, as a part of the score: score = Σ weight · criterion − Σ costs, never below 0. */
export interface TermCosts {
  readonly project: number;
  readonly notAlone: number;
  readonly floor: number;
}

export interface GroupScore {
  readonly score: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
}

export interface AllocationResult {
  /** Attendee ids; members in attendee order. Groups that nobody is pinned to come in order of their first member. */
  readonly groups: readonly (readonly string[])[];
  /** Only when the allowed groups have fewer seats than there are people. */
  readonly unplaced: readonly string[];
  readonly score: number;
  /** A proven upper bound of the score of any plan, at least `score`. */
  readonly bound: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
  /** Weights as used: those of criteria that somebody answered, summing to 1. */
  readonly weights: CriterionScores;
  readonly groupScores: readonly GroupScore[];
  /** By attendee id: mean affinity to the others of the group; 0 when alone or unplaced. */
  readonly matches: Readonly<Record<string, number>>;
  readonly unmet: readonly Unmet[];
  readonly seed: number;
  readonly iterations: number;
}

export declare function allocate(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
): AllocationResult;
