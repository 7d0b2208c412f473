import type { Rebalanced } from "@/lib/allocation/rebalance";
import { tableCountOf } from "@/lib/group-sizes/rules";
import { askedSizes } from "@/lib/groups/rules";
import type { PlanOptions } from "@/lib/groups/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import type { RebalanceInput, RebalancePreview } from "./schema";

/** Moves as an organiser reads them: tables from 1, people by name. */
export function namedMoves(
  moves: Rebalanced["moves"],
  nameOf: (registrationId: string) => string,
): RebalancePreview["moves"] {
  const tableOf = (group: number | null) => (group === null ? null : group + 1);
  return moves.map(({ id, from, to, why }) => ({
    registrationId: id,
    name: nameOf(id),
    fromTable: tableOf(from),
    toTable: tableOf(to),
    why,
  }));
}

interface SeatedPlan {
  readonly options: PlanOptions;
  readonly groups: readonly { readonly id: string; readonly position: number }[];
  /** Registration id → group id. */
  readonly groupOf: ReadonlyMap<string, string | null>;
}

/** What a rebalancing changes beside the moves asked for: tables that it adds, holes that it takes note of. */
export function rebalanceChange(
  plan: SeatedPlan,
  {
    moves,
    isHere,
    newId,
  }: {
    readonly moves: RebalanceInput["moves"];
    readonly isHere: (registrationId: string) => boolean;
    readonly newId: () => string;
  },
): Pick<PlanChange, "moves" | "tables" | "groupCount"> {
  const tableCount = Math.max(plan.groups.length, ...moves.map(({ toTable }) => toTable ?? 0));
  const added = Array.from({ length: tableCount - plan.groups.length }, newId);
  const idAt = new Map([
    ...plan.groups.map(({ id, position }) => [position, id] as const),
    ...added.map((id, index) => [(plan.groups.at(-1)?.position ?? 0) + index + 1, id] as const),
  ]);
  const gone = [...plan.groupOf].filter(([id, group]) => group !== null && !isHere(id));
  const changes = [
    ...moves.map(({ registrationId, toTable }) => ({
      registrationId,
      from: plan.groupOf.get(registrationId) ?? null,
      to: toTable === null ? null : (idAt.get(toTable) ?? null),
    })),
    ...gone.map(([registrationId, from]) => ({ registrationId, from, to: null })),
  ];
  const after = new Map([
    ...plan.groupOf,
    ...changes.map(({ registrationId, to }) => [registrationId, to] as const),
  ]);
  const seated = [...after.values()].filter((group) => group !== null);
  const used = new Set(seated).size;
  const asked = tableCountOf(seated.length, askedSizes(plan.options));
  const from = plan.options.groupCount ?? null;
  const to = used === asked ? null : used;
  return {
    moves: changes,
    ...(added.length > 0 && { tables: added.map((id) => ({ id, from: false, to: true })) }),
    ...(from !== to && { groupCount: { from, to } }),
  };
}
