import { type Affinity, buildAffinity } from "./affinity";
import { criterionOf, organisationKey } from "./criteria";
import { AllocationInputError, requireInteger, requireWeight } from "./input-error";
import {
  type AllocationOptions,
  type Attendee,
  type CriterionId,
  DEFAULT_TERMS,
  DEFAULT_WEIGHTS,
  type GroupTerms,
  type KindId,
  type Similarities,
} from "./problem";
import { resolveSizes, type Sizes } from "./sizes";

/** People of one kind share a number from 0; −1 = not told, or the only one of their kind in the workshop. */
export interface Kinds {
  readonly id: KindId;
  readonly of: Int32Array;
  readonly count: number;
}

/** The group terms with their defaults filled in; a weight of 0 is off. */
export interface ResolvedTerms {
  readonly project: number;
  readonly notAlone: number;
  readonly kinds: readonly Kinds[];
  readonly floor: number;
  readonly threshold: number;
}

/** Validated input: everything but the rules, which `compileRules` adds. */
export interface Problem {
  readonly attendees: readonly Attendee[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly sizes: Sizes;
  readonly affinity: Affinity;
  readonly terms: ResolvedTerms;
  readonly options: AllocationOptions;
}

/**
 * Checks the input and computes all affinities. Throws AllocationInputError for what no plan could answer: invalid
 * sizes, weights, seeds, similarities, or two attendees with one id. Rules never make it throw.
 */
export function buildProblem(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
): Problem {
  requireInteger(options.seed, "seed", { min: Number.MIN_SAFE_INTEGER });
  if (options.iterations !== undefined) requireInteger(options.iterations, "iterations", { min: 0 });
  const indexOf = new Map(attendees.map((attendee, index) => [attendee.id, index]));
  if (indexOf.size !== attendees.length) throw new AllocationInputError("duplicate_attendee", "attendees");

  const weights = Object.entries<number | undefined>(options.weights ?? DEFAULT_WEIGHTS).map(
    ([id, weight]) => ({
      id: id as CriterionId,
      weight: requireWeight(weight ?? 0, `weights.${id}`),
    }),
  );
  if (weights.every(({ weight }) => weight === 0))
    throw new AllocationInputError("weights_all_zero", "weights");
  const affinity = buildAffinity(
    attendees.length,
    weights.map(({ id, weight }) => ({
      id,
      weight,
      similarity: criterionOf(id, attendees, similarities, options.answerModes ?? {}),
    })),
  );
  const terms = resolveTerms(options.terms ?? DEFAULT_TERMS, attendees, affinity.mean);
  return { attendees, indexOf, sizes: resolveSizes(attendees.length, options), affinity, terms, options };
}

function resolveTerms(
  terms: GroupTerms,
  attendees: readonly Attendee[],
  meanAffinity: number,
): ResolvedTerms {
  const threshold = requireWeight(terms.floor?.threshold ?? meanAffinity, "terms.floor.threshold");
  const hasAnyProject = attendees.some((attendee) => attendee.hasProject);
  return {
    project: hasAnyProject ? requireWeight(terms.project ?? 0, "terms.project") : 0,
    notAlone: requireWeight(terms.notAlone?.weight ?? 0, "terms.notAlone.weight"),
    kinds: (terms.notAlone?.kinds ?? []).map((id) => kindsOf(id, attendees)),
    // Below a threshold of 0 there is nothing, and the formula divides by it.
    floor: threshold === 0 ? 0 : requireWeight(terms.floor?.weight ?? 0, "terms.floor.weight"),
    threshold,
  };
}

function kindsOf(id: KindId, attendees: readonly Attendee[]): Kinds {
  const labels = attendees.map((attendee) => kindLabel(id, attendee));
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [label, size] of sizes) if (label !== "" && size > 1) numbers.set(label, numbers.size);
  return { id, of: Int32Array.from(labels, (label) => numbers.get(label) ?? -1), count: numbers.size };
}

function kindLabel(id: KindId, attendee: Attendee): string {
  if (id === "organisations") return organisationKey(attendee.organisation);
  if (id === "levels") return attendee.level === undefined ? "" : String(attendee.level);
  const answer = attendee.answers?.[id.slice("answer:".length)];
  return answer === undefined
    ? ""
    : typeof answer === "object"
      ? [...answer].sort().join("\n")
      : String(answer).trim();
}
