import { CRITERIA } from "@/lib/groups/fields";
import type { PlanDto } from "@/lib/groups/schema";
import { alignTables } from "@/lib/table-changes/rules";
import type { ComparedTable, Mover, PlanComparison, TablePair } from "./schema";

interface ComparableGroup extends ComparedTable {
  readonly id: string;
  readonly score: number;
  readonly members: readonly {
    readonly registrationId: string;
    readonly name: string;
    readonly pinned: boolean;
  }[];
}

/** The part of a plan that can be compared. */
export interface ComparablePlan extends Pick<PlanDto, "score" | "criteria"> {
  readonly groups: readonly ComparableGroup[];
  readonly unplaced: readonly { readonly registrationId: string; readonly name: string }[];
  readonly unmet: readonly { readonly message: string }[];
}

/** A plan cut down to what a comparison needs, to be sent along with another. */
export function comparablePart({ score, criteria, groups, unplaced, unmet }: PlanDto): ComparablePlan {
  return {
    score,
    criteria,
    unplaced,
    unmet,
    groups: groups.map(({ id, position, name, score: groupScore, members }) => ({
      id,
      position,
      name,
      score: groupScore,
      members: members.map(({ registrationId, name: person, pinned }) => ({
        registrationId,
        name: person,
        pinned,
      })),
    })),
  };
}

/**
 * What is different in `to`. Two proposals number their tables as it happens: tables are paired so that most people
 * stay, and who sits at the pair of their table has not moved. O(tables³ + people).
 */
export function comparePlans(from: ComparablePlan, to: ComparablePlan): PlanComparison {
  const pairs = pairTables(from.groups, to.groups);
  const before = seatsOf(from);
  const after = seatsOf(to);
  const pairOf = new Map(pairs.flatMap((pair) => (pair.to ? [[pair.to.id, pair.from?.id ?? null]] : [])));
  const ids = new Set([...before.keys(), ...after.keys()]);
  const movers = [...ids].flatMap((registrationId): Mover[] => {
    const old = before.get(registrationId);
    const now = after.get(registrationId);
    const name = now?.name ?? old?.name ?? "";
    const home = old?.group?.id ?? null;
    const isMoved = now?.group ? pairOf.get(now.group.id) !== home || home === null : home !== null;
    if (!isMoved) return [];
    return [
      {
        registrationId,
        name,
        from: old?.group ? tableOf(old.group) : null,
        to: now?.group ? tableOf(now.group) : null,
        wasPinned: old?.pinned ?? false,
      },
    ];
  });
  return {
    scoreFrom: from.score,
    scoreTo: to.score,
    movers: movers.sort((a, b) => a.name.localeCompare(b.name)),
    renumbered: pairs.flatMap((pair) =>
      pair.from && pair.to && pair.from.position !== pair.to.position && shares(pair.from, pair.to)
        ? [{ from: pair.from.position, to: pair.to.position }]
        : [],
    ),
    criteria: CRITERIA.filter((id) => id in from.criteria || id in to.criteria).map((id) => ({
      id,
      from: from.criteria[id] ?? null,
      to: to.criteria[id] ?? null,
    })),
    tables: pairs.map(toTablePair),
    unmetFrom: messagesOf(from),
    unmetTo: messagesOf(to),
  };
}

/** Two numbers with as many digits, from `digits` up to 4, as it takes to see them differ. */
export function digitsToTellApart(a: number, b: number, digits = 2): number {
  for (let count = digits; count < 4; count += 1) if (a.toFixed(count) !== b.toFixed(count)) return count;
  return a === b ? digits : 4;
}

/** Each once: several tables may have the same weakness. */
function messagesOf({ unmet }: ComparablePlan): string[] {
  return [...new Set(unmet.map(({ message }) => message))];
}

interface Pair {
  readonly from: ComparableGroup | null;
  readonly to: ComparableGroup | null;
}

function pairTables(from: readonly ComparableGroup[], to: readonly ComparableGroup[]): Pair[] {
  const current = from.map(membersOf);
  const next = to.map(membersOf);
  const aligned = alignTables(current, next);
  const groupOf = new Map<readonly string[], ComparableGroup | undefined>(
    next.map((members, index) => [members, to[index]]),
  );
  return aligned.map((members, index) => ({ from: from[index] ?? null, to: groupOf.get(members) ?? null }));
}

const membersOf = ({ members }: ComparableGroup) => members.map(({ registrationId }) => registrationId);

function seatsOf({ groups, unplaced }: ComparablePlan) {
  return new Map<string, { name: string; group: ComparableGroup | null; pinned: boolean }>([
    ...unplaced.map(
      ({ registrationId, name }) => [registrationId, { name, group: null, pinned: false }] as const,
    ),
    ...groups.flatMap((group) =>
      group.members.map(
        ({ registrationId, name, pinned }) => [registrationId, { name, group, pinned }] as const,
      ),
    ),
  ]);
}

function tableOf({ position, name }: ComparableGroup): ComparedTable {
  return { position, name };
}

function shares(a: ComparableGroup, b: ComparableGroup): boolean {
  const ids = new Set(membersOf(a));
  return membersOf(b).some((id) => ids.has(id));
}

function toTablePair({ from, to }: Pair): TablePair {
  const here = new Set(from ? membersOf(from) : []);
  const there = new Set(to ? membersOf(to) : []);
  const sized = (group: ComparableGroup | null) =>
    group && { ...tableOf(group), score: group.score, size: group.members.length };
  return {
    from: sized(from),
    to: sized(to),
    stayed: [...here].filter((id) => there.has(id)).length,
    left: (from?.members ?? []).filter(({ registrationId }) => !there.has(registrationId)).map(nameOf),
    joined: (to?.members ?? []).filter(({ registrationId }) => !here.has(registrationId)).map(nameOf),
  };
}

const nameOf = ({ name }: { readonly name: string }) => name;
