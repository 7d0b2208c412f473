import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { lockTimedRounds, moveRounds } from "@/lib/round-times/commands";
import { tellSessionChange } from "@/lib/session-lines/commands";
import { chosenSessions } from "@/lib/session-lines/queries";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { isEditable } from "@/lib/workshops/rules";
import { SESSION_LIMITS } from "./fields";
import { listSessions } from "./queries";
import { type DayStart, orderAfter, seatsOf, timesAfterMove } from "./rules";
import type { AskedSession, ChangedSession, SessionList, SessionMove } from "./schema";

type Tx = Prisma.TransactionClient;

/** The parallel sessions of a workshop. Throws not_found or forbidden. */
export async function readSessions({ db, actor, now }: Context, workshopId: string): Promise<SessionList> {
  const { id } = await requireWorkshop(db, actor, workshopId, "workshop.edit");
  return listSessions(db, { workshopId: id, now });
}

/** Adds a session at the end. Throws not_found or forbidden; wrong_state once cancelled or archived; invalid_input. */
export function addSession(
  context: Context,
  request: { readonly workshopId: string; readonly session: AskedSession },
): Promise<SessionList> {
  return changeSessions(context, request.workshopId, "add", async (tx, workshop) => {
    const { capacity: asked, ...columns } = request.session;
    refuseFarFromDay(request.session, workshop);
    const last = workshop.sessions.at(-1);
    if (workshop.sessions.length >= SESSION_LIMITS.sessionsMax)
      throw invalidField("title", "too_many_sessions", { max: SESSION_LIMITS.sessionsMax });
    const seats = seatsOf(asked, workshop);
    const { id } = await tx.session.create({
      data: {
        ...columns,
        ...seats,
        workshopId: workshop.id,
        kind: "parallel",
        position: (last?.position ?? 0) + 1,
      },
      select: { id: true },
    });
    await addSeats(tx, id);
    return id;
  });
}

/**
 * Changes a session. A lower capacity takes nobody's seat; a higher one gives the new seats to who waits. With `tell`,
 * everybody who chose it gets a mail where its name, times or place changed. Throws as addSession, and stale_version.
 */
export function changeSession(
  context: Context,
  request: { readonly workshopId: string; readonly sessionId: string; readonly change: ChangedSession },
): Promise<SessionList> {
  const { sessionId } = request;
  const { version, tell, capacity: asked, ...columns } = request.change;
  return changeSessions(context, request.workshopId, "change", async (tx, workshop) => {
    if (version !== workshop.sessionsVersion) {
      const current = await listSessions(tx, { workshopId: workshop.id, now: context.now });
      throw new AppError("stale_version", { members: { currentVersion: current.version, current } });
    }
    const before = workshop.sessions.find(({ id }) => id === sessionId);
    if (!before) throw new AppError("not_found");
    refuseFarFromDay(columns, workshop);
    const seats = seatsOf(asked, { ...workshop, before: before.capacity });
    const after = await tx.session.update({ where: { id: sessionId }, data: { ...columns, ...seats } });
    await addSeats(tx, sessionId);
    await moveRounds(tx, {
      sessionId,
      before: startOf(before, workshop),
      after: startOf(after, workshop),
      workshopId: workshop.id,
      teamId: workshop.teamId,
      actor: context.actor,
      now: context.now,
    });
    const isOther =
      before.title !== after.title ||
      before.place !== after.place ||
      before.startsAt?.getTime() !== after.startsAt?.getTime() ||
      before.endsAt?.getTime() !== after.endsAt?.getTime();
    if (tell && isOther)
      await tellSessionChange(tx, {
        workshop,
        by: "organiser",
        registrationIds: await listChoosers(tx, sessionId),
      });
    return sessionId;
  });
}

function startOf(session: { readonly startsAt: Date | null }, { startsAt, timeZone }: DayStart): DayStart {
  return { startsAt: session.startsAt ?? startsAt, timeZone };
}

/** Moves a session by one place in the order. Throws as addSession; wrong_state where there is nowhere to go. */
export function moveSession(
  context: Context,
  request: { readonly workshopId: string; readonly sessionId: string; readonly to: SessionMove },
): Promise<SessionList> {
  return changeSessions(context, request.workshopId, "move", async (tx, workshop) => {
    const ids = workshop.sessions.map(({ id }) => id);
    if (!ids.includes(request.sessionId)) throw new AppError("not_found");
    const order = orderAfter(ids, request.sessionId, request.to);
    if (!order) throw new AppError("wrong_state");
    for (const [index, id] of order.entries())
      await tx.session.update({ where: { id }, data: { position: index + 1 } });
    return request.sessionId;
  });
}

/**
 * Removes a session with its groups and frees everybody in it, each with a mail. `people` is how many the organiser was told
 * of: where it is another number now, nothing is done. Throws as addSession, and people_changed.
 */
