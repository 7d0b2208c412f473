import { recordAudit } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { FieldEdit } from "./schema";

/**
 * Writes an edit down, in its transaction: that and which fields into the log, what they held before and after beside it,
 * where it goes with the person. `version` is the registration's after the edit.
 */
export async function recordEdit(
  tx: Prisma.TransactionClient,
  edit: {
    readonly actor: Actor;
    readonly at: Date;
    /** registration.edit by the person, registration.change by an organiser. */
    readonly action: `registration.${string}`;
    readonly teamId: string;
    readonly workshopId: string;
    readonly registrationId: string;
    readonly version: number;
    readonly edits: readonly FieldEdit[];
  },
): Promise<void> {
  const { actor, at, action, teamId, workshopId, registrationId, version, edits } = edit;
  await tx.registrationEdit.create({
    data: { registrationId, version, changes: edits.map(({ field, from, to }) => ({ field, from, to })) },
  });
  const changes = { fields: edits.map(({ field }) => field), version };
  await recordAudit(tx, { actor, at, action, teamId, workshopId, subjectId: registrationId, changes });
}
