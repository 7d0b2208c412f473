import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import { askedForm } from "@/lib/form-questions/queries";
import { translator } from "@/lib/i18n/catalogue";
import { plain } from "@/lib/people-file/values";
import { sessionRows } from "@/lib/sessions/queries";
import { runInThread } from "@/lib/threads/run";
import { mayPromote } from "@/lib/waitlist/rules";
import { WORKSHOP_LIMITS } from "@/lib/workshops/fields";
import { countMails } from "./mails";
import { type ImportRow, importRows } from "./rows";
import { countOutcomes, type Decision, decide, type Existing, reportOf, themeNames } from "./rules";
import {
  type ImportChoices,
  type ImportCounts,
  type ImportMails,
  type ImportReport,
  type ImportRowReport,
  importChoicesSchema,
  importReportSchema,
} from "./schema";
import type { RoomySession } from "./sessions";
import type { ImportTable } from "./table";

export interface StoredImport {
  readonly id: string;
  readonly workshopId: string;
  readonly fileName: string;
  readonly state: "draft" | "done" | "undone";
  readonly choices: ImportChoices;
  readonly report: ImportReport | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
}

const STORED = {
  id: true,
  workshopId: true,
  fileName: true,
  state: true,
  choices: true,
  report: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
} as const;

/** One import of the workshop; undefined for a missing one and for another workshop's. */
export async function findImport(
  db: Db,
  { workshopId, importId }: { readonly workshopId: string; readonly importId: string },
): Promise<StoredImport | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(importId)) return undefined;
  const row = await db.import.findUnique({ where: { id: importId, workshopId }, select: STORED });
  return row ? stored(row) : undefined;
}

/** What was imported into the workshop, newest first; drafts that nobody confirmed are left out. */
export async function listImports(db: Db, { workshopId }: { readonly workshopId: string }) {
  const rows = await db.import.findMany({
    where: { workshopId, state: { not: "draft" } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: STORED,
  });
  return rows.map(stored);
}

function stored(row: {
  id: string;
  workshopId: string;
  fileName: string;
  state: StoredImport["state"];
  choices: unknown;
  report: unknown;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
}): StoredImport {
  return {
    ...row,
    choices: importChoicesSchema.parse(row.choices),
    report: row.report === null ? null : importReportSchema.parse(row.report),
  };
}

/** The file of a draft as a table, read in a thread. Throws wrong_state once it is confirmed. */
export async function readDraftTable(
  db: Db,
  { importId }: { readonly importId: string },
): Promise<ImportTable> {
  const row = await db.import.findUnique({ where: { id: importId }, select: { bytes: true } });
  if (!row?.bytes) throw new AppError("wrong_state");
  return runInThread("people", { bytes: row.bytes });
}

export interface ImportPlan {
  readonly decisions: readonly Decision[];
  readonly addedThemes: readonly string[];
  readonly mails: ImportMails;
}

/** What would become of each row now: who is known, which seats are free, which themes exist. */
export async function planImport(
  db: Db,
  {
    workshopId,
    table,
    choices,
    freeSeats,
    now,
  }: {
    readonly workshopId: string;
    readonly table: Extract<ImportTable, { ok: true }>["table"];
    readonly choices: ImportChoices;
    /** Held by the caller, where it is about to seat people; counted otherwise. */
    readonly freeSeats?: number;
    readonly now: Date;
  },
): Promise<ImportPlan> {
  const { locale } = choices.options;
  const t = translator(locale, "imports");
  const workshop = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: {
      themes: true,
      waitlist: true,
      promotion: true,
      lineGoesOn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      startsAt: true,
      endsAt: true,
    },
  });
  const { questions, languages } = await askedForm(db, { workshopId });
  const sessions = await roomySessions(db, workshopId);
  const form = { questions, languages, sessions };
  const rows = importRows(table, choices, (row) => t("person", { row }), form);
  const asked = rows.flatMap(({ problem, answers }) => (problem ? [] : answers.themes));
  const { names, added } = themeNames(workshop.themes, asked, {
    addThemes: choices.options.addThemes,
    themesMax: WORKSHOP_LIMITS.themesMax,
    plain,
  });
  const existing = await findExisting(db, workshopId, rows);
  const decisions = decide(
    rows.map((row) => withThemes(row, names)),
    {
      existing,
      freeSeats: freeSeats ?? (await countFreeSeats(db, workshopId)),
      hasLine: workshop.waitlist,
      sessions: { now, offered: sessions, isOver: now >= workshop.endsAt },
    },
    choices.options,
  );
  const { notify } = choices.options;
  const mails = await countMails(db, decisions, { notify, servesLines: mayPromote(workshop, now) });
  return { decisions, addedThemes: added, mails };
}

