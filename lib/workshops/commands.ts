import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { UserActor } from "@/lib/auth/actor";
import { can, teamsAllowing } from "@/lib/auth/policy";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { removeDemo } from "@/lib/demo/load";
import { modelSetting } from "@/lib/embedders/engines";
import { AppError, invalidField } from "@/lib/errors";
import { contentSchema } from "@/lib/form-questions/schema";
import { settingsWeightsSchema } from "@/lib/group-settings/schema";
import { boundsError } from "@/lib/group-sizes/rules";
import { copyLetters } from "@/lib/letters/commands";
import { timesOf } from "@/lib/mail-times/queries";
import { lockTimedRounds, moveRounds } from "@/lib/round-times/commands";
import { moveSessionsWithDay } from "@/lib/sessions/commands";
import type { DayStart } from "@/lib/sessions/rules";
import type { TextEngine } from "@/lib/text-vectors/schema";
import { storedWords } from "@/lib/theme-words/rules";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { noteChange } from "@/lib/workshop-changes/commands";
import { organiserWorkshop } from "./queries";
import { isEditable } from "./rules";
import { timeErrors, type WorkshopChange, type WorkshopInput } from "./schema";
import { freeSlug, slugOf, slugStem } from "./slug";

type Tx = Prisma.TransactionClient;
type UserContext = Context & { readonly actor: UserActor };

/** A draft, with its day and its seats. Throws not_found or forbidden (team), invalid_input (address taken). */
export async function createWorkshop(
  { db, actor, now }: UserContext,
  input: WorkshopInput,
): Promise<{ readonly id: string }> {
  const { capacity, venue, teamId: wantedTeamId, slug, ...fields } = input;
  const teamId = wantedTeamId ?? teamsAllowing(actor, "workshop.create")[0];
  if (!teamId) throw new AppError("forbidden");
  if (!can(actor, "workshop.read", { teamId })) throw new AppError("not_found");
  if (!can(actor, "workshop.create", { teamId })) throw new AppError("forbidden");
  requireTextEngine(input.textEngine);
  return db.$transaction(async (tx) => {
    const data = { ...fields, ...venueColumns(venue), teamId, slug: await slugFor(tx, input.title, slug) };
    return insertDraft({ tx, actor, now }, data, capacity, "workshop.create");
  });
}

/** A draft with the same content and its own address; sign-up times, registrations and groups stay behind. */
export async function duplicateWorkshop(
  { db, actor, now }: UserContext,
  { workshopId }: { readonly workshopId: string },
): Promise<{ readonly id: string }> {
  await requireWorkshop(db, actor, workshopId, "workshop.create");
  return db.$transaction(async (tx) => {
    const source = await tx.workshop.findUniqueOrThrow({
      where: { id: workshopId },
      omit: { id: true, createdAt: true, updatedAt: true, publishedAt: true, cancelledAt: true },
      include: {
        sessions: { orderBy: { position: "asc" }, omit: { id: true, workshopId: true, rulesVersion: true } },
        groupSettings: { omit: { workshopId: true, version: true, updatedAt: true } },
        formQuestions: { where: { removedAt: null }, omit: { id: true, workshopId: true, createdAt: true } },
        mailTimes: true,
      },
    });
    const { sessions, groupSettings, formQuestions, mailTimes, ...columns } = source;
    const { status: _status, version: _version, themeWords, ...fields } = columns;
    const data = {
      ...fields,
      themeWords: storedWords(themeWords),
      isDemo: false,
      opensAt: null,
      closesAt: null,
      answersUntil: null,
      slug: await slugFor(tx, source.title),
    };
    const copy = await insertDraft(
      { tx, actor, now },
      data,
      sessions.find(({ kind }) => kind === "day")?.capacity ?? 0,
      "workshop.duplicate",
    );
    if (groupSettings) {
      const weights = settingsWeightsSchema.parse(groupSettings.weights);
      await tx.groupSettings.create({ data: { ...groupSettings, weights, workshopId: copy.id } });
    }
    if (mailTimes) {
      const { reminders, followUp } = timesOf(mailTimes);
      await tx.mailTimes.create({ data: { workshopId: copy.id, times: { reminders, followUp } } });
    }
    await copyQuestions(tx, formQuestions, copy.id);
    await tx.session.createMany({
      data: sessions
        .filter(({ kind }) => kind === "parallel")
        .map((session) => ({ ...session, workshopId: copy.id })),
    });
    await tx.$executeRaw`
      INSERT INTO "Seat" ("sessionId", "number") SELECT "id", generate_series(1, "capacity") FROM "Session"
      WHERE "workshopId" = ${copy.id}::uuid AND "kind" = 'parallel'`;
    await copyLetters(tx, { from: workshopId, to: copy.id });
    return copy;
  });
}