export function removeSession(
  context: Context,
  request: { readonly workshopId: string; readonly sessionId: string; readonly people: number },
): Promise<SessionList> {
  const { sessionId, people } = request;
  return changeSessions(context, request.workshopId, "remove", async (tx, workshop) => {
    if (!workshop.sessions.some(({ id }) => id === sessionId)) throw new AppError("not_found");
    const choosers = await listChoosers(tx, sessionId);
    if (choosers.length !== people) throw new AppError("people_changed");
    const before = await chosenSessions(tx, { registrationIds: choosers });
    await tx.seat.updateMany({ where: { sessionId }, data: { registrationId: null } });
    await tx.sessionPlace.deleteMany({ where: { sessionId } });
    await tx.session.delete({ where: { id: sessionId } });
    const left = (id: string) => (before.get(id) ?? []).filter((one) => one.id === sessionId);
    await tellSessionChange(tx, { workshop, by: "organiser", registrationIds: choosers, left });
    return sessionId;
  });
}

/** Whether whoever signs up has to choose a session. Throws not_found or forbidden; wrong_state. */
export function setSessionRule(
  context: Context,
  request: { readonly workshopId: string; readonly required: boolean },
): Promise<SessionList> {
  return changeSessions(context, request.workshopId, "rule", async (tx, workshop) => {
    await tx.workshop.update({
      where: { id: workshop.id },
      data: { sessionRequired: request.required },
    });
    return workshop.id;
  });
}

/**
 * Moves the parallel sessions of an event that takes place on another day along with it, with their rounds, whatever people
 * chose. The caller holds the workshop's row and the rounds' (`lockTimedRounds`), and tells people of the change.
 */
export async function moveSessionsWithDay(
  tx: Tx,
  before: DayStart,
  after: DayStart & { readonly id: string; readonly teamId: string },
  who: Pick<Context, "actor" | "now">,
): Promise<void> {
  const { id: workshopId, teamId } = after;
  const sessions = await tx.session.findMany({ where: { workshopId, kind: "parallel" } });
  const moved = sessions.flatMap(({ id, startsAt, endsAt }) => {
    if (!startsAt || !endsAt) return [];
    const times = timesAfterMove({ startsAt, endsAt }, before, after);
    return times.startsAt.getTime() === startsAt.getTime() ? [] : [{ id, startsAt, times }];
  });
  for (const { id, startsAt, times } of moved) {
    await tx.session.update({ where: { id }, data: times });
    const began = { startsAt, timeZone: before.timeZone };
    const begins = { startsAt: times.startsAt, timeZone: after.timeZone };
    await moveRounds(tx, { sessionId: id, before: began, after: begins, workshopId, teamId, ...who });
  }
  if (moved.length > 0)
    await tx.workshop.update({ where: { id: workshopId }, data: { sessionsVersion: { increment: 1 } } });
}

type Verb = "add" | "change" | "move" | "remove" | "rule";
type Edited = Prisma.WorkshopGetPayload<{ include: { sessions: true } }> & { readonly dayCapacity: number };

/**
 * One change of a workshop's sessions at a time. FOR UPDATE makes it and a sign-up wait for each other: nobody enters a
 * session that is being removed, and each sign-up is judged by the sessions it was written under (`sessionsVersion`).
 */
async function changeSessions(
  { db, actor, now }: Context,
  workshopId: string,
  verb: Verb,
  change: (tx: Tx, workshop: Edited) => Promise<string>,
): Promise<SessionList> {
  const { id, teamId } = await requireWorkshop(db, actor, workshopId, "workshop.edit");
  return db.$transaction(
    async (tx) => {
      // Before the workshop's row: see lockLine.
      await lockLine(tx, id);
      await lockTimedRounds(tx, id);
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const { sessions, ...workshop } = await tx.workshop.findUniqueOrThrow({
        where: { id },
        include: { sessions: { orderBy: [{ position: "asc" }, { startsAt: "asc" }, { id: "asc" }] } },
      });
      if (!isEditable(workshop.status)) throw new AppError("wrong_state");
      const subjectId = await change(tx, {
        ...workshop,
        sessions: sessions.filter(({ kind }) => kind === "parallel"),
        dayCapacity: sessions.find(({ kind }) => kind === "day")?.capacity ?? 0,
      });
      await tx.workshop.update({ where: { id }, data: { sessionsVersion: { increment: 1 } } });
      await recordAudit(tx, { actor, at: now, action: `session.${verb}`, teamId, workshopId: id, subjectId });
      await promoteWaiting(tx, { actor, now, workshopId: id });
      return listSessions(tx, { workshopId: id, now });
    },
    { timeout: 60_000 },
  );
}

/** Seats are added as rows and never removed, like the day's. The caller holds the line's lock. */
export async function addSeats(tx: Tx, sessionId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Seat" ("sessionId", "number")
    SELECT "id", generate_series(1, "capacity") FROM "Session" WHERE "id" = ${sessionId}::uuid
    ON CONFLICT DO NOTHING`;
}

const FAR_MS = 60 * 86_400_000;

/** A year typed wrong. The day before and the evening after are part of it. */
function refuseFarFromDay(
  session: { readonly startsAt: Date; readonly endsAt: Date },
  day: { readonly startsAt: Date; readonly endsAt: Date },
): void {
  if (session.startsAt.getTime() < day.startsAt.getTime() - FAR_MS)
    throw invalidField("startsAt", "session_far");
  if (session.endsAt.getTime() > day.endsAt.getTime() + FAR_MS) throw invalidField("endsAt", "session_far");
}

/** Ids of those who chose a session. */
async function listChoosers(tx: Tx, sessionId: string): Promise<string[]> {
  const rows = await tx.registration.findMany({
    where: { status: { not: "cancelled" }, sessionPlaces: { some: { sessionId } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