function withThemes(row: ImportRow, names: ReadonlyMap<string, string>): ImportRow {
  const themes = [...new Set(row.answers.themes.flatMap((theme) => names.get(plain(theme)) ?? []))];
  const isComplete = row.answers.themes.every((theme) => names.has(plain(theme)));
  return {
    ...row,
    answers: { ...row.answers, themes },
    notes: isComplete ? row.notes : [...row.notes, "theme_left_out"],
  };
}

async function findExisting(
  db: Db,
  workshopId: string,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, Existing>> {
  const known = await db.registration.findMany({
    where: { workshopId, emailKey: { in: rows.map(({ emailKey }) => emailKey) } },
    include: {
      ...formAnswers,
      sessionPlaces: { orderBy: { lineNumber: "asc" }, select: { sessionId: true } },
    },
  });
  return new Map(
    known.map(({ sessionPlaces, ...row }) => [
      row.emailKey,
      {
        ...row,
        isCancelled: row.status === "cancelled",
        isSeated: row.status === "confirmed",
        own: toAnswers(row.formAnswers),
        chosen: sessionPlaces.map(({ sessionId }) => sessionId),
      },
    ]),
  );
}

/** The parallel sessions as newcomers find them. */
export async function roomySessions(db: Db, workshopId: string): Promise<RoomySession[]> {
  const rows = await sessionRows(db, { workshopIds: [workshopId] });
  return rows.map(({ id, title, startsAt, endsAt, capacity, isLimited, seatsFree, waiting }) => ({
    id,
    title,
    startsAt,
    endsAt,
    capacity: isLimited ? capacity : null,
    seatsFree: waiting > 0 ? 0 : seatsFree,
  }));
}

/** Seats that newcomers could have now: none while somebody waits. */
async function countFreeSeats(db: Db, workshopId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ free: number; waiting: number }[]>`
    SELECT (SELECT count(*)::int FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
        WHERE d."workshopId" = ${workshopId}::uuid AND d."kind" = 'day' AND s."registrationId" IS NULL
          AND s."number" <= d."capacity") AS "free",
      (SELECT count(*)::int FROM "Registration" WHERE "workshopId" = ${workshopId}::uuid AND "status" = 'waitlisted')
        AS "waiting"`;
  return !row || row.waiting > 0 ? 0 : row.free;
}

export interface PreviewRow extends ImportRowReport {
  readonly name: string;
  readonly email: string;
  readonly question: string | null;
  /** Titles of the parallel sessions that the person will have chosen. */
  readonly sessions: readonly string[];
}

export interface ImportPreview {
  readonly counts: ImportCounts;
  readonly rows: readonly PreviewRow[];
  readonly addedThemes: readonly string[];
  readonly hasSessions: boolean;
  readonly mails: ImportMails;
}

/** What confirming an import would do, row by row in the order of the file. */
export async function previewImport(
  db: Db,
  params: Omit<Parameters<typeof planImport>[1], "freeSeats">,
): Promise<ImportPreview> {
  const { decisions, addedThemes, mails } = await planImport(db, params);
  const offered = await roomySessions(db, params.workshopId);
  const rows = decisions
    .map((decision) => {
      const { name, email, questions } = decision.row.answers;
      const chosen = ("chosen" in decision && decision.chosen) || [];
      const sessions = offered.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
      return { ...reportOf(decision), name, email, question: questions[0] ?? null, sessions };
    })
    .sort((a, b) => a.row - b.row);
  return { counts: countOutcomes(rows), rows, addedThemes, mails, hasSessions: offered.length > 0 };
}

/** Names of the registrations that a report speaks of, as they are now. */
export async function namesOf(
  db: Db,
  { workshopId, ids }: { readonly workshopId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.registration.findMany({
    where: { workshopId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
