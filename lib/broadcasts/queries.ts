import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Live } from "@/lib/live/queries";
import type { Wording } from "@/lib/mail/schema";
import { listWhoAsks } from "@/lib/questions/queries";
import { filterWhere } from "@/lib/registration-filters/queries";
import { toBroadcastDto, withChanger } from "./dto";
import { languageFor, leftOutReason, NO_FIGURES, reachesCancelled, writtenLanguages } from "./rules";
import {
  type Audience,
  audienceSchema,
  type BroadcastDto,
  broadcastTextsSchema,
  type Figures,
  LEFT_OUT_REASONS,
  type LiveBroadcast,
  type Recipients,
} from "./schema";

/** What the organisers of a workshop wrote, newest first. */
export async function listBroadcasts(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<BroadcastDto[]> {
  const rows = await db.broadcast.findMany({
    where: { workshopId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: withChanger,
  });
  const figures = await countFates(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toBroadcastDto(row, figures.get(row.id) ?? NO_FIGURES));
}

/** One of them; guard it first (requireBroadcast). Throws not_found once it is deleted. */
export async function broadcastById(db: Db, id: string): Promise<BroadcastDto> {
  const row = await db.broadcast.findUnique({ where: { id }, include: withChanger });
  if (!row) throw new AppError("not_found");
  return toBroadcastDto(row, (await countFates(db, [id])).get(id) ?? NO_FIGURES);
}

async function countFates(db: Db, ids: readonly string[]): Promise<Map<string, Figures>> {
  const groups = await db.message.groupBy({
    by: ["broadcastId", "state"],
    where: { broadcastId: { in: [...ids] }, kind: "broadcast" },
    orderBy: { broadcastId: "asc" },
    _count: { _all: true },
  });
  const counts = new Map<string, Figures>();
  for (const { broadcastId, state, _count } of groups) {
    if (broadcastId === null) continue;
    counts.set(broadcastId, { ...(counts.get(broadcastId) ?? NO_FIGURES), [state]: _count._all });
  }
  return counts;
}

/** Its figures as an open page follows them; guard it first. Throws not_found once it is deleted. */
export async function followBroadcast(db: Db, id: string): Promise<Live<LiveBroadcast>> {
  const { state, version, figures } = await broadcastById(db, id);
  return { version: JSON.stringify([version, state, figures]), read: async () => ({ state, figures }) };
}

/** Somebody it goes to, or would. */
type Reader = Recipients["people"][number];

export interface Choice {
  readonly workshopId: string;
  readonly audience: Audience;
  readonly isNews: boolean;
  /** In which it is written, the workshop's first language first; none: as if in everybody's. */
  readonly written: readonly Locale[];
}

/** Whom it goes to as things stand, by name, and who is left out and why. */
export async function findRecipients(db: Db, choice: Choice): Promise<Recipients> {
  const { written } = choice;
  const rows = await db.registration.findMany({
    where: await whomOf(db, choice),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, locale: true, status: true, source: true, email: true, newsWanted: true },
  });
  const judged = rows.map((row) => ({ row, reason: leftOutReason(row, choice) }));
  const people = judged.flatMap(({ row: { id, name, status, locale }, reason }): Reader[] =>
    reason ? [] : [{ id, name, status, locale, language: languageFor(locale, written) ?? locale }],
  );
  const leftOut = LEFT_OUT_REASONS.map((one) => ({
    reason: one,
    people: judged.flatMap(({ row: { id, name }, reason }) => (reason === one ? [{ id, name }] : [])),
  }));
  return { count: people.length, people, leftOut: leftOut.filter(({ people: some }) => some.length > 0) };
}

/** The same for one that is saved; guard it first. */
export async function broadcastRecipients(db: Db, id: string): Promise<Recipients> {
  const { workshopId, audience, isNews, texts } = await broadcastById(db, id);
  const { languages } = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { languages: true },
  });
  return findRecipients(db, { workshopId, audience, isNews, written: writtenLanguages(texts, languages) });
}

/** The names of those to whom alone something is written, by registration. */
export async function listAddressees(
  db: Db,
  params: {
    readonly workshopId: string;
    readonly broadcasts: readonly { readonly audience: Pick<Audience, "registrationId"> }[];
  },
): Promise<ReadonlyMap<string, string>> {
  const ids = params.broadcasts.flatMap(({ audience }) => audience.registrationId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.registration.findMany({
    where: { workshopId: params.workshopId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function whomOf(db: Db, { workshopId, audience }: Choice) {
  const { registrationId, about, ...filter } = audience;
  if (registrationId !== undefined) return { workshopId, id: registrationId };
  const where = await filterWhere(db, { ...filter, workshopId });
  if (!about) return where;
  const { registrations } = await listWhoAsks(db, { ...filter, workshopId, about, locale: "fr" });
  return { workshopId, id: { in: registrations.map(({ id }) => id) } };
}

/** The words that one of its mails is written in; undefined where they are missing. */
export async function findBroadcastWording(
  db: Db,
  { broadcastId, language }: { readonly broadcastId: string; readonly language: Locale },
): Promise<Wording | undefined> {
  const row = await db.broadcast.findUnique({ where: { id: broadcastId }, select: { texts: true } });
  return row ? broadcastTextsSchema.parse(row.texts)[language] : undefined;
}

/** Why a mail that waited is not to leave any more; undefined where it is. */
export async function broadcastHindrance(
  db: Db,
  { broadcastId, registrationId }: { readonly broadcastId: string; readonly registrationId: string },
): Promise<"recalled" | "unsubscribed" | "outdated" | undefined> {
  const [broadcast, reader] = await Promise.all([
    db.broadcast.findUnique({
      where: { id: broadcastId },
      select: { recalledAt: true, isNews: true, audience: true },
    }),
    db.registration.findUnique({
      where: { id: registrationId },
      select: { status: true, newsWanted: true },
    }),
  ]);
  if (!broadcast || !reader) return "outdated";
  if (broadcast.recalledAt) return "recalled";
  if (broadcast.isNews && !reader.newsWanted) return "unsubscribed";
  const isGone = reader.status === "cancelled" && !reachesCancelled(audienceSchema.parse(broadcast.audience));
  return isGone ? "outdated" : undefined;
}

/** Those whose time has come, or has passed. */
export async function listDueBroadcasts(db: Db, now: Date): Promise<string[]> {
  const rows = await db.broadcast.findMany({
    where: { state: "scheduled", dueAt: { lte: now } },
    orderBy: { dueAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
