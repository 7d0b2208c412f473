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
  return rows.map(({ id, at, action, actorKind, actorId, changes }) => {
    const said = changesSchema.catch({}).parse(changes ?? {});
    return {
      id: String(id),
      at: at.toISOString(),
      action,
      actorKind,
      actorName: (actorId && names.get(actorId)) || null,
      changes: said,
      edits: (said.version !== undefined && edits.get(said.version)) || [],
    };
  });
}
