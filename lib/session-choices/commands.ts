import { recordAudit } from "@/lib/audit/commands";
import { requireRegistration, requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { seatsForOneMore } from "@/lib/line-order/rules";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { claimSeat, LOCK_TIMEOUT, packSeats } from "@/lib/registrations/seats";
import { addChoice, removeChoice } from "@/lib/session-lines/choices";
import { serveSessions, tellSessionChange } from "@/lib/session-lines/commands";
import { chosenSessions } from "@/lib/session-lines/queries";
import { addSeats } from "@/lib/sessions/commands";
import { sessionRows } from "@/lib/sessions/queries";
import { choiceErrors, sessionState } from "@/lib/sessions/rules";
import type { ChosenSession } from "@/lib/sessions/schema";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { isEditable } from "@/lib/workshops/rules";
import { canChooseSessions, canLeaveSession } from "./rules";

type Tx = Prisma.TransactionClient;
type Person = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

/**
 * Makes these the sessions of the person who opened their link; left ones go to who waits, new ones are taken or waited for.
 * The same again changes nothing. Once sign-up is over, sessions are only left, and those that have begun are kept. Throws
 * not_found for a link that opens nothing; wrong_state where nothing can be changed; invalid_input with each reason why not.
 */
export async function chooseOwnSessions(
  context: Context,
  { token, sessionIds }: { readonly token: string; readonly sessionIds: readonly string[] },
): Promise<readonly ChosenSession[]> {
  const registrationId = await verifyLink(context.db, token);
  if (!registrationId) throw new AppError("not_found");
  const actor = { kind: "attendee", registrationId } as const;
  return choose({ ...context, actor }, { registrationId, sessionIds, by: "attendee" });
}

/**
 * The same by an organiser: until the day is over, and into the line of a session where there is none for others. Throws
 * not_found or forbidden too.
 */
export async function chooseSessionsFor(
  context: Context,
  { registrationId, sessionIds }: { readonly registrationId: string; readonly sessionIds: readonly string[] },
): Promise<readonly ChosenSession[]> {
  await requireRegistration(context.db, context.actor, registrationId, "registration.edit");
  return choose(context, { registrationId, sessionIds, by: "organiser" });
}

async function choose(
  { db, actor, now }: Context,
  request: {
    readonly registrationId: string;
    readonly sessionIds: readonly string[];
    readonly by: "attendee" | "organiser";
  },
): Promise<readonly ChosenSession[]> {
  const { registrationId, sessionIds, by } = request;
  return db.$transaction(
    async (tx) => {
      const person = await holdPerson(tx, registrationId);
      const { workshop } = person;
      const mayChoose =
        by === "attendee"
          ? canChooseSessions(person.status, workshop, now)
          : person.status !== "cancelled" && isEditable(workshop.status) && now < workshop.endsAt;
      const before = await own(tx, registrationId);
      const canLeave = ({ startsAt }: ChosenSession) =>
        canLeaveSession(person.status, workshop, { startsAt: new Date(startsAt), now });
      if (!mayChoose && (by === "organiser" || !before.some(canLeave))) throw new AppError("wrong_state");
      const leavable = mayChoose ? before : before.filter(canLeave);
      const held = before.map(({ id }) => id);
      const added = sessionIds.filter((id) => !held.includes(id));
      if (!mayChoose && added.length > 0) throw new AppError("wrong_state");
      const left = leavable.filter(({ id }) => !sessionIds.includes(id));
      if (added.length === 0 && left.length === 0) return before;

      const rows = await sessionRows(tx, { workshopIds: [workshop.id] });
      const offered = rows.map((row) => ({ ...row, capacity: row.isLimited ? row.capacity : null }));
      // Who can choose no other session is not kept in one that they will not come to.
      const required = by === "attendee" && mayChoose && workshop.sessionRequired;
      const errors = choiceErrors(sessionIds, offered, { required, now, held });
      if (by === "attendee" && person.status === "confirmed")
        for (const row of rows.filter(({ id }) => added.includes(id)))
          if (sessionState(row, now) === "full")
            errors.push({ path: `sessions.${row.id}`, code: "session_full", values: { title: row.title } });
      if (errors.length > 0) throw new AppError("invalid_input", { errors });

      await removeChoice(tx, { registrationId, sessionIds: left.map(({ id }) => id) });
      await addChoice(tx, { registrationId, sessionIds: added, now });
      if (person.status === "confirmed")
        await serveSessions(tx, { actor, now, workshop, only: [registrationId] });
      await tellSessionChange(tx, { workshop, by, registrationIds: [registrationId], left: () => left });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "session.choose",
        teamId: workshop.teamId,
        workshopId: workshop.id,
        subjectId: registrationId,
        changes: { added, left: left.map(({ id }) => id) },
      });
      await promoteWaiting(tx, { actor, now, workshopId: workshop.id });
      return own(tx, registrationId);
    },
    { timeout: 20_000 },
  );
}

