/** Groups alike: each needs so many more people and has room for so many; `languages` are those it may have, as bits. */
export interface GroupClass {
  readonly count: number;
  readonly need: number;
  readonly room: number;
  readonly languages: number;
}

/** Work left, in subsets of languages looked at; it only goes down. */
export interface Work {
  left: number;
}

/** By class: [language, number of its groups that have it]. */
export type FillAnswer = readonly (readonly (readonly [language: number, groups: number])[])[];

/**
 * How many people speak nothing beyond a set of languages, for each set as bits; `people` by the bits of what one speaks.
 */
export function countWithin(people: ReadonlyMap<number, number>, languageCount: number): Int32Array {
  const within = new Int32Array(1 << languageCount);
  for (const [spoken, count] of people) within[spoken] = (within[spoken] ?? 0) + count;
  for (let bit = 1; bit < within.length; bit <<= 1)
    for (let set = 0; set < within.length; set++)
      if (set & bit) within[set] = (within[set] ?? 0) + (within[set ^ bit] ?? 0);
  return within;
}

/**
 * A language for each group so that everybody sits in a group whose language they speak, or the proof that there are
 * none. Once languages are chosen, people fit exactly if no set of languages has more people who speak nothing else than
 * its groups have room for, nor fewer speakers than its groups need (Hall 1935; both at once by Mendelsohn and Dulmage
 * 1958). Groups whose language is open count for every set they may still help, so that most choices end early.
 */
export function fillGroups(
  classes: readonly GroupClass[],
  within: Int32Array,
  work: Work,
): FillAnswer | "impossible" | "unknown" {
  const setCount = within.length;
  const everyone = within[setCount - 1] ?? 0;
  const order = [...classes.keys()].sort(
    (a, b) => bitCount(classes[a]?.languages ?? 0) - bitCount(classes[b]?.languages ?? 0) || a - b,
  );
  const chosen: [number, number][][] = classes.map(() => []);

  const isRoomEnough = (room: Int32Array, need: Int32Array) => {
    for (let set = 0; set < setCount; set++) {
      if ((room[set] ?? 0) < (within[set] ?? 0)) return false;
      if ((need[set] ?? 0) > everyone - (within[setCount - 1 - set] ?? 0)) return false;
    }
    return true;
  };
  const choose = (
    place: number,
    left: { readonly count: number; readonly languages: number },
    sums: { readonly room: Int32Array; readonly need: Int32Array },
  ): boolean | undefined => {
    const number = order[place];
    const one = number === undefined ? undefined : classes[number];
    if (number === undefined || one === undefined) return true;
    if (left.count === 0) {
      const next = classes[order[place + 1] ?? -1];
      return next ? choose(place + 1, next, sums) : true;
    }
    const bit = left.languages & -left.languages;
    const rest = left.languages ^ bit;
    if (bit === 0) return false;
    for (let count = rest === 0 ? left.count : 0; count <= left.count; count++) {
      work.left -= setCount;
      if (work.left < 0) return undefined;
      const room = sums.room.slice();
      const need = sums.need.slice();
      const open = left.count - count;
      for (let set = 0; set < setCount; set++) {
        const has = set & bit ? count : 0;
        const before = set & left.languages ? left.count : 0;
        const after = has + (set & rest ? open : 0);
        const boundBefore = (set & left.languages) === left.languages ? left.count : 0;
        const boundAfter = has + ((set & rest) === rest ? open : 0);
        room[set] = (room[set] ?? 0) + one.room * (after - before);
        need[set] = (need[set] ?? 0) + one.need * (boundAfter - boundBefore);
      }
      if (!isRoomEnough(room, need)) continue;
      chosen[number]?.push([31 - Math.clz32(bit), count]);
      const answer = choose(place, { count: open, languages: rest }, { room, need });
      if (answer !== false) return answer;
      chosen[number]?.pop();
    }
    return false;
  };

  const room = new Int32Array(setCount);
  const need = new Int32Array(setCount);
  work.left -= setCount * (1 + classes.length);
  for (const one of classes) {
    for (let set = 0; set < setCount; set++) {
      if (set & one.languages) room[set] = (room[set] ?? 0) + one.room * one.count;
      if ((set & one.languages) === one.languages) need[set] = (need[set] ?? 0) + one.need * one.count;
    }
  }
  if (work.left < 0) return "unknown";
  if (!isRoomEnough(room, need)) return "impossible";
  const first = classes[order[0] ?? -1];
  const answer = first ? choose(0, first, { room, need }) : true;
  if (answer === undefined) return "unknown";
  return answer ? chosen : "impossible";
}

/**
 * Gives each of the people, by the bits of what they speak, one of the languages, so that each language gets from `need` to
 * `room` people; `undefined` if that cannot be. Who comes first gets the first language that leaves the rest a way.
 */
export function shareOut(
  people: readonly number[],
  languages: readonly { readonly need: number; readonly room: number }[],
): number[] | undefined {
  const counts = new Map<number, number>();
  for (const spoken of people) counts.set(spoken, (counts.get(spoken) ?? 0) + 1);
  const left = languages.map((language) => ({ ...language }));
  const isPossible = () => {
    const classes = left.map(({ need, room }, language) => ({
      count: 1,
      need,
      room,
      languages: 1 << language,
    }));
    const work = { left: Number.POSITIVE_INFINITY };
    return typeof fillGroups(classes, countWithin(counts, languages.length), work) === "object";
  };
  const given: number[] = [];
  for (const spoken of people) {
    counts.set(spoken, (counts.get(spoken) ?? 0) - 1);
    const to = left.findIndex((language, number) => {
      if (!(spoken & (1 << number)) || language.room === 0) return false;
      const before = { ...language };
      language.room--;
      language.need = Math.max(0, language.need - 1);
      if (isPossible()) return true;
      Object.assign(language, before);
      return false;
    });
    if (to < 0) return undefined;
    given.push(to);
  }
  return given;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
