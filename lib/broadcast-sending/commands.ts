import { recordAudit } from "@/lib/audit/commands";
import { requireBroadcast } from "@/lib/auth/access";
import { changedNow, lockBroadcast, requireOpenWorkshop, requireVersion } from "@/lib/broadcasts/commands";
import { broadcastById, findRecipients } from "@/lib/broadcasts/queries";
import { dueState, writtenLanguages } from "@/lib/broadcasts/rules";
import type { BroadcastDto, Recipients } from "@/lib/broadcasts/schema";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { sampleRegistration } from "@/lib/mail/sample-message";
import { enqueueMessage, enqueueMessages, type OwedMessage } from "@/lib/outbox/commands";
import { sendingTime } from "./rules";

type Tx = Prisma.TransactionClient;
type Locked = Awaited<ReturnType<typeof lockBroadcast>>;
type WorkshopRow = Awaited<ReturnType<typeof requireOpenWorkshop>>;

interface Act {
  readonly id: string;
  readonly version: number;
}

/**
 * Owes one mail to each of those whom the choice finds now. In one transaction, and once: a second click, another
 * organiser or a worker at the same time finds it sent and is told so by the state. Throws not_found, forbidden,
 * wrong_state (workshop archived), stale_version (with `current`), invalid_input (it would reach nobody).
 */
export async function sendBroadcast(context: Context, { id, version }: Act): Promise<BroadcastDto> {
  const { db, actor, now } = context;
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  await db.$transaction(
    async (tx) => {
      const workshop = await requireOpenWorkshop(tx, workshopId);
      const broadcast = await lockBroadcast(tx, id);
      if (broadcast.state === "sent") return;
      await requireVersion(tx, broadcast, version);
      const recipients = await owe(tx, { broadcast, workshop, now });
      if (recipients === 0) throw invalidField("audience", "nobody_found");
      await tx.broadcast.update({ where: { id }, data: changedNow({ actor, now }) });
      const event = { actor, at: now, action: "broadcast.send", teamId, workshopId, subjectId: id };
      await recordAudit(tx, { ...event, changes: { recipients } });
    },
    { timeout: 60_000 },
  );
  return broadcastById(db, id);
}

/**
 * Lets it leave at a time of the workshop's clocks; to whom is decided then. Throws as sendBroadcast does; wrong_state
 * where it is no draft; invalid_input for a time that has passed.
 */
export async function scheduleBroadcast(
  { db, actor, now }: Context,
  { id, version, at }: Act & { readonly at: string },
): Promise<BroadcastDto> {
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  await db.$transaction(async (tx) => {
    const { timeZone } = await requireOpenWorkshop(tx, workshopId);
    const broadcast = await lockBroadcast(tx, id);
    await requireVersion(tx, broadcast, version);
    if (broadcast.state !== "draft") throw new AppError("wrong_state");
    const dueAt = sendingTime(at, timeZone, now);
    if (!dueAt) throw invalidField("at", "moment_past");
    const changes = { state: "scheduled", dueAt, missedAt: null, version: { increment: 1 } } as const;
    await tx.broadcast.update({ where: { id }, data: { ...changes, ...changedNow({ actor, now }) } });
    const event = { actor, at: now, action: "broadcast.schedule", teamId, workshopId, subjectId: id };
    await recordAudit(tx, { ...event, changes: { dueAt: dueAt.toISOString() } });
  });
  return broadcastById(db, id);
}

/**
 * Takes back what has not left: one that is scheduled is a draft again, of one that is sent the mails that wait are not
 * sent. Returns how many those are. Throws not_found, forbidden, wrong_state for a draft.
 */
export async function recallBroadcast(
  { db, actor, now }: Context,
  id: string,
): Promise<{ readonly recalled: number }> {
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  return db.$transaction(async (tx) => {
    const { state } = await lockBroadcast(tx, id);
    if (state === "draft") throw new AppError("wrong_state");
    // A mail in a worker's hands may still leave. If it does not, the worker sees that it was taken back.
    const { count: recalled } = await tx.message.updateMany({
      where: { broadcastId: id, kind: "broadcast", state: "queued" },
      data: { state: "cancelled", lastError: "recalled" },
    });
    const change =
      state === "scheduled"
        ? ({ state: "draft", dueAt: null, version: { increment: 1 } } as const)
        : { recalledAt: now };
    await tx.broadcast.update({ where: { id }, data: { ...change, ...changedNow({ actor, now }) } });
    const event = { actor, at: now, action: "broadcast.recall", teamId, workshopId, subjectId: id };
    await recordAudit(tx, { ...event, changes: { recalled } });
    return { recalled };
  });
}

