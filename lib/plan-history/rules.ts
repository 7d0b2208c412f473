import type { PlanChange } from "./schema";

export interface Revision {
  /** The plan's version after this change. */
  readonly version: number;
  /** Null: the system, or somebody without an account. */
  readonly actorId: string | null;
  readonly change: PlanChange;
}

export interface History {
  /** The part of somebody's latest change that nobody else has changed since, or undefined when nothing is left. */
  readonly undoable: Revision | undefined;
  /** What a redo would bring back; empty after a new change of the same person. */
  readonly redoable: Revision | undefined;
}

/**
 * Undo and redo of one person over the kept revisions: nothing is erased, an undo is a revision of its own. Each takes
 * back only what they did themselves and what still stands: where a colleague has moved the same person since, the
 * colleague's move stays. Replays `revisions` (ascending by version). O(n) in their moves.
 */
export function historyOf(revisions: readonly Revision[], actorId: string | null): History {
  const done: Revision[] = [];
  const undone: Revision[] = [];
  const byVersion = new Map<number, Revision>();
  /** Versions that changed each seat, pin, … and were not undone, latest last. */
  const standing = new Map<string, number[]>();
  /** Who changed it last, an undo included. */
  const lastActorOf = new Map<string, string | null>();
  for (const revision of revisions) {
    const { change, version } = revision;
    const isOwn = revision.actorId === actorId;
    byVersion.set(version, revision);
    const taken =
      change.kind === "undo" || change.kind === "redo"
        ? (byVersion.get(change.of ?? -1) ?? (change.kind === "undo" ? done : undone).at(-1))
        : undefined;
    if (change.kind === "undo") {
      if (taken) forget(standing, taken);
      if (isOwn && taken) {
        // Those above it were overridden by a colleague: there was nothing of them to take back.
        cutFrom(done, taken);
        undone.push(taken);
      }
    } else if (change.kind === "redo") {
      if (taken) remember(standing, taken);
      if (isOwn && taken) {
        cutFrom(undone, taken);
        done.push(taken);
      }
    } else {
      remember(standing, revision);
      if (isOwn) {
        done.push(revision);
        undone.length = 0;
      }
    }
    for (const aspect of aspectsOf(change)) lastActorOf.set(aspect, revision.actorId);
  }
  const stands = (revision: Revision) => (aspect: string) =>
    standing.get(aspect)?.at(-1) === revision.version;
  const isMine = () => (aspect: string) => lastActorOf.get(aspect) === actorId;
  return { undoable: latestLeft(done, stands), redoable: latestLeft(undone, isMine) };
}

function cutFrom(stack: Revision[], revision: Revision): void {
  const index = stack.lastIndexOf(revision);
  if (index >= 0) stack.length = index;
}

/** The latest of them of which something is left, cut down to that. */
function latestLeft(
  stack: readonly Revision[],
  testOf: (revision: Revision) => (aspect: string) => boolean,
): Revision | undefined {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const revision = stack[index];
    if (!revision) continue;
    const test = testOf(revision);
    const { moves, pins, constraints, name, facilitators, times } = revision.change;
    const change = {
      ...revision.change,
      moves: moves.filter(({ registrationId }) => test(seatOf(registrationId))),
      pins: pins.filter(({ registrationId }) => test(pinOf(registrationId))),
      constraints: constraints && test(RULES) ? constraints : undefined,
      name: name && test(NAME) ? name : undefined,
      facilitators: facilitators?.filter(({ groupId }) => test(leadOf(groupId))),
      times: times && test(TIMES) ? times : undefined,
    };
    // A change of nothing, such as an empty request, may be undone too: it is a step like any other.
    if (aspectsOf(change).length > 0 || aspectsOf(revision.change).length === 0)
      return { ...revision, change };
  }
  return undefined;
}

const RULES = "rules";
const NAME = "name";
const TIMES = "times";
const seatOf = (registrationId: string) => `seat ${registrationId}`;
const pinOf = (registrationId: string) => `pin ${registrationId}`;
const leadOf = (groupId: string) => `lead ${groupId}`;