/**
 * Gives a free seat of a session to somebody who waits for it, whoever waits before; until the session begins. Where none is
 * free, the session gets one more seat if `capacityMax` allows it. The log keeps the reason. Throws not_found or forbidden; wrong_state where the
 * person does not wait for it; no_free_seat.
 */
export async function serveInSession(
  { db, actor, now }: Context,
  request: {
    readonly registrationId: string;
    readonly sessionId: string;
    /** For the log. */
    readonly reason: string;
    readonly capacityMax?: number;
  },
): Promise<readonly ChosenSession[]> {
  const { registrationId, sessionId, reason, capacityMax } = request;
  const { workshopId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  if (capacityMax !== undefined) await requireWorkshop(db, actor, workshopId, "workshop.edit");
  return db.$transaction(
    async (tx) => {
      const person = await holdPerson(tx, registrationId);
      const { workshop } = person;
      const waited = (await own(tx, registrationId)).find(({ id }) => id === sessionId);
      const isOver = !waited || now >= new Date(waited.startsAt);
      if (isOver || waited.status !== "waitlisted" || !isEditable(workshop.status))
        throw new AppError("wrong_state");
      const free = await claimSeat(tx, { id: sessionId });
      const raise = { workshop, sessionId, capacityMax };
      const number = free ?? (await raiseCapacity(tx, { actor, now }, raise));
      if (number === undefined) throw new AppError("no_free_seat");
      await tx.seat.update({
        where: { sessionId_number: { sessionId, number } },
        data: { registrationId },
      });
      const changed = await tx.registration.update({
        where: { id: registrationId },
        data: { version: { increment: 1 } },
      });
      await enqueueMessage(tx, {
        kind: "session_promoted",
        ...readerOf(person),
        params: {
          workshop: mailWorkshop(workshop),
          registration: mailRegistration(changed),
          session: { id: sessionId, title: waited.title },
        },
      });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "session.serve",
        teamId: workshop.teamId,
        workshopId: workshop.id,
        subjectId: registrationId,
        changes: { sessionId, reason },
      });
      return own(tx, registrationId);
    },
    { timeout: 20_000 },
  );
}

/** One more seat than people hold in a session, as far as was agreed; its number, held like any other that was claimed. */
async function raiseCapacity(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  {
    workshop,
    sessionId,
    capacityMax = 0,
  }: { readonly workshop: Person["workshop"]; readonly sessionId: string; readonly capacityMax?: number },
): Promise<number | undefined> {
  const taken = await tx.seat.count({ where: { sessionId, registrationId: { not: null } } });
  const capacity = seatsForOneMore(taken);
  if (capacity > capacityMax) return undefined;
  await tx.session.update({ where: { id: sessionId }, data: { capacity } });
  await addSeats(tx, sessionId);
  // Whoever is changing the session has seen another capacity.
  await tx.workshop.update({ where: { id: workshop.id }, data: { sessionsVersion: { increment: 1 } } });
  const event = {
    actor,
    at: now,
    action: "session.change",
    teamId: workshop.teamId,
    workshopId: workshop.id,
  };
  await recordAudit(tx, { ...event, subjectId: sessionId });
  await packSeats(tx, { id: sessionId });
  return claimSeat(tx, { id: sessionId });
}

/** The person under the line's lock: what is read from here on does not change under us. */
async function holdPerson(tx: Tx, registrationId: string): Promise<Person> {
  await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
  const found = await tx.registration.findUnique({
    where: { id: registrationId },
    select: { workshopId: true },
  });
  if (!found) throw new AppError("not_found");
  await lockLine(tx, found.workshopId);
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
  return tx.registration.findUniqueOrThrow({ where: { id: registrationId }, include: { workshop: true } });
}

async function own(tx: Tx, registrationId: string): Promise<readonly ChosenSession[]> {
  return (await chosenSessions(tx, { registrationIds: [registrationId] })).get(registrationId) ?? [];
}

function readerOf(person: Prisma.RegistrationGetPayload<object>) {
  return {
    locale: person.locale,
    toAddress: person.email,
    toName: person.name,
    workshopId: person.workshopId,
    registrationId: person.id,
  };
}
