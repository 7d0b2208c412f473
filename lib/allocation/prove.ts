import { type AllocationResult, resultOf, type Setting, seatAll, settingOf } from "./allocate";
import { type ColumnState, DEFAULT_LIMITS, generateColumns, type ProofLimits } from "./columns";
import { construct } from "./construct";
import { type Cover, coverOf } from "./cover";
import { groupValue } from "./group-value";
import { defaultIterations } from "./improve";
import type { LinearSolver } from "./linear-program";
import type { Column } from "./master";
import type { AllocationOptions, Attendee, Similarities } from "./problem";
import type { SearchSpace } from "./search-space";
import { NOBODY, type Seating } from "./seating";
import { spectralBounds } from "./spectral-bound";

export interface ProofOptions {
  readonly solver: LinearSolver;
  readonly limits?: Partial<ProofLimits>;
  /** Asked every few milliseconds; true ends the proof with the best so far, which then depends on when it was asked. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** How far a proof has come. */
export interface ProofProgress {
  readonly score: number;
  readonly bound: number;
  /** (bound − score) / score: no plan is better by more than this share. */
  readonly gap: number;
  readonly steps: number;
}

/** Other plans whose groups the proof starts from, and the trials of each as a share of the usual. */
const STARTS = 12;
const START_TRIALS = 0.1;
/** Linear programs after which a plan that keeps all rules is given up. */
const STEPS_TO_KEEP_RULES = 400;

/**
 * Looks for a better plan than `plan` (groups of ids; without it, the search's own) and for the least bound of all
 * plans, by column generation. Each step tells how far it is, and what is returned at the end is the plan with its
 * bound; to end early with the best so far, let `shouldStop` answer true. The same input and limits give the same
 * answer on every machine.
 *
 * A plan that breaks a rule makes way for the first that breaks none. Where none can be had it is kept as it is, and its
 * bound is that without languages and "apart".
 */
export function* provePlan(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
  { plan, ...proof }: ProofOptions & { readonly plan?: readonly (readonly string[])[] | undefined },
): Generator<ProofProgress, AllocationResult> {
  const setting = settingOf(attendees, similarities, options);
  const { problem } = setting;
  const usual = defaultIterations(attendees.length);
  const iterations = options.iterations ?? usual;
  const { seed } = options;
  const shouldStop = proof.shouldStop ?? (() => false);
  const first = plan
    ? seatingOf(
        setting,
        plan.map((ids) => ids.map((id) => problem.indexOf.get(id) ?? NOBODY)),
      )
    : seatAll(setting, { seed, iterations, shouldStop });
  const quick = resultOf(setting, first, iterations);
  const people = Math.max(1, attendees.length);
  const steps = proveSeating(
    first,
    {
      ...proof,
      unplaced: setting.rules.unplaced,
      bound: quick.bound * people,
      mayRulesHold: setting.rules.unmet.every(
        ({ rule }) => rule.kind !== "language" && rule.kind !== "apart",
      ),
    },
    (k) =>
      seatAll(setting, {
        seed: seed + k,
        iterations: Math.ceil(Math.min(iterations, usual) * START_TRIALS),
        shouldStop,
      }),
  );
  let { score } = quick;
  let { bound } = quick;
  for (let step = steps.next(); ; step = steps.next()) {
    const { groups, state } = step.value;
    // Scores are never below 0; values may be.
    // A plan that keeps more rules replaces the first one, whatever it is worth.
    score = groups === undefined ? score : Math.max(0, state.value / people);
    bound = Math.min(bound, Math.max(score, state.bound / people));
    if (step.done) {
      const result = groups === undefined ? quick : resultOf(setting, seatingOf(setting, groups), iterations);
      return { ...result, bound: Math.max(result.score, Math.min(result.bound, bound)) };
    }
    yield { score, bound, gap: score > 0 ? (bound - score) / score : 0, steps: state.steps };
  }
}

/**
 * The proof as the matrix and people share it: yields values, not scores. Where `first` breaks rules that might hold, a
 * plan that keeps them is looked for first; until there is one, the bound is the one given.
 */
export function* proveSeating(
  first: Seating,
  {
    solver,
    limits,
    shouldStop = () => false,
    unplaced,
    bound: quickBound,
    mayRulesHold = true,
  }: ProofOptions & {
    readonly unplaced: ReadonlySet<number>;
    readonly bound: number;
    readonly mayRulesHold?: boolean;
  },
  another: (number: number) => Seating,
): Generator<ProofStep, ProofStep> {
  const isBroken = first.totalBreaks() > 0;
  const seatings: Seating[] = [];
  for (let k = 1; k <= STARTS && !shouldStop(); k++) seatings.push(another(k));
  const options = { solver, limits: { ...DEFAULT_LIMITS, ...limits }, shouldStop };
  const whole = seatings.filter((seating) => seating.totalBreaks() === 0);
  const allRules = coverOf(first.space, unplaced);
  const value = first.totalValue();
  let bound = quickBound;
  for (const spectral of spectralBounds(allRules, { value, shouldStop })) {
    bound = Math.min(bound, Math.max(value, spectral));
    yield { state: { plan: undefined, value, bound, steps: 0 }, groups: undefined };
  }

  if (!isBroken || mayRulesHold) {
    const cover = allRules;
    const plan = isBroken ? undefined : columnsOf(first, cover);
    const start = {
      plan,
      columns: whole.flatMap((seating) => columnsOf(seating, cover)),
      bound: isBroken ? Number.POSITIVE_INFINITY : bound,
    };
    const steps = generateColumns(cover, start, options);
    for (let step = steps.next(); ; step = steps.next()) {
      const state = step.value;
      const hasPlan = state.plan !== undefined;
      if (!hasPlan && (step.done || state.steps >= STEPS_TO_KEEP_RULES)) break;
      const proven = hasPlan ? state : { ...state, value, bound };
      const groups = hasPlan && state.plan !== plan ? groupsOf(state.plan, cover) : undefined;
      const answer = { state: proven, groups };
      if (step.done) return answer;
      yield answer;
    }
  }

  // What is left is a bound without the rules that the plan breaks.
  const cover = coverOf(withoutCountedRules(first.space), unplaced);
  const start = {
    plan: columnsOf(first, cover),
    columns: seatings.flatMap((seating) => columnsOf(seating, cover)),
    bound,
  };
  const steps = generateColumns(cover, start, options);
  for (let step = steps.next(); ; step = steps.next()) {
    const answer = { state: { ...step.value, value }, groups: undefined };
    if (step.done) return answer;
    yield answer;
  }
}

export interface ProofStep {
  readonly state: ColumnState;
  /** By group of the search space; undefined while the first plan is the best. */
  readonly groups: readonly (readonly number[])[] | undefined;
}

function withoutCountedRules(space: SearchSpace): SearchSpace {
  return {
    ...space,
    apartSetsOf: space.apartSetsOf.map(() => []),
    apartSetCount: 0,
    languageCount: 0,
    groupSpeaks: undefined,
    speaks: new Uint8Array(0),
  };
}

function columnsOf(seating: Seating, { space, classes }: Cover): Column[] {
  return classes.flatMap(({ groups }, classNumber) =>
    groups.map((group) => {
      const members = seating.members(group).sort((a, b) => a - b);
      return { classNumber, members, value: groupValue(space, members) };
    }),
  );
}

function groupsOf(plan: readonly Column[], { space, classes }: Cover): number[][] {
  const groups: number[][] = Array.from({ length: space.groupCount }, () => []);
  classes.forEach((item, classNumber) => {
    const own = plan.filter((column) => column.classNumber === classNumber);
    item.groups.forEach((group, k) => {
      groups[group] = [...(own[k]?.members ?? [])];
    });
  });
  return groups;
}

function seatingOf({ space, rules }: Setting, groups: readonly (readonly number[])[]): Seating {
  const places = new Map(
    groups.flatMap((members, group) => members.map((person) => [person, group] as const)),
  );
  places.delete(NOBODY);
  return construct(space, places, rules.unplaced);
}