/**
 * Sends it to the organiser who asks, at once, in each language it is written in, marked as a test and counted nowhere.
 * Throws not_found, forbidden.
 */
export async function testBroadcast(
  { db, actor, now }: Context,
  id: string,
): Promise<{ readonly to: string; readonly mails: number }> {
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  if (actor.kind !== "user") throw new AppError("forbidden");
  const { email, name } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return db.$transaction(async (tx) => {
    const { texts, isNews } = await lockBroadcast(tx, id);
    const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    const languages = writtenLanguages(texts, workshop.languages);
    for (const locale of languages) {
      const wording = texts[locale];
      if (!wording) continue;
      const invented = sampleRegistration(locale);
      await enqueueMessage(tx, {
        kind: "broadcast_test",
        locale,
        toAddress: email,
        toName: name,
        workshopId,
        broadcastId: id,
        params: {
          workshop: mailWorkshop(workshop),
          registration: { ...invented, name: name ?? invented.name },
          isNews,
          wording,
        },
      });
    }
    const event = { actor, at: now, action: "broadcast.test", teamId, workshopId, subjectId: id };
    await recordAudit(tx, event);
    return { to: email, mails: languages.length };
  });
}

/**
 * What a worker does with one whose time has come: owes its mails, or, where the time is long past or the workshop
 * archived, makes it a draft again that says so. Returns how many mails are owed; 0 where another worker was first.
 */
export async function sendDueBroadcast({ db, actor, now }: Context, id: string): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const { workshopId } = await tx.broadcast.findUniqueOrThrow({ where: { id } });
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR SHARE`;
      const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      const broadcast = await lockBroadcast(tx, id);
      if (broadcast.state !== "scheduled" || broadcast.dueAt === null) return 0;
      const state = workshop.status === "archived" ? "missed" : dueState(broadcast.dueAt, now);
      if (state === "early") return 0;
      const event = { actor, at: now, teamId: workshop.teamId, workshopId, subjectId: id };
      if (state === "missed") {
        const missedAt = broadcast.dueAt;
        await tx.broadcast.update({
          where: { id },
          data: { state: "draft", dueAt: null, missedAt, version: { increment: 1 } },
        });
        await recordAudit(tx, { ...event, action: "broadcast.miss" });
        return 0;
      }
      const recipients = await owe(tx, { broadcast, workshop, now });
      await recordAudit(tx, { ...event, action: "broadcast.send", changes: { recipients } });
      return recipients;
    },
    { timeout: 60_000 },
  );
}

/** Writes the mails and that they are owed; returns how many. */
async function owe(
  tx: Tx,
  parts: { readonly broadcast: Locked; readonly workshop: WorkshopRow; readonly now: Date },
): Promise<number> {
  const { broadcast, workshop, now } = parts;
  const { id, workshopId, isNews, audience, texts } = broadcast;
  const written = writtenLanguages(texts, workshop.languages);
  const recipients = await findRecipients(tx, { workshopId, audience, isNews, written });
  const languageOf = new Map(recipients.people.map((person) => [person.id, person.language]));
  const rows = await tx.registration.findMany({
    where: { workshopId, id: { in: [...languageOf.keys()] } },
    orderBy: { id: "asc" },
  });
  const about = mailWorkshop(workshop);
  await enqueueMessages(
    tx,
    rows.map(
      (row): OwedMessage => ({
        kind: "broadcast",
        locale: languageOf.get(row.id) ?? row.locale,
        toAddress: row.email,
        toName: row.name,
        workshopId,
        registrationId: row.id,
        broadcastId: id,
        // Whatever happens, nobody is owed it twice.
        dedupeKey: `broadcast:${id}:${row.id}`,
        params: { workshop: about, registration: mailRegistration(row), isNews },
      }),
    ),
  );
  await tx.broadcast.update({
    where: { id },
    data: {
      state: "sent",
      dueAt: null,
      sentAt: now,
      recipients: rows.length,
      leftOut: countsOf(recipients),
      version: { increment: 1 },
    },
  });
  return rows.length;
}

function countsOf({ leftOut }: Recipients): Record<string, number> {
  return Object.fromEntries(leftOut.map(({ reason, people }) => [reason, people.length]));
}
