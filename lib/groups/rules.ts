import type { FixedFacilitator, GroupTerms } from "@/lib/allocation/problem";
import { answerOptions } from "@/lib/answer-criteria/rules";
import type { AskedOptions } from "@/lib/answer-criteria/schema";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import { largestTable, sizeOptions } from "@/lib/group-sizes/rules";
import type { GroupTermChoice, PlanOptions } from "./schema";

/**
 * What a group as a whole costs. Small beside a match (0 to 1): a project for each table is worth about the
 * difference of one good pair, and the floor keeps anybody from paying for the others.
 */
export const GROUP_TERMS = { project: 0.03, floor: { weight: 0.1 } } as const;

const ALL_TERMS: GroupTermChoice = { spreadProjects: true, nobodyLeft: true };

/** The engine's terms for what was chosen. */
export function toGroupTerms({ spreadProjects, nobodyLeft }: GroupTermChoice): GroupTerms {
  return {
    ...(spreadProjects && { project: GROUP_TERMS.project }),
    ...(nobodyLeft && { floor: GROUP_TERMS.floor }),
  };
}

/** What groups are formed by, as the engine is asked. */
export interface EngineRequest extends Omit<PlanOptions, "iterations" | "terms" | "questions"> {
  readonly questions?: PlanOptions["questions"];
  readonly terms?: GroupTermChoice;
  readonly iterations?: number;
  /** Facilitators whose table is fixed. */
  readonly facilitators?: readonly FixedFacilitator[];
}

type SizesAsked = Pick<PlanOptions, "size" | "askedCount" | "minSize" | "maxSize">;

/** The sizes that a plan's groups were asked to have. */
export function askedSizes({ size, askedCount, minSize, maxSize }: SizesAsked): GroupSizes {
  return { size, groupCount: askedCount, minSize, maxSize };
}

/** Sizes as a plan keeps what it was asked for. */
export function keptSizes({ size, groupCount, minSize, maxSize }: GroupSizes): SizesAsked {
  return {
    size,
    askedCount: groupCount ?? undefined,
    minSize: minSize ?? undefined,
    maxSize: maxSize ?? undefined,
  };
}

/** Whether the number of groups that a rebalancing kept still is one: people came or went since. */
function keepsCount(options: SizesAsked & Pick<PlanOptions, "groupCount">, peopleCount: number): boolean {
  const { groupCount, minSize = 1 } = options;
  if (groupCount === undefined) return false;
  const largest = largestTable(peopleCount, askedSizes(options));
  return groupCount * largest >= peopleCount && groupCount * minSize <= peopleCount;
}

/** The engine's options; rules that name people who gave up their seat since are narrowed to those who are here. */
export function toEngineOptions(
  options: EngineRequest,
  people: readonly string[],
  seed: number,
): AskedOptions {
  const here = new Set(people);
  const present = (sets: readonly (readonly string[])[]) =>
    sets.map((ids) => ids.filter((id) => here.has(id))).filter((ids) => ids.length > 1);
  const { together, apart, pins, sharedLanguage } = options.constraints;
  const asked = options.questions ?? [];
  const { terms, ...modes } = answerOptions(asked, options.terms?.notAlone);
  return {
    ...sizeOptions(askedSizes(options)),
    ...(keepsCount(options, people.length) && { groupCount: options.groupCount }),
    weights: options.weights,
    constraints: {
      together: present(together),
      apart: present(apart),
      pins: Object.fromEntries(
        Object.entries(pins)
          .filter(([id]) => here.has(id))
          .map(([id, table]) => [id, table - 1]),
      ),
      sharedLanguage,
      facilitators: options.facilitators ?? [],
    },
    terms: { ...toGroupTerms(options.terms ?? ALL_TERMS), ...terms },
    ...modes,
    ...(asked.length > 0 && { asked }),
    seed,
    iterations: options.iterations,
  };
}
