import { listAttendees } from "@/lib/attendees/queries";
import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Context } from "@/lib/db/context";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { listFacilitators, listLeaders } from "@/lib/facilitators/queries";
import { engineFacilitators } from "@/lib/facilitators/rules";
import { findPlan } from "@/lib/groups/queries";
import { toEngineOptions } from "@/lib/groups/rules";
import type { PlanDto } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { assignLeaders } from "@/lib/leading/queries";
import { createPlan } from "@/lib/new-plans/commands";
import { type ProofView, readProofView } from "@/lib/proofs/queries";
import { alignedGroups, isSameProblem } from "@/lib/proofs/rules";
import { foundPlanSchema, problemSchema } from "@/lib/proofs/schema";
import { findDay, readingOf } from "@/lib/seating/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import { runInThread } from "@/lib/threads/run";

/**
 * Makes a new draft plan, beside the others, of the better groups that a proof found. Asked again, it gives the same
 * plan. The plan that was proved stays as it is, whatever happened to it since. Throws not_found, nothing_better
 * (nothing was found, or people have changed since).
 */
export async function openBetterPlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly locale: Locale },
): Promise<PlanDto> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  const view = await readProofView(db, guarded.id);
  const offer = view && offerOf(view);
  if (!offer) throw new AppError("nothing_better");
  const day = await findDay(db, guarded);
  const cards = await listAttendees(db, day);
  const { options, tableRules, facilitators, seed, plan, problem } = view;
  const all = { ...withTableRules(options.constraints, tableRules), pins: problem.pins };
  // A rule of the workshop holds by itself; only who was pinned in the plan is pinned in this one.
  const pins = Object.fromEntries(Object.entries(problem.pins).filter(([id]) => plan.pinned.has(id)));
  const constraints = { ...options.constraints, pins };
  const people = cards.map(({ registrationId }) => registrationId);
  const assessment = await runInThread("judge", {
    cards,
    themes: day.themes,
    model: await readingOf(db, day, cards),
    locale: day.locale,
    options: toEngineOptions({ ...options, constraints: all, facilitators }, people, seed),
    plan: alignedGroups(plan, offer.found),
  });
  const led = engineFacilitators(await listFacilitators(db, guarded), {
    tableCount: assessment.groups.length,
    byHand: await listLeaders(db, { planId: guarded.id, isFixed: true }),
  });
  const leaders = await assignLeaders(cards, assessment, led);
  const seated = new Set(offer.found.groups.flat());

  const openedId = await db.$transaction(async (tx) => {
    // Locked in the order session, proof: two who open the offer at once get one plan.
    await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${day.sessionId}::uuid FOR NO KEY UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM "Proof" WHERE "planId" = ${guarded.id}::uuid FOR UPDATE`;
    const proof = await tx.proof.findUniqueOrThrow({ where: { planId: guarded.id } });
    if (proof.round !== offer.round) throw new AppError("nothing_better");
    if (
      proof.openedPlanId &&
      (await tx.plan.count({ where: { id: proof.openedPlanId, deletedAt: null } })) > 0
    ) {
      return proof.openedPlanId;
    }
    const { id } = await createPlan(tx, {
      day,
      seed,
      options: { ...options, constraints },
      people: problem.people,
      proved: { bound: proof.bound, ending: proof.ending },
      assessment,
      unmet: assessment.broken,
      unplaced: people.filter((person) => !seated.has(person)),
      tableRules,
      leaders,
      pinned: Object.keys(pins),
      origin: "better",
      basedOnId: guarded.id,
      createdById: userIdOf(actor),
      now,
    });
    await tx.proof.update({ where: { planId: guarded.id }, data: { openedPlanId: id } });
    await recordAudit(tx, {
      actor,
      at: now,
      action: "plan.open_better",
      teamId: guarded.teamId,
      workshopId: guarded.workshopId,
      subjectId: id,
      changes: { foundFor: guarded.id },
    });
    return id;
  });
  const opened = await findPlan(db, { planId: openedId, locale: request.locale, userId: userIdOf(actor) });
  if (!opened) throw new AppError("not_found");
  return opened;
}

/** Says no to the better groups of a plan: they are not offered again. Without any, it changes nothing. */
export async function dismissBetterPlan({ db, actor, now }: Context, planId: string): Promise<void> {
  const guarded = await requirePlan(db, actor, planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const { count } = await tx.proof.updateMany({
      where: { planId: guarded.id, found: { not: Prisma.DbNull }, dismissedAt: null },
      data: { dismissedAt: now },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      at: now,
      action: "plan.dismiss_better",
      teamId: guarded.teamId,
      workshopId: guarded.workshopId,
      subjectId: guarded.id,
    });
  });
}

function offerOf({ proof, problem }: ProofView) {
  if (!proof?.found || !isSameProblem(problemSchema.parse(proof.problem), problem)) return undefined;
  return { round: proof.round, found: foundPlanSchema.parse(proof.found) };
}
