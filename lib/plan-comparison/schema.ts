/** A table as a comparison names it. */
export interface ComparedTable {
  readonly position: number;
  readonly name: string;
}

export interface Mover {
  readonly registrationId: string;
  readonly name: string;
  /** Null: in no group of that plan. */
  readonly from: ComparedTable | null;
  readonly to: ComparedTable | null;
  /** Pinned in the first plan. */
  readonly wasPinned: boolean;
}

/** A table of the first plan beside the one of the second that keeps most of its people; either may be missing. */
export interface TablePair {
  readonly from: (ComparedTable & { readonly score: number; readonly size: number }) | null;
  readonly to: (ComparedTable & { readonly score: number; readonly size: number }) | null;
  readonly stayed: number;
  readonly left: readonly string[];
  readonly joined: readonly string[];
}

/** A criterion that a plan does not count has no figure there: whom people meet counts only where a day has rounds. */
export interface CriterionChange {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** What is different in the second plan. */
export interface PlanComparison {
  readonly scoreFrom: number;
  readonly scoreTo: number;
  /** Who sits with other people, in the order of their names. */
  readonly movers: readonly Mover[];
  /** Tables that only have another number: nobody has to move for it before the groups are published. */
  readonly renumbered: readonly { readonly from: number; readonly to: number }[];
  readonly criteria: readonly CriterionChange[];
  /** In the order of the first plan's tables. */
  readonly tables: readonly TablePair[];
  readonly unmetFrom: readonly string[];
  readonly unmetTo: readonly string[];
}
