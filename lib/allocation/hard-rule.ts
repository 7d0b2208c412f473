/** One hard rule as it was asked for. `language` holds for every group, so it names nobody. */
export type HardRule =
  | { readonly kind: "together" | "apart"; readonly ids: readonly string[] }
  | { readonly kind: "pin"; readonly id: string; readonly group: number }
  | { readonly kind: "language" }
  /** `id` leads the group, so it speaks one of `languages`. */
  | {
      readonly kind: "facilitator";
      readonly id: string;
      readonly group: number;
      readonly languages: readonly string[];
    }
  | { readonly kind: "size"; readonly min: number; readonly max: number; readonly groupCount: number };

/** A hard rule that a plan breaks: who, and in which groups (indices from 0). */
export type BrokenRule =
  | { readonly kind: "together"; readonly ids: readonly string[]; readonly groups: readonly number[] }
  | { readonly kind: "apart"; readonly ids: readonly string[]; readonly group: number }
  /** Pinned to `group`, sits in `actualGroup` (undefined = not placed). */
  | {
      readonly kind: "pin";
      readonly ids: readonly string[];
      readonly group: number;
      readonly actualGroup?: number;
    }
  /** `ids` do not speak `language`, which most of the group speaks (undefined when nobody shares any). */
  | {
      readonly kind: "language";
      readonly ids: readonly string[];
      readonly group: number;
      readonly language?: string;
    }
  /** No language of the facilitator is spoken by all members; `ids` speak none, or all where each speaks another. */
  | {
      readonly kind: "facilitator";
      readonly ids: readonly string[];
      readonly group: number;
      readonly facilitatorId: string;
    }
  | {
      readonly kind: "size";
      readonly ids: readonly string[];
      readonly group: number;
      readonly size: number;
      readonly min: number;
      readonly max: number;
    };

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
