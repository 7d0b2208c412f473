import { type GroupLanguages, groupLanguages } from "./group-languages";
import type { HardRule } from "./hard-rule";
import { countWithin, fillGroups, type GroupClass, shareOut } from "./language-fill";
import { type Block, blocksOf } from "./rule-blocks";
import type { RuleWorld } from "./rule-world";
import { rangeOf } from "./sizes";

export interface Arrangement {
  /** Attendee index → group, for the people whom the rules name. */
  readonly named: ReadonlyMap<number, number>;
  /** The same for everybody who gets a seat; undefined when whether all fit was not decided. Takes O(n · languages). */
  readonly everyone: () => ReadonlyMap<number, number> | undefined;
}

/** Placements tried before the answer is "unknown": enough for dozens of entangled rules, a few milliseconds. */
const NODES_MAX = 20_000;
/** Languages for which all subsets are looked at. Most workshops have three; more than ten do not happen to be needed. */
const FILLED_LANGUAGES_MAX = 10;

/** What is known of the people whom no rule names: asked once at the end, at each step, or not at all. */
type FillCheck = "end" | "each" | "none";

/**
 * Groups for everybody so that all rules hold, by backtracking over the people whom the rules name; whether everyone else
 * finds a seat and a language beside them is counted, by what they speak. Decided exactly, unless there are too many
 * languages or ways: then only the named are looked at, whose contradictions are still contradictions.
 */
export function arrange(
  rules: readonly HardRule[],
  world: RuleWorld,
): Arrangement | "impossible" | "unknown" {
  const languages = groupLanguages(rules, world);
  // Too many languages to count: as if everybody spoke one, which is right about everything else.
  if (languages === undefined) {
    const others = rules.filter(({ kind }) => kind !== "language" && kind !== "facilitator");
    const counted = groupLanguages(others, world);
    return counted ? placeBlocks(others, world, counted, "none") : "unknown";
  }
  if (languages.count <= FILLED_LANGUAGES_MAX) {
    // Asking at the end is enough where there is room, and costs once; asking at each step is what proves impossibility.
    for (const check of ["end", "each"] as const) {
      const answer = placeBlocks(rules, world, languages, check);
      if (answer !== "unknown") return answer;
    }
  }
  return placeBlocks(rules, world, languages, "none");
}

function placeBlocks(
  rules: readonly HardRule[],
  world: RuleWorld,
  languages: GroupLanguages,
  check: FillCheck,
): Arrangement | "impossible" | "unknown" {
  const { groupCount, min, max, closed, unplacedCount } = world.sizes;
  const isOpen = (group: number) => !closed?.has(group);
  if ([...languages.led].some(([group, bits]) => bits === 0 && isOpen(group))) return "impossible";
  const blocks = blocksOf(rules, world, languages);
  if (blocks === undefined) return "impossible";
  const seatCount = world.indexOf.size - unplacedCount - (world.out?.size ?? 0);
  const load = new Array<number>(groupCount).fill(0);
  const spoken = Array.from({ length: groupCount }, (_, group) => languages.led.get(group) ?? languages.open);
  const inGroup: Block[][] = Array.from({ length: groupCount }, () => []);
  const out: Block[] = [];
  let reserved = (groupCount - (closed?.size ?? 0)) * min;
  let nodes = 0;
  const others = othersThan(blocks, world, languages);

  /** Languages by group that leave everybody who is not placed yet a seat. */
  const fill = (depth: number): readonly number[] | "impossible" | "unknown" => {
    const groups = [...load.keys()].filter(isOpen);
    const { classes, members } = classesOf(groups, (group) => ({
      need: Math.max(0, min - (load[group] ?? 0)),
      room: max - (load[group] ?? 0),
      languages: spoken[group] ?? 0,
    }));
    const outside = unplacedCount - out.length;
    // Staying outside is one more language, which as many people must "speak" as there are seats too few.
    if (unplacedCount > 0)
      classes.push({ count: 1, need: outside, room: outside, languages: 1 << languages.count });
    const answer = fillGroups(classes, others.within(depth), world.work);
    if (typeof answer === "string") return answer;
    const languageOf = new Array<number>(groupCount).fill(0);
    members.forEach((alike, number) => {
      const chosen = (answer[number] ?? []).flatMap(([language, count]) =>
        new Array<number>(count).fill(language),
      );
      alike.forEach((group, k) => {
        languageOf[group] = chosen[k] ?? 0;
      });
    });
    return languageOf;
  };
  const fits = (block: Block, group: number): boolean => {
    const size = (load[group] ?? 0) + block.members.length;
    const before = Math.max(min, load[group] ?? 0);
    if (size > max || reserved - before + Math.max(min, size) > seatCount) return false;
    if (inGroup[group]?.some((other) => block.apartFrom.has(other.number))) return false;
    return ((spoken[group] ?? 0) & block.spoken) !== 0;
  };
  let languageOf: readonly number[] | undefined;
  const place = (depth: number): boolean | undefined => {
    const block = blocks[depth];
    if (check === "each" || (check === "end" && block === undefined)) {
      const filled = fill(depth);
      if (filled === "unknown" || (filled === "impossible" && check === "end")) return undefined;
      if (filled === "impossible") return false;
      languageOf = filled;
    }
    if (block === undefined) return true;
    let wasEmptyTried = false;
    for (let group = 0; group < groupCount; group++) {
      if ((block.pin !== undefined && block.pin !== group) || !isOpen(group)) continue;
      // Groups without anybody are interchangeable: pins were all placed first.
      const isLike = inGroup[group]?.length === 0 && !languages.led.has(group);
      if (block.pin === undefined && isLike && wasEmptyTried) continue;
      wasEmptyTried ||= isLike;
      if (++nodes > NODES_MAX) return undefined;
      if (!fits(block, group)) continue;
      const before = load[group] ?? 0;
      const spokenBefore = spoken[group] ?? 0;
      const after = before + block.members.length;
      const change = Math.max(min, after) - Math.max(min, before);
      load[group] = after;
      reserved += change;
      spoken[group] = spokenBefore & block.spoken;
      inGroup[group]?.push(block);
      const answer = place(depth + 1);
      if (answer !== false) return answer;
      inGroup[group]?.pop();
      spoken[group] = spokenBefore;
      reserved -= change;
      load[group] = before;
    }
    if (block.isBound || out.length === unplacedCount) return false;
    out.push(block);
    const answer = place(depth + 1);
    if (answer === false) out.pop();
    return answer;
  };
  const answer = place(0);
  if (answer !== true) return answer === false ? "impossible" : "unknown";
  const named = new Map(
    inGroup.flatMap((members, group) =>
      members.flatMap((block) => block.members.map((person) => [person, group] as const)),
    ),
  );
  const everyone = () => {
    const byGroup = languageOf;
    if (byGroup === undefined) return undefined;
    const rooms = [...load.keys()].map((group) => {
      const range = rangeOf(world.sizes, group);
      const seated = load[group] ?? 0;
      return {
        need: Math.max(0, range.min - seated),
        room: range.max - seated,
        language: byGroup[group] ?? 0,
      };
    });
    return seatOthers(rooms, named, {
      people: others.people,
      spoken: others.spoken,
      languageCount: languages.count,
      outside: unplacedCount - out.length,
    });
  };
  return { named, everyone };
}

