import type { FixedFacilitator } from "@/lib/allocation/problem";
import { fillAnswerMarks, saveAnswerMarks } from "@/lib/answer-marks/commands";
import type { AnswerMarks } from "@/lib/answer-marks/schema";
import type { Db, Prisma } from "@/lib/db/client";
import { listFacilitators } from "@/lib/facilitators/queries";
import type { Leader } from "@/lib/facilitators/schema";
import type { PlanOptions } from "@/lib/groups/schema";
import { requestProof } from "@/lib/proofs/commands";
import { problemOf } from "@/lib/proofs/rules";
import type { ProofEnding } from "@/lib/proofs/schema";
import { saveSeating } from "@/lib/seating/commands";
import type { Day } from "@/lib/seating/queries";
import type { Assessment } from "@/lib/seating/rules";
import type { Note } from "@/lib/seating/schema";
import { listActiveRules } from "@/lib/table-rules/queries";
import type { TableRule } from "@/lib/table-rules/schema";

export interface NewPlan {
  readonly day: Day;
  readonly seed: number;
  readonly options: PlanOptions;
  /** Fingerprint of the people as the groups were formed. */
  readonly people: string;
  /** The answers that the groups were formed by; those of now where absent. */
  readonly marks?: AnswerMarks;
  /** The workshop's rules that the groups keep; those of now where absent. */
  readonly tableRules?: readonly TableRule[];
  /** What is proved already: a bound, and how its proof ended where one did. */
  readonly proved: { readonly bound: number; readonly ending: ProofEnding | null };
  readonly assessment: Assessment;
  readonly unmet: readonly Note[];
  readonly unplaced: readonly string[];
  /** Who accompanies which table; nobody where absent. */
  readonly leaders?: readonly Leader[];
  readonly pinned: readonly string[];
  readonly origin?: "proposed" | "duplicated" | "better";
  /** The plan it was made from. */
  readonly basedOnId?: string;
  /** One of several rounds of a day: its place, and the plan of round 1 with its number for those after it. */
  readonly round?: { readonly round: number; readonly of?: { readonly id: string; readonly number: number } };
  readonly createdById: string | null;
  readonly now: Date;
}

/**
 * Saves groups as a new draft plan beside the others and orders their proof, all in the caller's transaction. Returns
 * its id and number.
 */
export async function createPlan(
  tx: Prisma.TransactionClient,
  plan: NewPlan,
): Promise<{ readonly id: string; readonly number: number }> {
  const { day, assessment, round } = plan;
  // Two proposals at once must not get one number: whoever comes second waits here for the first to commit.
  await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${day.sessionId}::uuid FOR NO KEY UPDATE`;
  const number = round?.of?.number ?? (await nextNumber(tx, day.sessionId));
  const { id } = await tx.plan.create({
    data: {
      sessionId: day.sessionId,
      number,
      round: round?.round,
      roundsOfId: round?.of?.id,
      seed: plan.seed,
      options: plan.options,
      score: assessment.score,
      criteria: assessment.criteria,
      unmet: [...plan.unmet],
      origin: plan.origin,
      basedOnId: plan.basedOnId,
      createdById: plan.createdById,
      createdAt: plan.now,
    },
    select: { id: true },
  });
  const groups = await tx.planGroup.createManyAndReturn({
    data: assessment.groups.map((group, index) => ({
      planId: id,
      position: index + 1,
      name: group.name,
      score: group.score,
      criteria: group.criteria,
      sharedTerms: [...group.sharedTerms],
      warnings: [...group.warnings],
      ...leaderOf(plan, index + 1),
    })),
    select: { id: true, position: true },
  });
  await saveSeating(tx, {
    planId: id,
    groups: groups
      .sort((a, b) => a.position - b.position)
      .map((group, index) => ({
        id: group.id,
        registrationIds: (assessment.groups[index]?.members ?? []).map(
          ({ registrationId }) => registrationId,
        ),
      })),
    unplaced: plan.unplaced,
    assessment,
  });
  await tx.planMember.updateMany({
    where: { planId: id, registrationId: { in: [...plan.pinned] } },
    data: { pinned: true },
  });
  if (plan.marks) await saveAnswerMarks(tx, { planId: id, marks: plan.marks });
  await fillAnswerMarks(tx, id);
  await orderProof(tx, id, plan);
  return { id, number };
}

async function orderProof(tx: Prisma.TransactionClient, planId: string, plan: NewPlan): Promise<void> {
  const { assessment, pinned, options, people, proved, now } = plan;
  const tableRules = plan.tableRules ?? (await listActiveRules(tx, plan.day.sessionId));
  const facilitators = await fixedOf(tx, plan);
  const held = new Set(pinned);
  const tables = assessment.groups.map(({ members }) => members.map(({ registrationId }) => registrationId));
  const pins = Object.fromEntries(
    tables.flatMap((ids, index) => ids.filter((id) => held.has(id)).map((id) => [id, index + 1])),
  );
  await requestProof(tx, {
    planId,
    problem: problemOf({ people, options, pins, tableRules, facilitators }),
    score: assessment.score,
    bound: proved.bound,
    ending: proved.ending,
    peopleCount: tables.flat().length + plan.unplaced.length,
    now,
  });
}

function leaderOf({ leaders = [] }: NewPlan, table: number) {
  const leader = leaders.find((one) => one.table === table);
  return leader && { facilitatorId: leader.facilitatorId, facilitatorFixed: leader.isFixed };
}

async function fixedOf(
  tx: Prisma.TransactionClient,
  { day, leaders = [] }: NewPlan,
): Promise<FixedFacilitator[]> {
  if (leaders.length === 0) return [];
  const known = new Map((await listFacilitators(tx, day)).map(({ id, languages }) => [id, languages]));
  return leaders
    .filter(({ isFixed }) => isFixed)
    .map(({ facilitatorId: id, table }) => ({ id, languages: known.get(id) ?? [], group: table - 1 }));
}

/** The number that the next plan of a session gets. */
export async function nextNumber(db: Db, sessionId: string): Promise<number> {
  const { _max } = await db.plan.aggregate({ where: { sessionId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
