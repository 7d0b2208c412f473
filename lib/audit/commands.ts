import type { Actor } from "@/lib/auth/actor";
import type { Db, Prisma } from "@/lib/db/client";

export interface AuditEvent {
  readonly actor: Actor;
  readonly at: Date;
  /** noun.verb, such as `workshop.publish`. */
  readonly action: string;
  readonly teamId?: string;
  readonly workshopId?: string;
  /** The thing acted on, when it is not the workshop itself. */
  readonly subjectId?: string;
  /** Ids and field names; a personal answer only as "changed", so that erasing a person needs no rewrite here. */
  readonly changes?: Prisma.InputJsonValue;
}

function who(actor: Actor): { actorKind: string; actorId: string | null } {
  switch (actor.kind) {
    case "user":
      return { actorKind: "organiser", actorId: actor.userId };
    case "attendee":
      return { actorKind: "attendee", actorId: actor.registrationId };
    default:
      return { actorKind: actor.kind, actorId: null };
  }
}

/** Writes one entry; call it inside the transaction of what it records, so that neither exists without the other. */
export async function recordAudit(tx: Db, event: AuditEvent): Promise<void> {
  await recordAudits(tx, [event]);
}

/** The same for many things at once, in one statement. */
export async function recordAudits(tx: Db, events: readonly AuditEvent[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: events.map(({ actor, ...entry }) => ({ ...entry, ...who(actor) })),
  });
}
