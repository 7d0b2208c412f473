import { recordAudits } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { packSeats } from "@/lib/registrations/seats";
import type { ChosenSession } from "@/lib/sessions/schema";

type Tx = Prisma.TransactionClient;

interface Given {
  readonly registrationId: string;
  readonly sessionId: string;
}

/**
 * Gives the free seats of the parallel sessions to those who chose them and have the day, each session's line in the order of
 * choice; with `only`, to these people where it is their turn. Sessions that have begun are left alone. The caller holds
 * the line's lock (lockLine), and tells whom it concerns.
 */
export async function serveSessions(
  tx: Tx,
  {
    actor,
    now,
    workshop,
    only,
  }: Pick<Context, "actor" | "now"> & {
    readonly workshop: { readonly id: string; readonly teamId: string; readonly sessionsVersion: number };
    readonly only?: readonly string[];
  },
): Promise<Given[]> {
  // No session was ever made: the most common workshop pays nothing.
  if (workshop.sessionsVersion === 1 || only?.length === 0) return [];
  const sessions = await tx.session.findMany({
    where: { workshopId: workshop.id, kind: "parallel", startsAt: { gt: now }, places: { some: {} } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const given: Given[] = [];
  for (const session of sessions) {
    await packSeats(tx, session);
    given.push(...(await serveSession(tx, session.id, only)));
  }
  if (given.length === 0) return given;
  await tx.registration.updateMany({
    where: { id: { in: [...new Set(given.map(({ registrationId }) => registrationId))] } },
    data: { version: { increment: 1 } },
  });
  await recordAudits(
    tx,
    given.map(({ registrationId, sessionId }) => ({
      actor,
      at: now,
      action: "session.seat",
      teamId: workshop.teamId,
      workshopId: workshop.id,
      subjectId: registrationId,
      changes: { sessionId },
    })),
  );
  return given;
}

/** As many as there are free seats, who chose first before: a seat each, in one statement. */
async function serveSession(
  tx: Tx,
  sessionId: string,
  only: readonly string[] | undefined,
): Promise<Given[]> {
  return tx.$queryRaw<Given[]>`
    WITH "waiting" AS (
      SELECT p."registrationId", row_number() OVER (ORDER BY p."lineNumber") AS "rank"
      FROM "SessionPlace" p JOIN "Registration" r ON r."id" = p."registrationId"
      WHERE p."sessionId" = ${sessionId}::uuid AND r."status" = 'confirmed'
        AND NOT EXISTS (SELECT 1 FROM "Seat" c WHERE c."sessionId" = p."sessionId" AND c."registrationId" = r."id")
    ), "free" AS (
      SELECT s."number" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
      WHERE s."sessionId" = ${sessionId}::uuid AND s."registrationId" IS NULL AND s."number" <= d."capacity"
      ORDER BY s."number" LIMIT (SELECT count(*) FROM "waiting") FOR UPDATE OF s SKIP LOCKED
    ), "turn" AS (
      SELECT "number", row_number() OVER (ORDER BY "number") AS "rank" FROM "free"
    )
    UPDATE "Seat" s SET "registrationId" = w."registrationId"
    FROM "turn" t JOIN "waiting" w ON w."rank" = t."rank"
    WHERE s."sessionId" = ${sessionId}::uuid AND s."number" = t."number"
      AND (${only === undefined} OR w."registrationId" = ANY(${[...(only ?? [])]}::uuid[]))
    RETURNING s."registrationId", s."sessionId"`;
}

/** The same, with a mail to each: for those who waited and had the day already. Returns how many seats were given. */
export async function promoteInSessions(
  tx: Tx,
  {
    actor,
    now,
    workshop,
  }: Pick<Context, "actor" | "now"> & { readonly workshop: Prisma.WorkshopGetPayload<object> },
): Promise<number> {
  const given = await serveSessions(tx, { actor, now, workshop });
  if (given.length === 0) return 0;
  const people = await tx.registration.findMany({
    where: { id: { in: given.map(({ registrationId }) => registrationId) } },
  });
  const sessions = await tx.session.findMany({
    where: { id: { in: given.map(({ sessionId }) => sessionId) } },
  });
  await enqueueMessages(
    tx,
    given.flatMap(({ registrationId, sessionId }) => {
      const person = people.find(({ id }) => id === registrationId);
      const session = sessions.find(({ id }) => id === sessionId);
      if (!person || !session) return [];
      return {
        kind: "session_promoted" as const,
        locale: person.locale,
        toAddress: person.email,
        toName: person.name,
        workshopId: workshop.id,
        registrationId,
        params: {
          workshop: mailWorkshop(workshop),
          registration: mailRegistration(person),
          session: { id: session.id, title: session.title ?? "" },
        },
      };
    }),
  );
  return given.length;
}

interface SessionChange {
  readonly workshop: Prisma.WorkshopGetPayload<object>;
  readonly by: "attendee" | "organiser";
  readonly registrationIds: readonly string[];
  /** What somebody no longer has, as they had it. */
  readonly left?: (registrationId: string) => readonly ChosenSession[];
  /** The same key is owed once, whoever asks again. */
  readonly dedupeKey?: (registrationId: string) => string;
}

/**
 * Tells these people which sessions are theirs from now on, whoever changed them: a mail each, as they stand at this moment.
 * The caller has served them by then.
 */
export async function tellSessionChange(
  tx: Tx,
  { workshop, by, registrationIds, left, dedupeKey }: SessionChange,
): Promise<void> {
  const which = { id: { in: [...registrationIds] } };
  await tx.registration.updateMany({ where: which, data: { version: { increment: 1 } } });
  const people = await tx.registration.findMany({ where: which, orderBy: { id: "asc" } });
  await enqueueMessages(
    tx,
    people.map((person) => ({
      kind: "sessions_changed" as const,
      locale: person.locale,
      toAddress: person.email,
      toName: person.name,
      workshopId: workshop.id,
      registrationId: person.id,
      dedupeKey: dedupeKey?.(person.id),
      params: {
        workshop: mailWorkshop(workshop),
        registration: mailRegistration(person),
        by,
        left: [...(left?.(person.id) ?? [])],
      },
    })),
  );
}