/**
 * Changes what is given. A lower capacity takes nobody's seat; a higher one gives the new seats to who waits. On another
 * day, parallel sessions stay as many days from it as they were. Throws
 * stale_version (with the current one) where `version` is given and older, wrong_state once cancelled or archived.
 */
export async function updateWorkshop(
  { db, actor, now }: Context,
  { workshopId, change }: { readonly workshopId: string; readonly change: WorkshopChange },
): Promise<void> {
  const { teamId } = await requireWorkshop(db, actor, workshopId, "workshop.edit");
  const { version, capacity, venue, slug, ...fields } = change;
  await db.$transaction(
    async (tx) => {
      // Before the workshop's row: see lockLine.
      if (capacity !== undefined) await lockLine(tx, workshopId);
      await lockTimedRounds(tx, workshopId);
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
      const current = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      if (version !== undefined && version !== current.version) {
        const members = { current: await organiserWorkshop(tx, { id: workshopId, now }) };
        throw new AppError("stale_version", { members });
      }
      if (!isEditable(current.status)) throw new AppError("wrong_state");
      if (fields.textEngine !== current.textEngine) requireTextEngine(fields.textEngine);
      if (fields.groupSize !== undefined) await refuseSize(tx, workshopId, fields.groupSize);
      const [timeError] = timeErrors({ ...current, ...fields });
      if (timeError) throw invalidField(timeError.path, timeError.code);
      if (slug && slug !== current.slug) await slugFor(tx, "", slug);
      const changed = await tx.workshop.update({
        where: { id: workshopId },
        data: { ...fields, slug, ...venueChange(venue), version: { increment: 1 } },
      });
      await moveWithDay(tx, current, changed, { actor, now });
      await noteChange(tx, current, changed);
      if (capacity !== undefined) {
        await setCapacity(tx, { workshopId, capacity });
        await promoteWaiting(tx, { actor, now, workshopId });
      }
      await recordAudit(tx, {
        actor,
        at: now,
        action: "workshop.update",
        teamId,
        workshopId,
        changes: { fields: Object.keys(change).filter((key) => key !== "version") },
      });
    },
    { timeout: 60_000 },
  );
}

/** A size of groups outside of the bounds that the criteria of the groups set. */
async function refuseSize(tx: Tx, workshopId: string, size: number): Promise<void> {
  const bounds = await tx.groupSettings.findUnique({
    where: { workshopId },
    select: { groupCount: true, minSize: true, maxSize: true },
  });
  const wrong = bounds && boundsError({ size, ...bounds });
  if (wrong?.path === "minSize") {
    throw invalidField("groupSize", "size_below_smallest", { min: bounds?.minSize ?? size });
  }
  if (wrong) throw invalidField("groupSize", "size_above_largest", { max: bounds?.maxSize ?? size });
}

/** The rounds of the day, the parallel sessions and theirs. */
async function moveWithDay(
  tx: Tx,
  before: DayStart,
  after: DayStart & { readonly id: string; readonly teamId: string },
  who: Pick<Context, "actor" | "now">,
): Promise<void> {
  const { id: workshopId, teamId } = after;
  const day = await tx.session.findFirstOrThrow({
    where: { workshopId, kind: "day" },
    select: { id: true },
  });
  await moveRounds(tx, { sessionId: day.id, before, after, workshopId, teamId, ...who });
  await moveSessionsWithDay(tx, before, after, who);
}

