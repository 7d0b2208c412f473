import { nameActors } from "@/lib/audit/queries";
import type { LogEntry } from "@/lib/audit/schema";
import type { Db } from "@/lib/db/client";
import { headOf } from "@/lib/rounds/queries";
import type { Revision } from "./rules";
import { EVENT_KINDS, type PlanEvent, planChangeSchema } from "./schema";

/** The changes of a plan, the first one first. */
export async function readRevisions(db: Db, planId: string): Promise<Revision[]> {
  const rows = await db.planRevision.findMany({ where: { planId }, orderBy: { version: "asc" } });
  return rows.map(toRevision);
}

export function toRevision(row: {
  readonly version: number;
  readonly actorId: string | null;
  readonly change: unknown;
}): Revision {
  return { version: row.version, actorId: row.actorId, change: planChangeSchema.parse(row.change) };
}

/** Something that happened to a plan, before ids are given names. */
interface BareEvent {
  readonly kind: PlanEvent["kind"];
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly version: number | null;
  readonly change: Pick<
    Revision["change"],
    "moves" | "pins" | "facilitators" | "constraints" | "name" | "times" | "of" | "cause"
  > | null;
  readonly told: number | null;
}

/** What changed after a version, the first change first. */
export async function listChangesSince(
  db: Db,
  params: { readonly planId: string; readonly version: number; readonly userId: string | null },
): Promise<PlanEvent[]> {
  const rows = await db.planRevision.findMany({
    where: { planId: params.planId, version: { gt: params.version } },
    orderBy: { version: "asc" },
  });
  return nameEvents(db, rows.map(fromRevision), params);
}

/** One page of all that happened to a plan, latest first: its changes, its making, its publications. */
export async function listPlanEvents(
  db: Db,
  params: {
    readonly planId: string;
    readonly workshopId: string;
    readonly userId: string | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly events: PlanEvent[]; readonly count: number }> {
  const { planId, limit, offset } = params;
  const [revisions, entries] = await Promise.all([
    db.planRevision.findMany({ where: { planId } }),
    db.auditEntry.findMany({
      // What concerns all rounds of a day is written with the first one.
      where: {
        workshopId: params.workshopId,
        subjectId: { in: [...new Set([planId, await headOf(db, planId)])] },
        action: { startsWith: "plan." },
      },
    }),
  ]);
  const events = [
    ...revisions.map(fromRevision),
    ...entries.filter(({ action }) => !REVISION_ACTIONS.has(action)).map(fromEntry),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (b.version ?? 0) - (a.version ?? 0));
  return {
    events: await nameEvents(db, events.slice(offset, offset + limit), params),
    count: events.length,
  };
}

/** These are kept with the plan; the audit log says them again. */
const REVISION_ACTIONS = new Set(["plan.change", "plan.undo", "plan.redo", "plan.restore"]);

function fromRevision(row: {
  readonly version: number;
  readonly actorId: string | null;
  readonly change: unknown;
  readonly createdAt: Date;
}): BareEvent {
  const { version, actorId, change } = toRevision(row);
  const actorKind = actorId ? "organiser" : "system";
  return { kind: change.kind, at: row.createdAt, actorKind, actorId, version, change, told: null };
}

function fromEntry(entry: {
  readonly action: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly changes: unknown;
}): BareEvent {
  const verb = entry.action.slice("plan.".length);
  const { at, actorKind, actorId, changes } = entry;
  const told = typeof changes === "object" && changes && "told" in changes ? Number(changes.told) : null;
  const kind = EVENT_KINDS.find((one) => one === verb) ?? "other";
  return { kind, at, actorKind, actorId, version: null, change: null, told };
}

/**
 * What changed a plan, in names, for entries of the audit log: by the entry's id. Nothing for what made no version, and
 * for plans that are no more.
 */
export async function eventsOfLog(
  db: Db,
  params: { readonly entries: readonly LogEntry[]; readonly userId: string | null },
): Promise<ReadonlyMap<string, PlanEvent>> {
  const versions = params.entries.flatMap(({ id, action, subject, changes }) => {
    const version = typeof changes === "object" && changes && "version" in changes ? changes.version : null;
    return subject && REVISION_ACTIONS.has(action) && typeof version === "number"
      ? [{ id, planId: subject.id, version }]
      : [];
  });
  if (versions.length === 0) return new Map();
  const rows = await db.planRevision.findMany({
    where: { OR: versions.map(({ planId, version }) => ({ planId, version })) },
  });
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  const events = await nameEvents(db, rows.map(fromRevision), { planId: planIds, userId: params.userId });
  const found = new Map(rows.map(({ planId, version }, index) => [`${planId} ${version}`, events[index]]));
  return new Map(
    versions.flatMap(({ id, planId, version }) => {
      const event = found.get(`${planId} ${version}`);
      return event ? [[id, event]] : [];
    }),
  );
}

async function nameEvents(
  db: Db,
  events: readonly BareEvent[],
  { planId, userId }: { readonly planId: string | string[]; readonly userId: string | null },
): Promise<PlanEvent[]> {
  const people = new Set(
    events.flatMap(({ change }) =>
      change ? [...change.moves, ...change.pins].map(({ registrationId }) => registrationId) : [],
    ),
  );
  const leaders = new Set(
    events.flatMap(({ change }) => (change?.facilitators ?? []).flatMap(({ to }) => to?.id ?? [])),
  );
  const [whoOf, registrations, facilitators, groups] = await Promise.all([
    nameActors(db, events, userId),
    db.registration.findMany({ where: { id: { in: [...people] } }, select: { id: true, name: true } }),
    db.facilitator.findMany({ where: { id: { in: [...leaders] } }, select: { id: true, name: true } }),
    db.planGroup.findMany({
      where: { planId: typeof planId === "string" ? planId : { in: planId } },
      select: { id: true, position: true },
    }),
  ]);
  const names = new Map([...registrations, ...facilitators].map(({ id, name }) => [id, name]));
  const positions = new Map(groups.map(({ id, position }) => [id, position]));
  const nameOf = (registrationId: string) => names.get(registrationId) ?? null;
  const tableOf = (groupId: string | null) => (groupId ? (positions.get(groupId) ?? null) : null);
  return events.map(({ change, ...event }) => ({
    kind: event.kind,
    at: event.at.toISOString(),
    who: whoOf(event),
    version: event.version,
    moves: (change?.moves ?? [])
      .filter(({ from, to }) => from !== to)
      .map(({ registrationId, from, to }) => ({
        registrationId,
        name: nameOf(registrationId),
        from: tableOf(from),
        to: tableOf(to),
      })),
    pins: (change?.pins ?? [])
      .filter(({ from, to }) => from !== to)
      .map(({ registrationId, to }) => ({ registrationId, name: nameOf(registrationId), pinned: to })),
    facilitators: (change?.facilitators ?? [])
      .filter(({ from, to }) => from?.id !== to?.id || from?.isFixed !== to?.isFixed)
      .map(({ groupId, to }) => ({
        table: tableOf(groupId),
        isLed: to !== null,
        name: to && nameOf(to.id),
      })),
    hasRules: change?.constraints !== undefined,
    hasTimes: change?.times !== undefined,
    isAssignment: change?.cause === "lead",
    isRebalancing: change?.cause === "rebalance",
    ...(change?.name && { renamedTo: change.name.to }),
    of: change?.of ?? null,
    told: event.told,
  }));
}
