import type { PlanOptions } from "@/lib/groups/schema";

/** A plan as it stands, locked until the transaction ends. */
export interface LockedPlan {
  readonly id: string;
  readonly version: number;
  /** Of its day, from 1. */
  readonly round: number;
  readonly seed: number;
  readonly options: PlanOptions;
  readonly groups: readonly {
    readonly id: string;
    readonly position: number;
    readonly leader?: { readonly id: string; readonly isFixed: boolean } | null;
  }[];
  /** Registration id → group id, for everybody in the plan. */
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly pinned: ReadonlySet<string>;
  readonly name: string | null;
  readonly publishedVersion: number | null;
  /** When the round takes place, as ISO 8601; null where nobody set it. */
  readonly times: { readonly startsAt: string; readonly endsAt: string } | null;
}