/** Deletes a draft that nobody is signed up for, or the demonstration. Throws wrong_state for any other. */
export async function deleteWorkshop(
  context: Context,
  { workshopId }: { readonly workshopId: string },
): Promise<void> {
  const { db, actor, now } = context;
  const { teamId } = await requireWorkshop(db, actor, workshopId, "workshop.delete");
  if ((await removeDemo(context, workshopId)).ok) return;
  await db.$transaction(async (tx) => {
    const { count } = await tx.workshop.deleteMany({
      where: { id: workshopId, status: "draft", registrations: { none: { status: { not: "cancelled" } } } },
    });
    if (count === 0) throw new AppError("wrong_state");
    await recordAudit(tx, { actor, at: now, action: "workshop.delete", teamId, workshopId });
  });
}

/** The form as it is asked; options that are offered no more stay with those who chose them. */
async function copyQuestions(
  tx: Tx,
  questions: readonly Omit<Prisma.FormQuestionGetPayload<object>, "id" | "workshopId" | "createdAt">[],
  workshopId: string,
): Promise<void> {
  const data = questions.map(({ content, ...columns }) => {
    const { options, ...texts } = contentSchema.parse(content);
    return {
      ...columns,
      workshopId,
      content: { ...texts, options: options.filter(({ removed }) => !removed) },
    };
  });
  await tx.formQuestion.createMany({ data });
}

async function insertDraft(
  { tx, actor, now }: { tx: Tx; actor: UserActor; now: Date },
  data: Omit<Prisma.WorkshopUncheckedCreateInput, "id" | "status" | "sessions">,
  capacity: number,
  action: string,
): Promise<{ readonly id: string }> {
  const { id } = await tx.workshop.create({
    data: { ...data, status: "draft", sessions: { create: { kind: "day", capacity } } },
    select: { id: true },
  });
  await setCapacity(tx, { workshopId: id, capacity });
  await recordAudit(tx, { actor, at: now, action, teamId: data.teamId, workshopId: id });
  return { id };
}

/** Seats are added as rows and never removed: who sits above a lowered capacity keeps the seat. The caller holds the line's lock. */
export async function setCapacity(tx: Tx, to: { workshopId: string; capacity: number }): Promise<void> {
  await tx.session.updateMany({
    where: { workshopId: to.workshopId, kind: "day" },
    data: { capacity: to.capacity },
  });
  // Sessions without a limit of their own keep a seat for everybody.
  await tx.session.updateMany({
    where: { workshopId: to.workshopId, isLimited: false, capacity: { lt: to.capacity } },
    data: { capacity: to.capacity },
  });
  await tx.$executeRaw`
    INSERT INTO "Seat" ("sessionId", "number")
    SELECT "id", generate_series(1, "capacity") FROM "Session"
    WHERE "workshopId" = ${to.workshopId}::uuid AND ("kind" = 'day' OR NOT "isLimited")
    ON CONFLICT DO NOTHING`;
}

/**
 * The wanted address if it is free, else one made from the title; nobody else takes it before the transaction ends.
 * Throws invalid_input where the wanted one is taken.
 */
async function slugFor(tx: Tx, title: string, wanted?: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('workshop-slugs', 0))`;
  const base = wanted ?? slugOf(title);
  const rows = await tx.workshop.findMany({
    where: { slug: { startsWith: slugStem(base) } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  if (wanted && taken.has(wanted)) throw invalidField("slug", "slug_taken");
  return freeSlug(base, taken);
}

/** A model can be chosen where the host has set it up; one chosen before may stay. */
function requireTextEngine(engine: TextEngine | undefined): void {
  if (engine === undefined || engine === "built_in" || modelSetting(engine)) return;
  throw invalidField("textEngine", "text_engine_not_set_up");
}

function venueChange(venue: WorkshopChange["venue"]) {
  if (!venue) return venue === null ? venueColumns(null) : {};
  return { venueName: venue.name, venueAddress: venue.address, venueMapUrl: venue.mapUrl };
}

function venueColumns(venue: WorkshopInput["venue"]) {
  return {
    venueName: venue?.name ?? null,
    venueAddress: venue?.address ?? null,
    venueMapUrl: venue?.mapUrl ?? null,
  };
}
