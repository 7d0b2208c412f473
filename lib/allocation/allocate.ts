import { matchSumBound } from "./bound";
import { brokenInGroup, brokenWishes } from "./broken";
import { construct } from "./construct";
import type { BrokenRule, Unmet } from "./hard-rule";
import { defaultIterations, improve } from "./improve";
import { lawfulInstead } from "./lawful";
import type { AllocationOptions, Attendee, Similarities } from "./problem";
import { repair } from "./repair";
import { type CompiledRules, compileRules, idsOf, readRules } from "./rules";
import { type CriterionScores, type GroupScore, scorePlan, type TermCosts } from "./score";
import { type SearchSpace, searchSpaceOf } from "./search-space";
import { NOBODY, type Seating } from "./seating";
import { buildProblem, type Problem } from "./validate";

export type { BrokenRule, HardRule, Unmet } from "./hard-rule";
export type { CriterionScores, GroupScore, TermCosts } from "./score";

export interface AllocationResult {
  /** Attendee ids; members in attendee order. Groups that nobody is pinned to come in order of their first member. */
  readonly groups: readonly (readonly string[])[];
  /** Only when the allowed groups have fewer seats than there are people. */
  readonly unplaced: readonly string[];
  readonly score: number;
  /** A proven upper bound of the score of any plan, at least `score`. */
  readonly bound: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
  /** Weights as used: those of criteria that somebody answered, summing to 1. */
  readonly weights: CriterionScores;
  readonly groupScores: readonly GroupScore[];
  /** By attendee id: mean affinity to the others of the group; 0 when alone or unplaced. */
  readonly matches: Readonly<Record<string, number>>;
  readonly unmet: readonly Unmet[];
  readonly seed: number;
  readonly iterations: number;
}

/**
 * Places everyone in groups: a start that keeps the rules, then simulated annealing with a budget of trials. The same attendees in
 * the same order, similarities, options and seed give the same groups on every machine.
 *
 * Rules that contradict each other never stop it: it gives up as few as it finds necessary, the general before the
 * specific (language and apart before together, together before pins), names them in `unmet`, and seats everyone.
 * Throws AllocationInputError for what `buildProblem` refuses.
 *
 * Where `shouldStop` answers true, the search ends with the best plan so far, which then depends on when it was asked.
 */
export function allocate(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
  { shouldStop = () => false }: { readonly shouldStop?: () => boolean } = {},
): AllocationResult {
  const setting = settingOf(attendees, similarities, options);
  const iterations = options.iterations ?? defaultIterations(attendees.length);
  return resultOf(setting, seatAll(setting, { seed: options.seed, iterations, shouldStop }), iterations);
}

/** The workshop as the search sees it. */
export interface Setting {
  readonly problem: Problem;
  readonly rules: CompiledRules;
  readonly space: SearchSpace;
}

export function settingOf(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
): Setting {
  const problem = buildProblem(attendees, similarities, options);
  const rules = compileRules(problem);
  return { problem, rules, space: searchSpaceOf(problem, rules) };
}

/** A plan by the search alone. */
export function seatAll(
  setting: Setting,
  options: { readonly seed: number; readonly iterations: number; readonly shouldStop?: () => boolean },
): Seating {
  const { space, rules } = setting;
  const seating = construct(space, rules.start, rules.unplaced);
  repair(seating, options);
  improve(seating, options);
  return seating.totalBreaks() === 0 ? seating : (lawfulInstead(setting, seating, options) ?? seating);
}

/** Everything there is to say about a plan, with the quick bound. `keepsOrder` leaves the groups where they are. */
export function resultOf(
  setting: Setting,
  seating: Seating,
  iterations: number,
  { keepsOrder = false }: { readonly keepsOrder?: boolean } = {},
): AllocationResult {
  const { problem, rules, space } = setting;
  const { attendees, options } = problem;
  const members = Array.from({ length: space.groupCount }, (_, group) =>
    seating.members(group).sort((a, b) => a - b),
  );
  const groups = keepsOrder ? members : inOrder(members, setting);
  const plan = scorePlan(problem, groups);
  const unmet = unmetRules(problem, rules, groups);
  const bound = matchSumBound(space, {
    seatCount: attendees.length - rules.unplaced.size,
    mayMeet: unmet.length > 0 ? () => true : meetingOf(problem),
  });
  const idOf = (person: number) => attendees[person]?.id ?? "";
  return {
    groups: groups.map((members) => members.map(idOf)),
    unplaced: [...rules.unplaced].sort((a, b) => a - b).map(idOf),
    score: plan.score,
    // The maximum takes care of the last bit: a plan can reach its bound, and sums are rounded in another order.
    bound: Math.max(plan.score, Math.min(1, bound / Math.max(1, attendees.length))),
    criteria: plan.criteria,
    costs: plan.costs,
    weights: Object.fromEntries(problem.affinity.criteria.map(({ id, weight }) => [id, weight])),
    groupScores: plan.groupScores,
    matches: plan.matches,
    unmet,
    seed: options.seed,
    iterations,
  };
}

