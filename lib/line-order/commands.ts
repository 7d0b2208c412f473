import { recordAudit } from "@/lib/audit/commands";
import { requireRegistration, requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { giveSeats } from "@/lib/offers/commands";
import { claimSeat, LOCK_TIMEOUT, packSeats } from "@/lib/registrations/seats";
import { chosenSessions, listSessionLine } from "@/lib/session-lines/queries";
import type { ChosenSession } from "@/lib/sessions/schema";
import { lockLine } from "@/lib/waitlist/commands";
import { setCapacity } from "@/lib/workshops/commands";
import { isEditable } from "@/lib/workshops/rules";
import { decideMove, type Numbered, seatsForOneMore } from "./rules";
import type { LineMoveRequest } from "./schema";

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
 * wrong_state where the person does not wait, or is there already; stale_version where they no longer stand at `from`.
 */
export async function moveInLine(
  { db, actor, now }: Context,
  { registrationId, ...move }: LineMoveRequest & { readonly registrationId: string },
): Promise<void> {
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  await db.$transaction(
    async (tx) => {
      await holdLine(tx, workshopId);
      await requireWaiting(tx, registrationId, now);
      const rows = await tx.registration.findMany({
        where: { workshopId, status: "waitlisted" },
        orderBy: { lineNumber: "asc" },
        select: { id: true, lineNumber: true },
      });
      const line = rows.flatMap(({ id, lineNumber }) => (lineNumber === null ? [] : [{ id, lineNumber }]));
      const { from, to, changed } = requireMove(line, { id: registrationId, ...move });
      await renumber(tx, changed);
      await recordAudit(tx, {
        actor,
        at: now,
        action: "line.move",
        teamId,
        workshopId,
        subjectId: registrationId,
        changes: { reason: move.reason, from, to },
      });
    },
    { timeout: 20_000 },
  );
}

/**
 * The same in the line of a session, until the session begins. It gives no seat: whoever comes first now gets the next one.
 * Returns the person's sessions with the new place. Throws as moveInLine does.
 */
export async function moveInSessionLine(
  { db, actor, now }: Context,
  request: LineMoveRequest & { readonly registrationId: string; readonly sessionId: string },
): Promise<readonly ChosenSession[]> {
  const { registrationId, sessionId, ...move } = request;
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  return db.$transaction(
    async (tx) => {
      // One lock for the day's line and those of its sessions: whoever gives a seat of either holds it too.
      await holdLine(tx, workshopId);
      await requireToCome(tx, { workshopId, sessionId, now });
      const line = await listSessionLine(tx, { sessionId });
      const { from, to, changed } = requireMove(line, { id: registrationId, ...move });
      await renumberSession(tx, { sessionId, changed });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "session_line.move",
        teamId,
        workshopId,
        subjectId: registrationId,
        changes: { sessionId, reason: move.reason, from, to },
      });
      const chosen = await chosenSessions(tx, { registrationIds: [registrationId] });
      return chosen.get(registrationId) ?? [];
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

/** The session, of this workshop and not begun; another one is as good as none, and nobody waits for it. */
async function requireToCome(
  tx: Tx,
  {
    workshopId,
    sessionId,
    now,
  }: { readonly workshopId: string; readonly sessionId: string; readonly now: Date },
): Promise<void> {
  const session = await tx.session.findFirst({
    where: { id: sessionId, workshopId, kind: "parallel", startsAt: { gt: now } },
    select: { workshop: { select: { status: true } } },
  });
  if (!session || !isEditable(session.workshop.status)) throw new AppError("wrong_state");
}

function requireMove(...move: Parameters<typeof decideMove>) {
  const decision = decideMove(...move);
  if (!decision.ok) throw new AppError(decision.reason);
  return decision;
}

// Each number is held once at every moment: those that change hands step aside first.

async function renumber(tx: Tx, changed: readonly Numbered[]): Promise<void> {
  const { ids, numbers } = columnsOf(changed);
  await tx.$executeRaw`UPDATE "Registration" SET "lineNumber" = -"lineNumber" WHERE "id" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Registration" r SET "lineNumber" = p."number"
    FROM unnest(${ids}::uuid[], ${numbers}::bigint[]) AS p("id", "number") WHERE r."id" = p."id"`;
}

async function renumberSession(
  tx: Tx,
  { sessionId, changed }: { readonly sessionId: string; readonly changed: readonly Numbered[] },
): Promise<void> {
  const { ids, numbers } = columnsOf(changed);
  await tx.$executeRaw`
    UPDATE "SessionPlace" SET "lineNumber" = -"lineNumber"
    WHERE "sessionId" = ${sessionId}::uuid AND "registrationId" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "SessionPlace" s SET "lineNumber" = p."number"
    FROM unnest(${ids}::uuid[], ${numbers}::bigint[]) AS p("id", "number")
    WHERE s."sessionId" = ${sessionId}::uuid AND s."registrationId" = p."id"`;
}

function columnsOf(changed: readonly Numbered[]): { ids: string[]; numbers: string[] } {
  return {
    ids: changed.map(({ id }) => id),
    numbers: changed.map(({ lineNumber }) => String(lineNumber)),
  };
}