/** What a change touches, one word for each seat, each pin, each table's facilitator, the rules, the name, the times. */
function aspectsOf({ moves, pins, constraints, name, times, facilitators = [] }: PlanChange): string[] {
  return [
    ...moves.map(({ registrationId }) => seatOf(registrationId)),
    ...pins.map(({ registrationId }) => pinOf(registrationId)),
    ...facilitators.map(({ groupId }) => leadOf(groupId)),
    ...(constraints ? [RULES] : []),
    ...(name ? [NAME] : []),
    ...(times ? [TIMES] : []),
  ];
}

function remember(standing: Map<string, number[]>, { version, change }: Revision): void {
  for (const aspect of aspectsOf(change)) {
    const versions = standing.get(aspect);
    if (versions) versions.push(version);
    else standing.set(aspect, [version]);
  }
}

function forget(standing: Map<string, number[]>, { version, change }: Revision): void {
  for (const aspect of aspectsOf(change)) {
    const versions = standing.get(aspect) ?? [];
    const index = versions.lastIndexOf(version);
    if (index >= 0) versions.splice(index, 1);
  }
}

/** The change that takes `change` back. */
export function inverseOf(change: PlanChange): Omit<PlanChange, "kind" | "of"> {
  return {
    moves: change.moves.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    pins: change.pins.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    constraints: turned(change.constraints),
    name: turned(change.name),
    cause: change.cause,
    tables: change.tables?.map(({ id, from, to }) => ({ id, from: to, to: from })),
    marks: change.marks?.map(({ registrationId, from, to }) => ({ registrationId, from: to, to: from })),
    facilitators: change.facilitators?.map(({ groupId, from, to }) => ({ groupId, from: to, to: from })),
    groupCount: turned(change.groupCount),
    times: turned(change.times),
  };
}

function turned<T>(change: { readonly from: T; readonly to: T } | undefined) {
  return change && { from: change.to, to: change.from };
}

/**
 * The change that makes a plan what it was at `version`, by going back over everything after it: seats, pins, rules,
 * times, tables, facilitators and the answers reckoned with. The name is no part of a version. `revisions` are ascending. O(n).
 */
export function changeBackTo(
  revisions: readonly Revision[],
  version: number,
): Omit<PlanChange, "kind" | "of"> {
  const moves = new Map<string, PlanChange["moves"][number]>();
  const pins = new Map<string, PlanChange["pins"][number]>();
  const tables = new Map<string, NonNullable<PlanChange["tables"]>[number]>();
  const marks = new Map<string, NonNullable<PlanChange["marks"]>[number]>();
  const leaders = new Map<string, NonNullable<PlanChange["facilitators"]>[number]>();
  let constraints: PlanChange["constraints"];
  let groupCount: PlanChange["groupCount"];
  let times: PlanChange["times"];
  for (let index = revisions.length - 1; index >= 0; index -= 1) {
    const revision = revisions[index];
    if (!revision || revision.version <= version) break;
    // What it is now was said by the latest change, what it was then by the earliest.
    const back = inverseOf(revision.change);
    for (const one of back.moves) behind(moves, one.registrationId, one);
    for (const one of back.pins) behind(pins, one.registrationId, one);
    for (const one of back.tables ?? []) behind(tables, one.id, one);
    for (const one of back.marks ?? []) behind(marks, one.registrationId, one);
    for (const one of back.facilitators ?? []) behind(leaders, one.groupId, one);
    if (back.constraints) constraints = { ...back.constraints, from: (constraints ?? back.constraints).from };
    if (back.times) times = { ...back.times, from: (times ?? back.times).from };
    if (back.groupCount) groupCount = { ...back.groupCount, from: (groupCount ?? back.groupCount).from };
  }
  const differs = <T>({ from, to }: { readonly from: T; readonly to: T }) => from !== to;
  return {
    moves: [...moves.values()].filter(differs),
    pins: [...pins.values()].filter(differs),
    ...(tables.size > 0 && { tables: [...tables.values()].filter(differs) }),
    ...(marks.size > 0 && { marks: [...marks.values()] }),
    ...(leaders.size > 0 && { facilitators: [...leaders.values()] }),
    constraints,
    groupCount,
    times,
  };
}

/** Puts a change behind what is known: it was `from` before all of them, and is `to` after this one. */
function behind<T extends { readonly from: unknown }>(known: Map<string, T>, key: string, one: T): void {
  known.set(key, { ...one, from: (known.get(key) ?? one).from });
}