/** Those whom no rule names, and what is left to seat at each step of placing the blocks. */
function othersThan(
  blocks: readonly Block[],
  { types, typeOf, sizes, out = new Set() }: RuleWorld,
  languages: GroupLanguages,
) {
  const outside = sizes.unplacedCount > 0 ? 1 << languages.count : 0;
  const counts = types.map(({ count }) => count);
  const named = new Set([...out, ...blocks.flatMap(({ members }) => members)]);
  for (const person of named) {
    const type = typeOf[person] ?? -1;
    counts[type] = (counts[type] ?? 0) - 1;
  }
  const known: Int32Array[] = [];
  const within = (depth: number): Int32Array => {
    const before = known[depth];
    if (before) return before;
    const people = new Map<number, number>();
    const add = (spoken: number, count: number) => people.set(spoken, (people.get(spoken) ?? 0) + count);
    counts.forEach((count, type) => {
      add((languages.spoken[type] ?? 0) | outside, count);
    });
    for (const { spoken, members, isBound } of blocks.slice(depth))
      add(spoken | (isBound ? 0 : outside), members.length);
    const found = countWithin(people, languages.count + (outside === 0 ? 0 : 1));
    known[depth] = found;
    return found;
  };
  const people = [...typeOf.keys()].filter((person) => !named.has(person));
  const spoken = people.map((person) => (languages.spoken[typeOf[person] ?? -1] ?? 0) | outside);
  return { within, people, spoken };
}

/** Groups that need and allow the same are one class. */
function classesOf(
  groups: readonly number[],
  read: (group: number) => Omit<GroupClass, "count">,
): { readonly classes: GroupClass[]; readonly members: readonly (readonly number[])[] } {
  const byKey = new Map<string, { one: Omit<GroupClass, "count">; groups: number[] }>();
  for (const group of groups) {
    const one = read(group);
    if (one.room === 0) continue;
    const key = `${one.need} ${one.room} ${one.languages}`;
    const known = byKey.get(key);
    if (known) known.groups.push(group);
    else byKey.set(key, { one, groups: [group] });
  }
  const found = [...byKey.values()];
  return {
    classes: found.map(({ one, groups: { length: count } }) => ({ ...one, count })),
    members: found.map((alike) => alike.groups),
  };
}

/** `named` and all others, each in a group of a language they speak; groups that still need people first. */
function seatOthers(
  rooms: readonly { need: number; room: number; language: number }[],
  named: ReadonlyMap<number, number>,
  {
    people,
    spoken,
    languageCount,
    outside,
  }: {
    readonly people: readonly number[];
    readonly spoken: readonly number[];
    readonly languageCount: number;
    readonly outside: number;
  },
): ReadonlyMap<number, number> | undefined {
  const totals = Array.from({ length: languageCount }, (_, language) => {
    const own = rooms.filter((room) => room.language === language);
    const sum = (of: "need" | "room") => own.reduce((total, room) => total + room[of], 0);
    return { need: sum("need"), room: sum("room") };
  });
  if (outside > 0 || spoken.some((bits) => bits >> languageCount !== 0))
    totals.push({ need: outside, room: outside });
  const given = shareOut(spoken, totals);
  if (given === undefined) return undefined;
  const places = new Map(named);
  people.forEach((person, k) => {
    const own = rooms.flatMap((room, group) => (room.language === given[k] && room.room > 0 ? [group] : []));
    const group = own.find((candidate) => (rooms[candidate]?.need ?? 0) > 0) ?? own[0];
    const room = rooms[group ?? -1];
    if (group === undefined || room === undefined) return;
    room.room--;
    room.need = Math.max(0, room.need - 1);
    places.set(person, group);
  });
  return places;
}
