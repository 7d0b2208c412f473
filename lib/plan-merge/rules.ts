import type { GroupDto, MemberDto, PlanDto } from "@/lib/groups/schema";
import type { PlanEvent } from "@/lib/plan-history/schema";

// What happens to a change of one's own when a colleague's came first.

/** What a change asks for, as the board sends it. */
export interface OwnChange {
  readonly moves: readonly { readonly registrationId: string; readonly toGroupId: string | null }[];
  readonly pins: readonly { readonly registrationId: string; readonly pinned: boolean }[];
  readonly hasRules: boolean;
}

type Event = Pick<PlanEvent, "moves" | "pins" | "hasRules">;

/** Those of a colleague's changes that touch what one's own touches: the same people, or the rules as well. */
export function clashesOf<E extends Event>(own: OwnChange, theirs: readonly E[]): E[] {
  const people = new Set([...own.moves, ...own.pins].map(({ registrationId }) => registrationId));
  return theirs.filter(
    ({ moves, pins, hasRules }) =>
      (own.hasRules && hasRules) ||
      [...moves, ...pins].some(({ registrationId }) => people.has(registrationId)),
  );
}

/** Whether an event is this very change: it had reached the server before the connection broke. */
export function isSameChange(own: OwnChange, event: Event & Pick<PlanEvent, "kind">, plan: PlanDto): boolean {
  const tableOf = new Map(plan.groups.map(({ id, position }) => [id, position]));
  return (
    event.kind === "change" &&
    event.hasRules === own.hasRules &&
    event.moves.length + event.pins.length > 0 &&
    event.moves.every(({ registrationId, to }) =>
      own.moves.some(
        (move) =>
          move.registrationId === registrationId &&
          (move.toGroupId ? (tableOf.get(move.toGroupId) ?? null) : null) === to,
      ),
    ) &&
    event.pins.every(({ registrationId, pinned }) =>
      own.pins.some((pin) => pin.registrationId === registrationId && pin.pinned === pinned),
    )
  );
}

/** The number of a table that one's own change would now fill beyond its size; undefined: there is room. */
export function overfullTable(own: OwnChange, plan: PlanDto): number | undefined {
  const after = withChange(plan, own);
  return after.groups.find(
    ({ id, members }, index) =>
      own.moves.some(({ toGroupId }) => toGroupId === id) &&
      members.length > plan.tableMax &&
      members.length > (plan.groups[index]?.members.length ?? 0),
  )?.position;
}

/**
 * The plan with a change of one's own on top, before anybody has judged it: people sit where they will, scores are
 * those of before.
 */
export function withChange(plan: PlanDto, { moves, pins }: OwnChange): PlanDto {
  const target = new Map(moves.map(({ registrationId, toGroupId }) => [registrationId, toGroupId]));
  const pinned = new Map(pins.map((pin) => [pin.registrationId, pin.pinned]));
  const seated = new Map<string, MemberDto>([
    ...plan.unplaced.map(
      ({ registrationId, name }) =>
        [registrationId, { registrationId, name, match: 0, reasons: [] as string[], pinned: false }] as const,
    ),
    ...plan.groups.flatMap(({ members }) =>
      members.map((member) => [member.registrationId, member] as const),
    ),
  ]);
  const comersTo = (groupId: string | null) =>
    [...target].flatMap(([id, to]) => {
      const member = seated.get(id);
      return to === groupId && member ? [{ ...member, match: 0, reasons: [] }] : [];
    });
  const stays = ({ registrationId }: { readonly registrationId: string }) => !target.has(registrationId);
  const withPin = (member: MemberDto) => ({
    ...member,
    pinned: pinned.get(member.registrationId) ?? member.pinned,
  });
  return {
    ...plan,
    groups: plan.groups.map(
      (group): GroupDto => ({
        ...group,
        members: [...group.members.filter(stays), ...comersTo(group.id)].map(withPin).sort(byName),
      }),
    ),
    unplaced: [
      ...plan.unplaced.filter(stays),
      ...comersTo(null).map(({ registrationId, name }) => ({ registrationId, name })),
    ].sort(byName),
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}

/**
 * `next` with the parts of `shown` that are equal: a plan from the server is new objects throughout, and what is the same
 * object needs no drawing. O(size of the plan).
 */
export function withSharedParts(shown: PlanDto, next: PlanDto): PlanDto {
  if (shown === next) return next;
  const before = new Map(shown.groups.map((group) => [group.id, group]));
  return {
    ...next,
    criteria: shared(shown.criteria, next.criteria),
    rules: shared(shown.rules, next.rules),
    facilitators: shared(shown.facilitators, next.facilitators),
    unplaced: shared(shown.unplaced, next.unplaced),
    groups: next.groups.map((group) => shared(before.get(group.id), group)),
  };
}

function shared<T>(before: T | undefined, next: T): T {
  return before !== undefined && isEqual(before, next) ? before : next;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return one.length === Object.keys(b).length && one.every(([key, value]) => isEqual(value, other[key]));
}
