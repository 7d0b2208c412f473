import { fillAnswerMarks, saveAnswerMarks } from "@/lib/answer-marks/commands";
import type { Prisma } from "@/lib/db/client";
import type { PlanChange } from "@/lib/plan-history/schema";
import type { Assessment } from "@/lib/seating/rules";
import type { LockedPlan } from "./schema";

export async function saveFacilitators(
  tx: Prisma.TransactionClient,
  planId: string,
  { facilitators = [] }: PlanChange,
  known: readonly { readonly id: string }[],
): Promise<void> {
  for (const { groupId, to } of facilitators) {
    const leader = known.some(({ id }) => id === to?.id) ? to : null;
    await tx.planGroup.updateMany({
      where: { planId, id: groupId },
      data: { facilitatorId: leader?.id ?? null, facilitatorFixed: leader?.isFixed ?? false },
    });
  }
}

export async function addTables(
  tx: Prisma.TransactionClient,
  plan: LockedPlan,
  tables: LockedPlan["groups"],
  assessment: Assessment,
): Promise<void> {
  const added = tables.slice(plan.groups.length);
  await tx.planGroup.createMany({
    data: added.map(({ id, position }, index) => ({
      id,
      planId: plan.id,
      position,
      name: assessment.groups[plan.groups.length + index]?.name ?? "",
      sharedTerms: [],
      score: 0,
      criteria: {},
      warnings: [],
    })),
  });
}

/** Tables that the change takes away, unless somebody sits there or was told of them. */
export async function removeTables(
  tx: Prisma.TransactionClient,
  planId: string,
  { tables = [] }: PlanChange,
): Promise<void> {
  for (const { id } of tables.filter(({ to }) => !to)) {
    const used = await tx.planMember.count({
      where: { planId, OR: [{ groupId: id }, { publishedGroupId: id }] },
    });
    if (used === 0) await tx.planGroup.deleteMany({ where: { planId, id } });
  }
}

/** People who gave up their seat hold no place any more once an organiser took note of it. */
export async function clearSeatsOfDeparted(
  tx: Prisma.TransactionClient,
  planId: string,
  { moves }: PlanChange,
): Promise<void> {
  const ids = moves.filter(({ to }) => to === null).map(({ registrationId }) => registrationId);
  if (ids.length === 0) return;
  const { sessionId } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { sessionId: true },
  });
  await tx.planMember.updateMany({
    where: {
      planId,
      registrationId: { in: ids },
      registration: { NOT: { status: "confirmed", seats: { some: { sessionId } } } },
    },
    data: { groupId: null, match: 0, reasons: [], pinned: false },
  });
}

export async function saveMarks(
  tx: Prisma.TransactionClient,
  planId: string,
  { marks = [] }: PlanChange,
): Promise<void> {
  await saveAnswerMarks(tx, {
    planId,
    marks: new Map(marks.flatMap(({ registrationId, to }) => (to ? [[registrationId, to]] : []))),
  });
  await fillAnswerMarks(tx, planId);
}

export async function savePins(
  tx: Prisma.TransactionClient,
  planId: string,
  { pins }: PlanChange,
): Promise<void> {
  for (const pinned of [true, false]) {
    const ids = pins.filter(({ to }) => to === pinned).map(({ registrationId }) => registrationId);
    if (ids.length === 0) continue;
    await tx.planMember.updateMany({ where: { planId, registrationId: { in: ids } }, data: { pinned } });
  }
}
