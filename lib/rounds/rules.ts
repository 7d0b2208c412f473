import { repeatsAtLeast, repeatsOf, type WishedPairs, wishedPairs } from "@/lib/allocation/meetings";
import type { Attendee } from "@/lib/allocation/problem";
import { resolveSizes } from "@/lib/allocation/sizes";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import { sizeOptions } from "@/lib/group-sizes/rules";
import type { DayMeetings } from "./schema";

// Who meets whom over the rounds of a day. Pure: the board counts as the server does.

/** A round as far as meetings are concerned: registration ids by table. */
export interface SeatedRound {
  readonly round: number;
  readonly tables: readonly (readonly string[])[];
}

/** Rules that bring people together in each round: meeting again is what they are for. */
export interface LastingRules {
  readonly together: readonly (readonly string[])[];
  /** Registration id → table, from 1. */
  readonly pins: Readonly<Record<string, number>>;
}

/** For each person, whom they meet in other rounds and in which. */
export type Meetings = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Whom everybody meets in the rounds other than `round`; without the pairs that a rule seats together. */
export function meetingsBeside(
  rounds: readonly SeatedRound[],
  { round, rules }: { readonly round: number; readonly rules: LastingRules },
): Meetings {
  const others = rounds.filter((one) => one.round !== round);
  const people = peopleOf(others);
  const indexOf = indexesOf(people);
  const wished = wishedOf(people, rules);
  const met = new Map<string, Map<string, number[]>>();
  for (const other of others) {
    for (const table of other.tables) {
      for (const id of table) {
        const own = met.get(id) ?? new Map<string, number[]>();
        met.set(id, own);
        for (const mate of table) {
          if (mate === id || wished.has(indexOf.get(id) ?? -1, indexOf.get(mate) ?? -1)) continue;
          own.set(mate, [...(own.get(mate) ?? []), other.round]);
        }
      }
    }
  }
  return met;
}

/** Those of a table whom somebody meets in other rounds too, with those rounds. */
export function metAtTable(
  meetings: Meetings,
  id: string,
  table: readonly string[],
): readonly { readonly id: string; readonly rounds: readonly number[] }[] {
  const own = meetings.get(id);
  if (!own) return [];
  return table.flatMap((mate) => {
    const rounds = mate === id ? undefined : own.get(mate);
    return rounds ? [{ id: mate, rounds }] : [];
  });
}

/** People as the engine judges one round: whom they meet in the others counts as met before. */
export function withMeetings(attendees: readonly Attendee[], meetings: Meetings): readonly Attendee[] {
  if (meetings.size === 0) return attendees;
  return attendees.map((attendee) => {
    const own = meetings.get(attendee.id);
    return own ? { ...attendee, metBefore: [...own.keys()] } : attendee;
  });
}

/** How often people meet again over the day, who, and how often at least whatever anybody does. */
export function dayMeetings(rounds: readonly SeatedRound[], rules: LastingRules): DayMeetings {
  const people = peopleOf(rounds);
  const indexOf = indexesOf(people);
  const wished = wishedOf(people, rules);
  const seated = rounds.map(({ tables }) => tables.map((table) => table.map((id) => indexOf.get(id) ?? 0)));
  const { repeats, pairs } = repeatsOf(people.length, seated, { wished, metBefore: [] });
  return {
    repeats,
    repeatsAtLeast: Math.min(repeats, fewestRepeats(rounds, { n: people.length, wished })),
    pairs: pairs.map(({ pair, rounds: indexes }) => ({
      registrationIds: pair.map((index) => people[index] ?? ""),
      rounds: indexes.map((index) => rounds[index]?.round ?? index + 1),
    })),
  };
}

/** How many meetings have to be repeats, before anything is formed: so many people at tables of the sizes asked for. */
export function repeatsToExpect(
  peopleCount: number,
  { sizes, rounds }: { readonly sizes: GroupSizes; readonly rounds: number },
): { readonly tableCount: number; readonly atLeast: number } {
  const { groupCount, min, max } = resolveSizes(peopleCount, sizeOptions(sizes));
  const tableCount = Math.max(1, groupCount);
  const ranges = Array.from({ length: tableCount }, () => ({ min, max }));
  return { tableCount, atLeast: repeatsAtLeast(ranges, { n: peopleCount, rounds, wishedCount: 0 }) };
}

/** Of so many people at as many tables as there are, in groups of whatever size from the smallest that was made. */
function fewestRepeats(
  rounds: readonly SeatedRound[],
  { n, wished }: { readonly n: number; readonly wished: WishedPairs },
): number {
  const taken = rounds.map(({ tables }) => tables.filter((table) => table.length > 0));
  // Somebody who sits out a round meets fewer people: then nothing is known.
  if (taken.some((tables) => tables.flat().length < n)) return 0;
  const tableCount = Math.max(0, ...taken.map((tables) => tables.length));
  if (tableCount === 0) return 0;
  const smallest = Math.min(Math.floor(n / tableCount), ...taken.flat().map((table) => table.length));
  const sizes = Array.from({ length: tableCount }, () => ({ min: smallest, max: Math.ceil(n / tableCount) }));
  return repeatsAtLeast(sizes, { n, rounds: rounds.length, wishedCount: wished.count });
}

function peopleOf(rounds: readonly SeatedRound[]): readonly string[] {
  return [...new Set(rounds.flatMap(({ tables }) => tables.flat()))].sort();
}

function indexesOf(people: readonly string[]): ReadonlyMap<string, number> {
  return new Map(people.map((id, index) => [id, index]));
}

/** Pairs of `people`, by position, whom the rules seat together in every round. */
function wishedOf(people: readonly string[], { together, pins }: LastingRules): WishedPairs {
  const indexOf = indexesOf(people);
  const blocks: number[][] = [];
  for (const ids of together) {
    const block = ids.flatMap((id) => indexOf.get(id) ?? []);
    const touching = blocks.filter((other) => other.some((person) => block.includes(person)));
    for (const other of touching) blocks.splice(blocks.indexOf(other), 1);
    blocks.push([...new Set([...block, ...touching.flat()])]);
  }
  const pinned = Int32Array.from(people, (id) => (Object.hasOwn(pins, id) ? (pins[id] ?? 0) - 1 : -1));
  return wishedPairs(people.length, { blocks: blocks.filter((block) => block.length > 1), pinned });
}
