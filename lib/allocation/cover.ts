import type { SearchSpace } from "./search-space";
import { NOBODY } from "./seating";

/** Groups that may be exchanged for each other: with the same people pinned to them and the same sizes. */
export interface GroupClass {
  /** In each group of the class: those pinned to it, with everybody who stays together with them; ascending. */
  readonly required: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Languages that the group may have, by bit as in `Cover`: those of a facilitator fixed to it; absent = all. */
  readonly languages?: number;
  /** The groups of the search space that it stands for. */
  readonly groups: readonly number[];
}

/** The rules as a set partitioning problem sees them: which groups there may be, one by one. */
export interface Cover {
  readonly space: SearchSpace;
  /** Everybody with a seat, ascending. */
  readonly people: readonly number[];
  readonly classes: readonly GroupClass[];
  /** Person → those who stay together with them, themselves included. */
  readonly blockOf: readonly (readonly number[])[];
  /** Person → the class they are required in; −1 = free. */
  readonly classOf: Int32Array;
  /** n × n: 1 where no rule keeps the two, or anybody who comes with them, apart. */
  readonly mayMeet: Uint8Array;
  /** Languages by bit; a group needs one bit that all share. All bits where there is no rule. */
  readonly languages: Int32Array;
}

/** One bit stands for all languages from here on; groups are tested for them one by one. */
const LANGUAGE_BITS = 30;

export function coverOf(space: SearchSpace, unplaced: ReadonlySet<number>): Cover {
  const { n, blocks, pinned } = space;
  const people = Array.from({ length: n }, (_, person) => person).filter((person) => !unplaced.has(person));
  const blockOf: (readonly number[])[] = Array.from({ length: n }, (_, person) => [person]);
  for (const block of blocks) for (const person of block) blockOf[person] = block;

  const required = Array.from({ length: space.groupCount }, () => new Set<number>());
  for (const person of people) {
    const group = pinned[person] ?? NOBODY;
    if (group !== NOBODY) for (const mate of blockOf[person] ?? []) required[group]?.add(mate);
  }
  const classes = new Map<
    string,
    { required: number[]; min: number; max: number; languages: number; groups: number[] }
  >();
  required.forEach((set, group) => {
    const members = [...set].sort((a, b) => a - b);
    const min = space.minSizes[group] ?? 0;
    const max = Math.min(people.length, space.maxSizes[group] ?? 0);
    const spoken = groupLanguageBits(space, group);
    const key = JSON.stringify([members, min, max, spoken]);
    const known = classes.get(key);
    if (known) known.groups.push(group);
    else classes.set(key, { required: members, min, max, languages: spoken, groups: [group] });
  });
  const all = [...classes.values()];
  const classOf = new Int32Array(n).fill(-1);
  all.forEach((item, number) => {
    for (const person of item.required) classOf[person] = number;
  });
  const languages = languageBits(space);
  return {
    space,
    people,
    classes: all,
    blockOf,
    classOf,
    languages,
    mayMeet: meetings(space, { blockOf, classOf, languages }),
  };
}

function languageBits({ n, speaks, languageCount }: SearchSpace): Int32Array {
  const bits = new Int32Array(n);
  for (let person = 0; person < n; person++) {
    let spoken = languageCount === 0 ? 1 : 0;
    for (let language = 0; language < languageCount; language++) {
      if (speaks[person * languageCount + language]) spoken |= 1 << Math.min(language, LANGUAGE_BITS);
    }
    bits[person] = spoken;
  }
  return bits;
}

function groupLanguageBits({ languageCount, groupSpeaks }: SearchSpace, group: number): number {
  if (groupSpeaks === undefined || languageCount === 0) return -1;
  let bits = 0;
  for (let language = 0; language < languageCount; language++)
    if (groupSpeaks[group * languageCount + language]) bits |= 1 << Math.min(language, LANGUAGE_BITS);
  return bits;
}

function meetings(
  { n, apartSetsOf }: SearchSpace,
  { blockOf, classOf, languages }: Pick<Cover, "blockOf" | "classOf" | "languages">,
): Uint8Array {
  const single = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const isApart = apartSetsOf[i]?.some((set) => apartSetsOf[j]?.includes(set)) ?? false;
      const areElsewhere = classOf[i] !== -1 && classOf[j] !== -1 && classOf[i] !== classOf[j];
      const canTalk = ((languages[i] ?? 0) & (languages[j] ?? 0)) !== 0;
      single[i * n + j] = !isApart && !areElsewhere && canTalk ? 1 : 0;
    }
  }
  const isAlone = blockOf.every((block) => block.length === 1);
  if (isAlone) return single;
  return single.map((_, cell) => {
    const i = Math.floor(cell / n);
    const j = cell % n;
    return blockOf[i]?.every((a) => blockOf[j]?.every((b) => a === b || single[a * n + b] === 1)) ? 1 : 0;
  });
}
