import { recordAudit } from "@/lib/audit/commands";
import { requireRegistration, requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { giveSeats } from "@/lib/offers/commands";
import { claimSeat, LOCK_TIMEOUT, packSeats } from "@/lib/registrations/seats";
import { lockLine } from "@/lib/waitlist/commands";
import { setCapacity } from "@/lib/workshops/commands";
import { isEditable } from "@/lib/workshops/rules";
import { lineAfter, seatsForOneMore } from "./rules";
import type { LineMove } from "./schema";

type Tx = Prisma.TransactionClient;

// The order of the line, changed by an organiser who answers for it: each change has a reason, and the log keeps it.

/**
 * Gives or offers a free seat to somebody who waits, whoever waits before and whatever the rule of tables says; also where
 * sign-up is closed, until the day is over. Where none is free, the day gets one more seat if `capacityMax` allows it. Throws
 * not_found or forbidden; wrong_state where the person does not wait; no_free_seat.
 */
export async function serveOutOfOrder(
  { db, actor, now }: Context,
  request: {
    readonly registrationId: string;
    readonly as: "seat" | "offer";
    readonly reason: string;
    readonly capacityMax?: number;
  },
): Promise<void> {
  const { registrationId, as, reason, capacityMax } = request;
  const { workshopId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  if (capacityMax !== undefined) await requireWorkshop(db, actor, workshopId, "workshop.edit");
  await db.$transaction(
    async (tx) => {
      await holdLine(tx, workshopId);
      const { workshop } = await requireWaiting(tx, registrationId, now);
      const session = await tx.session.findFirstOrThrow({ where: { workshopId, kind: "day" } });
      await packSeats(tx, session);
      const free = await claimSeat(tx, session);
      const raise = { session, teamId: workshop.teamId, capacityMax };
      const seat = free ?? (await raiseCapacity(tx, { actor, now }, raise));
      if (seat === undefined) throw new AppError("no_free_seat");
      const to = { actor, now, workshop, sessionId: session.id, as, reason };
      await giveSeats(tx, to, [{ person: { id: registrationId }, seat }]);
    },
    { timeout: 20_000 },
  );
}

/**
 * Moves somebody in the line by one place or to an end of it; the others keep their order. Throws not_found or forbidden;
 * wrong_state where the person does not wait, or is there already.
 */
export async function moveInLine(
  { db, actor, now }: Context,
  request: { readonly registrationId: string; readonly to: LineMove; readonly reason: string },
): Promise<void> {
  const { registrationId, to, reason } = request;
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  await db.$transaction(
    async (tx) => {
      await holdLine(tx, workshopId);
      await requireWaiting(tx, registrationId, now);
      const line = await tx.registration.findMany({
        where: { workshopId, status: "waitlisted" },
        orderBy: { lineNumber: "asc" },
        select: { id: true, lineNumber: true },
      });
      const before = line.map(({ id }) => id);
      const after = lineAfter(before, { id: registrationId, to });
      if (!after) throw new AppError("wrong_state");
      // The numbers stay, so that who joins next is still last; their holders change.
      const numbers = line.map(({ lineNumber }) => String(lineNumber));
      await renumber(tx, workshopId, { ids: after, numbers });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "line.move",
        teamId,
        workshopId,
        subjectId: registrationId,
        changes: {
          reason,
          from: before.indexOf(registrationId) + 1,
          to: after.indexOf(registrationId) + 1,
        },
      });
    },
    { timeout: 20_000 },
  );
}

/** One more seat than people hold, as far as was agreed; its number, held like any other that was claimed. */
async function raiseCapacity(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  {
    session,
    teamId,
    capacityMax = 0,
  }: {
    readonly session: { readonly id: string; readonly workshopId: string };
    readonly teamId: string;
    readonly capacityMax?: number;
  },
): Promise<number | undefined> {
  const { workshopId } = session;
  const taken = await tx.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } });
  const capacity = seatsForOneMore(taken);
  if (capacity > capacityMax) return undefined;
  await setCapacity(tx, { workshopId, capacity });
  // Whoever is filling in the settings has seen another capacity.
  await tx.workshop.update({ where: { id: workshopId }, data: { version: { increment: 1 } } });
  const changes = { fields: ["capacity"] };
  await recordAudit(tx, { actor, at: now, action: "workshop.update", teamId, workshopId, changes });
  await packSeats(tx, session);
  return claimSeat(tx, session);
}

async function holdLine(tx: Tx, workshopId: string): Promise<void> {
  await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
  await lockLine(tx, workshopId);
}

async function requireWaiting(tx: Tx, id: string, now: Date) {
  const registration = await tx.registration.findUniqueOrThrow({
    where: { id },
    include: { workshop: true },
  });
  const { status, workshop } = registration;
  if (status !== "waitlisted" || !isEditable(workshop.status) || now >= workshop.endsAt) {
    throw new AppError("wrong_state");
  }
  return registration;
}

async function renumber(
  tx: Tx,
  workshopId: string,
  { ids, numbers }: { readonly ids: readonly string[]; readonly numbers: readonly string[] },
): Promise<void> {
  // Each number is unique in the line at every moment: those of the whole line step aside first.
  await tx.$executeRaw`
    UPDATE "Registration" SET "lineNumber" = -"lineNumber" WHERE "workshopId" = ${workshopId}::uuid AND "status" = 'waitlisted'`;
  await tx.$executeRaw`
    UPDATE "Registration" r SET "lineNumber" = p."number"
    FROM unnest(${[...ids]}::uuid[], ${[...numbers]}::bigint[]) AS p("id", "number") WHERE r."id" = p."id"`;
}
