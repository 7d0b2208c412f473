import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { type GuardedWorkshop, requireWorkshop } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import { isEditable } from "@/lib/workshops/rules";
import { describeAnswer, findScanned } from "./queries";
import { resultFor, takenAtOf } from "./rules";
import type { CheckInAnswer, CheckInResult, Scan } from "./schema";

type Tx = Prisma.TransactionClient;

/**
 * Takes people in at the door, in the order in which they were scanned; answers in the same order. A scan that was sent
 * before counts once and is answered as it was. Each is a transaction of its own: two phones that send what they kept
 * never wait for each other in a ring, and what is sent again after a failure does no harm. Throws not_found or
 * forbidden; wrong_state for a workshop that is cancelled or archived; idempotency_key_reused for the id of another scan.
 */
export async function takeIn(
  context: Context,
  { workshopId, scans }: { readonly workshopId: string; readonly scans: readonly Scan[] },
): Promise<CheckInAnswer[]> {
  const workshop = await requireOpenDoor(context, workshopId);
  const answers: CheckInAnswer[] = [];
  for (const scan of scans) answers.push(await takeScan(context, workshop, scan));
  return answers;
}

async function takeScan(context: Context, workshop: GuardedWorkshop, scan: Scan): Promise<CheckInAnswer> {
  const { db, actor, now } = context;
  const found = await findScanned(db, { workshop, scan });
  const here = found?.workshopId === workshop.id ? found : undefined;
  const id = scan.id ?? randomUUID();
  const taken = here
    ? await db.$transaction((tx) =>
        arrive(tx, context, {
          id,
          takenAt: scan.takenAt,
          registrationId: here.id,
          workshopId: workshop.id,
          teamId: workshop.teamId,
        }),
      )
    : { result: found ? ("other_workshop" as const) : ("unknown" as const), isUndone: false };
  return {
    id,
    ...taken,
    ...(await describeAnswer(db, {
      actor,
      now,
      workshop,
      ...(here && taken.result !== "unknown" && { registrationId: here.id }),
      ...(found && !here && { otherWorkshopId: found.workshopId }),
    })),
  };
}

interface Arriving {
  /** The scan's. */
  readonly id: string;
  readonly takenAt: Date | undefined;
  readonly registrationId: string;
  readonly workshopId: string;
  readonly teamId: string;
}

/** Takes one person in, inside the caller's transaction. */
export async function arrive(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  { id, takenAt, registrationId, workshopId, teamId }: Arriving,
): Promise<{ readonly result: CheckInResult; readonly isUndone: boolean }> {
  // Whoever takes in, takes back or cancels the same person waits here.
  const [person] = await tx.$queryRaw<{ status: RegistrationStatus }[]>`
    SELECT "status" FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
  if (!person) return { result: "unknown", isUndone: false };
  const before = await tx.checkIn.findUnique({ where: { id } });
  if (before) {
    if (before.registrationId !== registrationId) throw new AppError("idempotency_key_reused");
    return { result: before.isRepeat ? "already_in" : "welcome", isUndone: before.undoneAt !== null };
  }
  const isIn = (await tx.checkIn.count({ where: { registrationId, isRepeat: false, undoneAt: null } })) > 0;
  const result = resultFor(person.status, isIn);
  if (result !== "welcome" && result !== "already_in") return { result, isUndone: false };
  const arrivedAt = takenAtOf(takenAt, now);
  await tx.checkIn.create({
    data: {
      id,
      registrationId,
      takenAt: arrivedAt,
      receivedAt: now,
      takenById: userIdOf(actor),
      isRepeat: result === "already_in",
    },
  });
  if (result === "welcome") {
    await recordAudit(tx, {
      actor,
      at: now,
      action: "registration.check_in",
      teamId,
      workshopId,
      subjectId: registrationId,
      changes: { takenAt: arrivedAt.toISOString() },
    });
  }
  return { result, isUndone: false };
}

/**
 * Takes a check-in back; one that was taken back already stays so, and nothing is logged twice. Throws not_found (another
 * workshop's included) or forbidden; wrong_state for a workshop that is cancelled or archived.
 */
export async function undoCheckIn(
  context: Context,
  { workshopId, checkInId }: { readonly workshopId: string; readonly checkInId: string },
): Promise<void> {
  const { db, actor, now } = context;
  const { teamId } = await requireOpenDoor(context, workshopId);
  await db.$transaction(async (tx) => {
    const where = { id: checkInId, registration: { workshopId } };
    const row = await tx.checkIn.findUnique({ where, select: { registrationId: true } });
    if (!row) throw new AppError("not_found");
    const subjectId = row.registrationId;
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${subjectId}::uuid FOR UPDATE`;
    const { isRepeat, undoneAt } = await tx.checkIn.findUniqueOrThrow({ where });
    if (undoneAt) return;
    await tx.checkIn.update({ where, data: { undoneAt: now } });
    if (isRepeat) return;
    const action = "registration.check_in_undo";
    await recordAudit(tx, { actor, at: now, action, teamId, workshopId, subjectId });
  });
}

async function requireOpenDoor({ db, actor }: Context, workshopId: string): Promise<GuardedWorkshop> {
  const workshop = await requireWorkshop(db, actor, workshopId, "check_in.edit");
  const { status } = await db.workshop.findUniqueOrThrow({
    where: { id: workshop.id },
    select: { status: true },
  });
  if (!isEditable(status)) throw new AppError("wrong_state");
  return workshop;
}
