import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { listEdits } from "@/lib/registration-edits/queries";
import type { FieldEdit } from "@/lib/registration-edits/schema";

/** One thing that happened, as its organisers read it. */
export interface LogEntry {
  readonly id: string;
  readonly at: string;
  /** noun.verb, such as `offer.make`. */
  readonly action: string;
  /** public, attendee, organiser or system. */
  readonly actorKind: string;
  /** Of an organiser, where the account still exists. */
  readonly actorName: string | null;
  readonly changes: LogChanges;
  /** What an edit changed, field by field. */
  readonly edits: readonly FieldEdit[];
  /** To whom a seat was handed, or from whom it came; null for anything else, and once that person is erased. */
  readonly other: { readonly id: string; readonly name: string } | null;
  /** Titles of the parallel sessions that it is about, as far as they still exist: which one, or which came and went. */
  readonly sessions: { readonly about: string[]; readonly added: string[]; readonly left: string[] };
}

/** What entries may say beside their action; an entry says some of it. */
const changesSchema = z.object({
  reason: z.string().optional(),
  expiresAt: z.string().optional(),
  from: z.int().optional().catch(undefined),
  to: z.int().optional().catch(undefined),
  version: z.int().optional().catch(undefined),
});
export type LogChanges = z.infer<typeof changesSchema>;

/** Where an entry names another registration. */
const othersSchema = z.object({ to: z.uuid().optional(), from: z.uuid().optional() });
const OTHER_IN: Readonly<Record<string, "to" | "from">> = {
  "registration.hand_over": "to",
  "registration.take_over": "from",
};

/** Where an entry names parallel sessions. */
const sessionsSchema = z.object({
  sessionId: z.uuid().optional(),
  added: z.array(z.uuid()).default([]),
  left: z.array(z.uuid()).default([]),
});

const ENTRIES_MAX = 200;

/** What the log keeps about one thing, newest first. Who may read it is the caller's question. */
export async function listLog(db: Db, { subjectId }: { readonly subjectId: string }): Promise<LogEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: ENTRIES_MAX,
  });
  const ids = rows.flatMap(({ actorKind, actorId }) =>
    actorKind === "organiser" && actorId ? [actorId] : [],
  );
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  });
  const edits = await listEdits(db, { registrationId: subjectId });
  const names = new Map(users.map(({ id, name, email }) => [id, name ?? email]));
  const others = await db.registration.findMany({
    where: { id: { in: rows.flatMap((row) => otherOf(row) ?? []) } },
    select: { id: true, name: true },
  });
  const sessions = await db.session.findMany({
    where: { id: { in: rows.flatMap((row) => Object.values(sessionsOf(row)).flat()) } },
    select: { id: true, title: true },
  });
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  const titlesOf = (ids: readonly string[]) => ids.flatMap((id) => titles.get(id) ?? []);
  return rows.map(({ id, at, action, actorKind, actorId, changes }) => {
    const said = changesSchema.catch({}).parse(changes ?? {});
    const { about, added, left } = sessionsOf({ changes });
    return {
      id: String(id),
      at: at.toISOString(),
      action,
      actorKind,
      actorName: (actorId && names.get(actorId)) || null,
      changes: said,
      edits: (said.version !== undefined && edits.get(said.version)) || [],
      other: others.find((person) => person.id === otherOf({ action, changes })) ?? null,
      sessions: { about: titlesOf(about), added: titlesOf(added), left: titlesOf(left) },
    };
  });
}

function otherOf({ action, changes }: { readonly action: string; readonly changes: unknown }) {
  const place = OTHER_IN[action];
  return place && othersSchema.catch({}).parse(changes ?? {})[place];
}

function sessionsOf({ changes }: { readonly changes: unknown }) {
  const { sessionId, ...ids } = sessionsSchema.catch({ added: [], left: [] }).parse(changes ?? {});
  return { about: sessionId === undefined ? [] : [sessionId], ...ids };
}
