import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MatrixProblem } from "@/lib/allocation/matrix";
import { createRandom } from "@/lib/allocation/random";
import { readMatrix } from "@/scripts/allocate/matrix-file";

export const FAMILIES = ["RanReal", "RanInt", "Geo", "Work"] as const;
export type Family = (typeof FAMILIES)[number];

export interface Instance {
  readonly name: string;
  readonly people: number;
  readonly read: () => MatrixProblem;
}

const GROUP_SIZE = 6;
const THEMES = 12;
const DIMENSIONS = 24;

/** An instance of ours: the same name, the same numbers. `people` is a multiple of six. */
export function generated(family: Family, people: number, number: number): Instance {
  return {
    name: `${family} ${people} #${number}`,
    people,
    read: () => {
      const seed = 1_000_000_007 * (FAMILIES.indexOf(family) + 1) + 1_009 * people + number;
      const random = createRandom(seed);
      const uniform = () => random.next() / 4_294_967_296;
      const pairOf = pairsOf(family, people, uniform);
      const pairs = new Float64Array(people * people);
      for (let i = 0; i < people; i++) {
        for (let j = i + 1; j < people; j++) {
          const value = Math.round(pairOf(i, j) * 1_000) / 1_000;
          pairs[i * people + j] = value;
          pairs[j * people + i] = value;
        }
      }
      const sizes = Array.from({ length: people / GROUP_SIZE }, () => ({ min: GROUP_SIZE, max: GROUP_SIZE }));
      return { n: people, pairs, sizes };
    },
  };
}

/** Those laid out beside the project, by name; none where the folder is missing. */
export function sharedInstances(folder: string): Instance[] {
  const directory = path.join(folder, "instances");
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/, ""),
      people: Number(/_n0*(\d+)_/.exec(file)?.[1] ?? 0),
      read: () => readMatrix(readFileSync(path.join(directory, file))),
    }));
}

function pairsOf(family: Family, people: number, uniform: () => number): (i: number, j: number) => number {
  switch (family) {
    case "RanReal":
      return () => uniform() * 100;
    case "RanInt":
      return () => Math.floor(uniform() * 101);
    case "Geo": {
      const dimensions = 2 + Math.floor(uniform() * 20);
      const points = Array.from({ length: people }, () =>
        Array.from({ length: dimensions }, () => uniform() * 100),
      );
      return (i, j) => Math.hypot(...(points[i] ?? []).map((x, d) => x - (points[j]?.[d] ?? 0)));
    }
    case "Work":
      return workshopPairs(people, uniform);
  }
}

/** Questions around themes of unequal weight; people of one organisation or one level should rather not meet. */
function workshopPairs(people: number, uniform: () => number): (i: number, j: number) => number {
  const bell = () => Math.abs(uniform() + uniform() + uniform() - 1.5);
  const themes = Array.from({ length: THEMES }, () => Array.from({ length: DIMENSIONS }, bell));
  const attendees = Array.from({ length: people }, () => {
    const first = themes[zipf(THEMES, uniform)] ?? [];
    const second = themes[Math.floor(uniform() * THEMES)] ?? [];
    const question = unit(first.map((weight, d) => 0.6 * weight + 0.25 * (second[d] ?? 0) + 0.35 * bell()));
    return {
      question,
      organisation: zipf(Math.max(4, Math.round(people / 5)), uniform),
      level: Math.floor(uniform() * 3),
    };
  });
  const mean = Array.from(
    { length: DIMENSIONS },
    (_, d) => attendees.reduce((sum, { question }) => sum + (question[d] ?? 0), 0) / people,
  );
  const questions = attendees.map(({ question }) => unit(question.map((x, d) => x - (mean[d] ?? 0))));
  return (i, j) => {
    const cosine = (questions[i] ?? []).reduce((sum, x, d) => sum + x * (questions[j]?.[d] ?? 0), 0);
    const isSameHouse = attendees[i]?.organisation === attendees[j]?.organisation;
    const isSameLevel = attendees[i]?.level === attendees[j]?.level;
    return 100 * cosine - (isSameHouse ? 40 : 0) - (isSameLevel ? 8 : 0);
  };
}

/** 0 … count − 1, each k + 1 times rarer than the first. */
function zipf(count: number, uniform: () => number): number {
  let total = 0;
  for (let k = 1; k <= count; k++) total += 1 / k;
  let left = uniform() * total;
  for (let k = 1; k < count; k++) {
    left -= 1 / k;
    if (left <= 0) return k - 1;
  }
  return count - 1;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}