/** Members ascending; groups by first member, except that those with a pin keep their place. */
function inOrder(groups: readonly (readonly number[])[], { problem, space }: Setting): (readonly number[])[] {
  const asked = new Set(Object.values(problem.options.constraints?.pins ?? {}));
  const led = (problem.options.constraints?.facilitators ?? []).map(({ group }) => group);
  const held = new Set([...space.pinned, ...asked, ...led]);
  const free = groups.filter((_, group) => !held.has(group));
  free.sort((a, b) => (a[0] ?? space.n) - (b[0] ?? space.n));
  return groups.map((members, group) => (held.has(group) ? members : (free.shift() ?? [])));
}

/** What was given up before the search, then what the search could not keep; each with where the plan breaks it. */
function unmetRules(problem: Problem, rules: CompiledRules, groups: readonly (readonly number[])[]): Unmet[] {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((person) => [person, group])));
  const whereIs = (person: number) => groupOf.get(person) ?? NOBODY;
  const inGroups = groups.flatMap((members, group) => brokenInGroup(problem, group, members));
  const brokenBy = (rule: Unmet["rule"]): readonly BrokenRule[] => {
    if (rule.kind === "facilitator")
      return inGroups.filter(
        (broken) =>
          broken.kind === rule.kind && broken.facilitatorId === rule.id && broken.group === rule.group,
      );
    return rule.kind === "language" || rule.kind === "size"
      ? inGroups.filter(({ kind }) => kind === rule.kind)
      : brokenWishes(rule, problem, whereIs);
  };
  const known = rules.unmet.flatMap((unmet): Unmet[] => {
    const { rule, reason, ids } = unmet;
    const broken = brokenBy(rule);
    // What was given up may have come true where another rule was broken instead. Sizes are told as not those asked for.
    const isSeated = idsOf(rule).every((id) => whereIs(problem.indexOf.get(id) ?? NOBODY) !== NOBODY);
    const isMet =
      broken.length === 0 &&
      rule.kind !== "size" &&
      !reason.startsWith("unknown") &&
      (isSeated || rule.kind !== "together");
    if (isMet) return [];
    const isAboutPlaces = rule.kind === "facilitator" || (rule.kind === "language" && ids.length === 0);
    return [{ ...unmet, broken, ids: isAboutPlaces ? broken.flatMap((item) => item.ids) : ids }];
  });
  const found = readRules(problem).rules.flatMap((rule): Unmet[] => {
    if (rules.unmet.some((unmet) => isSameRule(unmet.rule, rule))) return [];
    const broken = brokenBy(rule);
    if (broken.length === 0) return [];
    const ids =
      rule.kind === "language" || rule.kind === "facilitator"
        ? broken.flatMap((item) => item.ids)
        : idsOf(rule);
    return [{ rule, reason: "not_found", ids, conflict: [rule], broken }];
  });
  return [...known, ...found];
}

function isSameRule(a: Unmet["rule"], b: Unmet["rule"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether any plan that keeps all rules can bring two people together, as far as the two alone tell. */
function meetingOf(problem: Problem): (i: number, j: number) => boolean {
  const { attendees, indexOf, options } = problem;
  const n = attendees.length;
  const apart = new Set<number>();
  for (const rule of readRules(problem).rules) {
    if (rule.kind !== "apart") continue;
    const people = rule.ids.map((id) => indexOf.get(id) ?? 0);
    for (const i of people) for (const j of people) apart.add(i * n + j);
  }
  const isLanguageShared = options.constraints?.sharedLanguage ?? true;
  const languages = attendees.map((attendee) => new Set(attendee.languages));
  return (i, j) => {
    if (apart.has(i * n + j)) return false;
    const a = languages[i];
    const b = languages[j];
    if (!isLanguageShared || !a?.size || !b?.size) return true;
    for (const language of a) if (b.has(language)) return true;
    return false;
  };
}
