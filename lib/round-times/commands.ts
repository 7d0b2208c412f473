import { requirePlan } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { invalidField } from "@/lib/errors";
import { lockPlan, lockRounds, readPlan } from "@/lib/plan-changes/queries";
import { keepRevision } from "@/lib/plan-history/commands";
import type { PlanChange } from "@/lib/plan-history/schema";
import { listRoundIds } from "@/lib/rounds/queries";
import type { DayStart } from "@/lib/sessions/rules";
import { roundAfterMove } from "./rules";
import type { RoundTimes } from "./schema";

type Tx = Prisma.TransactionClient;

/**
 * Sets when rounds of a day take place: a version of each round like any other change, which can be undone. Nobody's seat
 * changes, so nothing is judged anew; people hear of it with the next publication. Throws not_found, stale_version,
 * plan_not_editable, wrong_state, invalid_input (a plan that is no round of this day).
 */
export async function setRoundTimes(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly input: RoundTimes },
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const ids = await listRoundIds(tx, guarded.id);
    for (const [index, { planId, baseVersion, startsAt, endsAt }] of request.input.rounds.entries()) {
      if (ids.length < 2 || !ids.includes(planId))
        throw invalidField(`rounds.${index}.planId`, "invalid_choice");
      const plan = await lockPlan(tx, planId, baseVersion);
      const to = startsAt && endsAt ? { startsAt, endsAt } : null;
      const change: PlanChange = { kind: "change", moves: [], pins: [], times: { from: plan.times, to } };
      if (isSame(plan.times, to)) continue;
      await tx.plan.update({
        where: { id: planId },
        data: { startsAt: to?.startsAt ?? null, endsAt: to?.endsAt ?? null },
      });
      await keepRevision(tx, { plan, change, guarded, actor, now });
    }
  });
}

/**
 * Moves the rounds of a day or of a session along with it: a version of each like any other change. The caller holds what
 * moves, and has locked the rounds (`lockTimedRounds`).
 */
export async function moveRounds(
  tx: Tx,
  {
    sessionId,
    before,
    after,
    ...who
  }: {
    readonly sessionId: string;
    readonly before: DayStart;
    readonly after: DayStart;
    readonly teamId: string;
    readonly workshopId: string;
  } & Pick<Context, "actor" | "now">,
): Promise<void> {
  const { actor, now } = who;
  for (const { id } of await timedRounds(tx, { sessionId })) {
    const plan = await readPlan(tx, id);
    if (!plan.times) continue;
    const from = { startsAt: new Date(plan.times.startsAt), endsAt: new Date(plan.times.endsAt) };
    const moved = roundAfterMove(from, before, after);
    const to = { startsAt: moved.startsAt.toISOString(), endsAt: moved.endsAt.toISOString() };
    if (isSame(plan.times, to)) continue;
    const change: PlanChange = { kind: "change", moves: [], pins: [], times: { from: plan.times, to } };
    await tx.plan.update({ where: { id }, data: moved });
    await keepRevision(tx, { plan, change, guarded: { id, sessionId, ...who }, actor, now });
  }
}

/** Locks the rounds that have times, before the workshop's row: whoever changes a plan locks it in this order too. */
export async function lockTimedRounds(tx: Tx, workshopId: string): Promise<void> {
  for (const { id } of await timedRounds(tx, { workshopId })) await lockRounds(tx, id);
}

function timedRounds(tx: Tx, { sessionId, workshopId }: { sessionId?: string; workshopId?: string }) {
  return tx.plan.findMany({
    where: {
      session: { id: sessionId, workshopId },
      startsAt: { not: null },
      status: { not: "superseded" },
      deletedAt: null,
    },
    orderBy: [{ number: "asc" }, { round: "asc" }, { id: "asc" }],
    select: { id: true },
  });
}

type Times = NonNullable<PlanChange["times"]>["to"];

function isSame(a: Times, b: Times): boolean {
  if (a === null || b === null) return a === b;
  return Date.parse(a.startsAt) === Date.parse(b.startsAt) && Date.parse(a.endsAt) === Date.parse(b.endsAt);
}
