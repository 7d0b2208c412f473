import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { nextNumber } from "@/lib/new-plans/commands";
import { listRoundIds } from "@/lib/rounds/queries";

/**
 * Copies a plan as it stands into a new draft beside it, with its pins, rules, facilitators and proof, and with all rounds of
 * its day; the copy's history begins here. Whatever state the plan is in, it stays as it is. Returns the copy's id. Throws
 * not_found, wrong_state (an archived workshop).
 */
export async function duplicatePlan({ db, actor, now }: Context, planId: string): Promise<string> {
  const guarded = await requirePlan(db, actor, planId, "plan.edit");
  return db.$transaction(async (tx) => {
    // Two copies at once must not get one number: whoever comes second waits here for the first to commit.
    await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${guarded.sessionId}::uuid FOR NO KEY UPDATE`;
    const planIds = await listRoundIds(tx, guarded.id);
    await tx.$queryRaw`
      SELECT 1 FROM "Plan" WHERE "id" = ANY(${planIds}::uuid[]) ORDER BY "round" FOR SHARE`;
    await refuseArchived(tx, guarded.workshopId);
    const number = await nextNumber(tx, guarded.sessionId);
    const copyIds: string[] = [];
    for (const planId of planIds) {
      const [roundsOfId] = copyIds;
      copyIds.push(await copyRows(tx, { planId, roundsOfId, number, createdById: userIdOf(actor), now }));
    }
    const copyId = copyIds[planIds.indexOf(guarded.id)] ?? guarded.id;
    await recordAudit(tx, {
      actor,
      at: now,
      action: "plan.duplicate",
      teamId: guarded.teamId,
      workshopId: guarded.workshopId,
      subjectId: copyId,
      changes: { copyOf: guarded.id },
    });
    return copyId;
  });
}

async function refuseArchived(tx: Prisma.TransactionClient, workshopId: string): Promise<void> {
  const { status } = await tx.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { status: true },
  });
  if (status === "archived") throw new AppError("wrong_state");
}

/**
 * The rows of a plan again, by statements of the database: 3,000 people are copied in one. What was announced is not
 * copied, for the copy was announced to nobody.
 */
async function copyRows(
  tx: Prisma.TransactionClient,
  copy: {
    readonly planId: string;
    /** The copy of round 1, for later rounds. */
    readonly roundsOfId: string | undefined;
    readonly number: number;
    readonly createdById: string | null;
    readonly now: Date;
  },
): Promise<string> {
  const { planId, roundsOfId, number, createdById, now } = copy;
  const source = await tx.plan.findUniqueOrThrow({ where: { id: planId }, include: { proof: true } });
  const { sessionId, round, startsAt, endsAt, seed, options, score, criteria, unmet, proof } = source;
  const { id } = await tx.plan.create({
    data: {
      sessionId,
      number,
      round,
      roundsOfId,
      startsAt,
      endsAt,
      origin: "duplicated",
      basedOnId: planId,
      seed,
      options: options ?? {},
      score,
      criteria: criteria ?? {},
      unmet: unmet ?? [],
      createdById,
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.$executeRaw`
    INSERT INTO "PlanGroup" ("id", "planId", "position", "name", "sharedTerms", "score", "criteria", "warnings",
      "facilitatorId", "facilitatorFixed")
    SELECT gen_random_uuid(), ${id}::uuid, "position", "name", "sharedTerms", "score", "criteria", "warnings",
      "facilitatorId", "facilitatorFixed"
    FROM "PlanGroup" WHERE "planId" = ${planId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "PlanMember" ("planId", "registrationId", "groupId", "match", "reasons", "pinned", "languagesHash",
      "answersHash")
    SELECT ${id}::uuid, m."registrationId", copy."id", m."match", m."reasons", m."pinned", m."languagesHash",
      m."answersHash"
    FROM "PlanMember" m
    LEFT JOIN "PlanGroup" old ON old."id" = m."groupId"
    LEFT JOIN "PlanGroup" copy ON copy."planId" = ${id}::uuid AND copy."position" = old."position"
    WHERE m."planId" = ${planId}::uuid`;
  if (proof) {
    const { state, ending, problem, bound, startScore, steps } = proof;
    await tx.proof.create({
      data: {
        planId: id,
        state,
        ending,
        problem: problem ?? {},
        bound,
        startScore,
        steps,
        requestedAt: now,
        finishedAt: state === "done" ? now : null,
      },
    });
  }
  return id;
}
