import type { FixedFacilitator } from "@/lib/allocation/problem";
import type { FacilitatorDto } from "@/lib/facilitators/schema";
import type { PlanOptions } from "@/lib/groups/schema";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import type { Problem, ProofEnding } from "@/lib/proofs/schema";
import type { Assessment } from "@/lib/seating/rules";
import type { TableRule } from "@/lib/table-rules/schema";

/** What a plan is judged by beside itself: who is here and what they answered, the workshop's rules and facilitators. */
export interface Surroundings {
  /** Fingerprint of the people. */
  readonly people: string;
  readonly tableRules: readonly TableRule[];
  readonly facilitators: readonly FacilitatorDto[];
  /** The other rounds of the day, whom people meet there; none for a plan alone. */
  readonly rounds: readonly {
    readonly id: string;
    readonly round: number;
    readonly version: number;
    readonly tables: readonly (readonly string[])[];
  }[];
}

/** A change of a plan, and the plan as it will be. */
export interface JudgedChange extends JudgedSeats {
  readonly change: PlanChange;
  readonly surroundings: Surroundings;
  readonly tables: LockedPlan["groups"];
  /** The other rounds of the day, judged anew with whom people meet in this one. */
  readonly others: readonly JudgedSeats[];
}

/** Who sits where in a plan, and what is thought of it. */
export interface JudgedSeats {
  readonly planId: string;
  readonly options: PlanOptions;
  /** Registration id → group id, for everybody in the plan who is still here. */
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly groups: readonly { readonly id: string; readonly registrationIds: readonly string[] }[];
  /** Tables whose facilitator is fixed. */
  readonly led: readonly FixedFacilitator[];
  readonly here: ReadonlySet<string>;
  readonly assessment: Assessment;
  /** What is to be proved about it, and a bound to begin with; `ending` where nothing is to be proved. */
  readonly problem: Problem;
  readonly bound: number;
  readonly ending: ProofEnding | null;
}
