import type { FixedFacilitator } from "@/lib/allocation/problem";
import type { FacilitatorDto } from "@/lib/facilitators/schema";
import type { PlanOptions } from "@/lib/groups/schema";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import type { Problem } from "@/lib/proofs/schema";
import type { Assessment } from "@/lib/seating/rules";
import type { TableRule } from "@/lib/table-rules/schema";

/** What a plan is judged by beside itself: who is here and what they answered, the workshop's rules and facilitators. */
export interface Surroundings {
  /** Fingerprint of the people. */
  readonly people: string;
  readonly tableRules: readonly TableRule[];
  readonly facilitators: readonly FacilitatorDto[];
}

/** A change of a plan, and the plan as it will be. */
export interface JudgedChange {
  readonly change: PlanChange;
  readonly surroundings: Surroundings;
  readonly options: PlanOptions;
  readonly tables: LockedPlan["groups"];
  /** Registration id → group id, for everybody in the plan who is still here. */
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly groups: readonly { readonly id: string; readonly registrationIds: readonly string[] }[];
  /** Tables whose facilitator is fixed. */
  readonly led: readonly FixedFacilitator[];
  readonly here: ReadonlySet<string>;
  readonly assessment: Assessment;
  /** What is to be proved about it, and a bound to begin with. */
  readonly problem: Problem;
  readonly bound: number;
}
