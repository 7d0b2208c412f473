import { recordAudits } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailLine, mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { lineEnd } from "@/lib/registrations/places";
import { claimSeats, LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { serveSessions } from "@/lib/session-lines/commands";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { isEditable } from "@/lib/workshops/rules";
import { placesOf } from "./rules";
import type { Decision, DecisionOutcome } from "./schema";

type Tx = Prisma.TransactionClient;
type Workshop = Prisma.WorkshopGetPayload<object>;
type Row = Prisma.RegistrationGetPayload<object>;

/**
 * Answers people whose sign-up waits for a decision, the oldest first. Who is accepted gets a seat, or a place at the end
 * of the line; where there is neither, they go on waiting for a decision. Who waits for none is left alone: two
 * organisers who answer at once answer each person once. Owes each the mail that says so, with the organiser's word.
 * Throws not_found or forbidden; wrong_state once the workshop is cancelled, archived or over.
 */
export async function decide(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly decision: Decision },
): Promise<DecisionOutcome> {
  const { id: workshopId } = await requireWorkshop(db, actor, request.workshopId, "registration.edit");
  const { decision, who, registrationIds, note } = request.decision;
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
      // Before any row: see lockLine.
      await lockLine(tx, workshopId);
      const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      if (!isEditable(workshop.status) || now >= workshop.endsAt) throw new AppError("wrong_state");
      const pending = await tx.registration.findMany({
        where: {
          workshopId,
          status: "pending",
          ...(who === "chosen" && { id: { in: [...registrationIds] } }),
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      const context = { actor, now, workshop, note };
      return decision === "accept" ? accept(tx, context, pending) : decline(tx, context, pending);
    },
    { timeout: 60_000 },
  );
}

interface Deciding extends Pick<Context, "actor" | "now"> {
  readonly workshop: Workshop;
  readonly note: string | null;
}

async function accept(tx: Tx, deciding: Deciding, pending: readonly Row[]): Promise<DecisionOutcome> {
  const { now, workshop } = deciding;
  const session = await tx.session.findFirstOrThrow({ where: { workshopId: workshop.id, kind: "day" } });
  // Who waits in the line already comes first.
  await promoteWaiting(tx, { actor: deciding.actor, now, workshopId: workshop.id });
  const end = await lineEnd(tx, workshop.id, pending.length);
  const seats = end.waiting === 0 ? await claimSeats(tx, session, pending.length) : [];
  const { seated, inLine, left } = placesOf(pending, { seats, waitlist: workshop.waitlist });
  const numbered = inLine.map((person, index) => ({
    person,
    lineNumber: end.lineNumbers[index] ?? 0n,
    position: end.waiting + index + 1,
  }));

  await tx.registration.updateMany({
    where: { id: { in: seated.map(({ person }) => person.id) } },
    data: { status: "confirmed", confirmedAt: now, version: { increment: 1 } },
  });
  await tx.$executeRaw`
    UPDATE "Seat" s SET "registrationId" = p."id"
    FROM unnest(${seated.map(({ person }) => person.id)}::uuid[], ${seated.map(({ seat }) => seat)}::int[])
      AS p("id", "number")
    WHERE s."sessionId" = ${session.id}::uuid AND s."number" = p."number"`;
  await serveSessions(tx, {
    actor: deciding.actor,
    now,
    workshop,
    only: seated.map(({ person }) => person.id),
  });
  await tx.$executeRaw`
    UPDATE "Registration" r
    SET "status" = 'waitlisted', "lineNumber" = p."lineNumber", "version" = r."version" + 1, "updatedAt" = ${now}
    FROM unnest(${numbered.map(({ person }) => person.id)}::uuid[],
      ${numbered.map(({ lineNumber }) => String(lineNumber))}::bigint[]) AS p("id", "lineNumber")
    WHERE r."id" = p."id"`;
  const answered = [
    ...seated.map(({ person }) => ({ person, position: undefined })),
    ...numbered.map(({ person, position }) => ({ person, position })),
  ];
  await enqueueMessages(
    tx,
    answered.map(({ person, position }) => ({
      kind: "registration_accepted" as const,
      ...readerOf(person),
      params: {
        ...aboutOf(workshop, person),
        ...(position !== undefined && { position, line: mailLine(workshop, now) }),
        note: deciding.note,
      },
    })),
  );
  await logAll(tx, deciding, { action: "registration.accept", people: answered.map(({ person }) => person) });
  return { confirmed: seated.length, waitlisted: numbered.length, declined: 0, noSeat: left.length };
}

async function decline(tx: Tx, deciding: Deciding, pending: readonly Row[]): Promise<DecisionOutcome> {
  const { now, workshop, note } = deciding;
  await tx.registration.updateMany({
    where: { id: { in: pending.map(({ id }) => id) } },
    data: { status: "cancelled", cancelReason: "declined", cancelledAt: now, version: { increment: 1 } },
  });
  await enqueueMessages(
    tx,
    pending.map((person) => ({
      kind: "registration_declined" as const,
      ...readerOf(person),
      params: { ...aboutOf(workshop, person), note },
    })),
  );
  await logAll(tx, deciding, { action: "registration.decline", people: pending });
  return { confirmed: 0, waitlisted: 0, declined: pending.length, noSeat: 0 };
}

function aboutOf(workshop: Workshop, person: Row) {
  return {
    workshop: mailWorkshop(workshop),
    registration: mailRegistration({ ...person, version: person.version + 1 }),
  };
}

function readerOf(person: Row) {
  return {
    locale: person.locale,
    toAddress: person.email,
    toName: person.name,
    workshopId: person.workshopId,
    registrationId: person.id,
  };
}

/** With the word, so that a colleague reads why: it was the organiser's to say, and is no answer of the person's. */
async function logAll(
  tx: Tx,
  { actor, now, workshop, note }: Deciding,
  { action, people }: { readonly action: string; readonly people: readonly Row[] },
): Promise<void> {
  await recordAudits(
    tx,
    people.map(({ id }) => ({
      actor,
      at: now,
      action,
      teamId: workshop.teamId,
      workshopId: workshop.id,
      subjectId: id,
      ...(note && { changes: { reason: note } }),
    })),
  );
}
