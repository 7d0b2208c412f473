import type { AllocationResult, HardRule, Unmet } from "@/lib/allocation/allocate";
import type { AllocationOptions, Attendee } from "@/lib/allocation/problem";
import { resolveSizes } from "@/lib/allocation/sizes";

export interface SmallProblem {
  readonly attendees: readonly Attendee[];
  readonly options: AllocationOptions;
}

/** A plan of any sizes: group by person, "out" = no seat. Numbers from `groupCount` on are groups beyond those there are. */
type Seats = readonly (number | "out")[];

/**
 * What is wrong with what a result says about the rules, by trying every plan of every size: for a handful of people.
 * Shares no code with the engine but the sizes asked for.
 */
export function faultsOf(
  problem: SmallProblem,
  { groups, unplaced, unmet }: Pick<AllocationResult, "groups" | "unplaced" | "unmet">,
): string[] {
  const { attendees, options } = problem;
  const { groupCount, min, max, unplacedCount } = resolveSizes(attendees.length, options);
  const size: HardRule = { kind: "size", groupCount, min, max };
  const asked = rulesAsked(problem, groupCount);
  const rules = [...asked, size];
  const names = rules.map((rule) => JSON.stringify(rule));
  const plans = plansOf(attendees.length, groupCount, unplacedCount, labelled(asked)).map((seats) => ({
    seats,
    kept: new Set(names.filter((_, k) => rules[k] && holds(rules[k], seats, problem, unplacedCount))),
  }));
  const canHold = (some: readonly HardRule[]) => {
    const wanted = some.map((rule) => JSON.stringify(rule));
    return plans.some(
      ({ seats, kept }) => wanted.every((name) => kept.has(name)) && canBeLed(some, seats, attendees),
    );
  };
  const faults: string[] = [];
  const told = unmet.filter(({ rule, reason }) => rule.kind !== "size" && !reason.startsWith("unknown"));
  const toldNames = told.map(({ rule }) => JSON.stringify(rule));
  const others = rules.filter((_, k) => !toldNames.includes(names[k] ?? ""));
  const seats: Seats = attendees.map(({ id }) => {
    const group = groups.findIndex((members) => members.includes(id));
    return group < 0 ? "out" : group;
  });
  const isMet = (rule: HardRule) =>
    holds(rule, seats, problem, unplacedCount) && canBeLed([...others, rule], seats, attendees);
  for (const one of told) faults.push(...faultsOfOne(one, { others, rules, canHold, isMet }));
  if (unplaced.length !== seats.filter((seat) => seat === "out").length) faults.push("unplaced");
  for (const rule of others) if (!isMet(rule)) faults.push(`silent: ${JSON.stringify(rule)}`);
  return faults;
}

function faultsOfOne(
  { rule, reason, conflict }: Unmet,
  {
    others,
    rules,
    canHold,
    isMet,
  }: {
    readonly others: readonly HardRule[];
    readonly rules: readonly HardRule[];
    readonly canHold: (some: readonly HardRule[]) => boolean;
    readonly isMet: (rule: HardRule) => boolean;
  },
): string[] {
  const faults: string[] = [];
  const name = JSON.stringify(rule);
  if (canHold([...others, rule])) faults.push(`satisfiable, told as ${reason}: ${name}`);
  else if (reason === "not_found") faults.push(`impossible, told as not found: ${name}`);
  if (isMet(rule)) faults.push(`holds, yet told: ${name}`);
  if (reason !== "conflict") return faults;
  if (JSON.stringify(conflict[0]) !== name) faults.push(`conflict of another rule: ${name}`);
  const known = new Set(rules.map((one) => JSON.stringify(one)));
  if (conflict.some((one) => !known.has(JSON.stringify(one))))
    faults.push(`conflict with nothing asked: ${name}`);
  else if (canHold(conflict)) faults.push(`conflict that can hold: ${JSON.stringify(conflict)}`);
  else if (conflict.some((one) => !canHold(conflict.filter((other) => other !== one))))
    faults.push(`conflict not minimal: ${JSON.stringify(conflict)}`);
  return faults;
}

function rulesAsked({ attendees, options }: SmallProblem, groupCount: number): HardRule[] {
  const {
    together = [],
    apart = [],
    pins = {},
    sharedLanguage = true,
    facilitators = [],
  } = options.constraints ?? {};
  const isHere = (id: string) => attendees.some((attendee) => attendee.id === id);
  const sets = (kind: "together" | "apart", asked: readonly (readonly string[])[]) =>
    asked.map((ids) => ({ kind, ids: [...new Set(ids)].filter(isHere) })).filter(({ ids }) => ids.length > 1);
  const rules: HardRule[] = [
    ...Object.entries(pins)
      .filter(([id, group]) => isHere(id) && group < groupCount)
      .map(([id, group]) => ({ kind: "pin", id, group }) as const),
    ...(sharedLanguage ? facilitators : [])
      .filter(({ group, languages }) => group < groupCount && languages.length > 0)
      .map(
        (one) => ({ kind: "facilitator", id: one.id, group: one.group, languages: one.languages }) as const,
      ),
    ...sets("together", together),
    ...sets("apart", apart),
  ];
  if (sharedLanguage) rules.push({ kind: "language" });
  return rules;
}

/** Groups that rules call by number: the others are alike. */
function labelled(rules: readonly HardRule[]): ReadonlySet<number> {
  return new Set(rules.flatMap((rule) => ("group" in rule ? [rule.group] : [])));
}

function plansOf(
  n: number,
  groupCount: number,
  outMax: number,
  fixed: ReadonlySet<number>,
): (readonly (number | "out")[])[] {
  const free = [...Array(n + groupCount).keys()].filter((group) => !fixed.has(group));
  let plans: (number | "out")[][] = [[]];
  for (let person = 0; person < n; person++) {
    plans = plans.flatMap((seats) => {
      const used = free.filter((group) => seats.includes(group));
      const next = free[used.length];
      const outside = seats.filter((seat) => seat === "out").length < outMax ? (["out"] as const) : [];
      return [...fixed, ...used, ...(next === undefined ? [] : [next]), ...outside].map((seat) => [
        ...seats,
        seat,
      ]);
    });
  }
  return plans;
}

function holds(rule: HardRule, seats: Seats, { attendees }: SmallProblem, unplacedCount: number): boolean {
  const seatOf = (id: string) => seats[attendees.findIndex((attendee) => attendee.id === id)];
  const taken = [...new Set(seats)].filter((seat) => seat !== "out");
  const languagesIn = (group: number) => told(group, seats, attendees);
  switch (rule.kind) {
    case "pin":
      return seatOf(rule.id) === rule.group;
    case "together":
      return new Set(rule.ids.map(seatOf)).size === 1 && seatOf(rule.ids[0] ?? "") !== "out";
    case "apart": {
      const found = rule.ids.map(seatOf).filter((seat) => seat !== "out");
      return new Set(found).size === found.length;
    }
    case "language":
      return taken.every((group) => {
        const spoken = languagesIn(group);
        return spoken.length === 0 || spoken[0]?.some((code) => spoken.every((one) => one.includes(code)));
      });
    case "facilitator":
      return rule.languages.some((code) => languagesIn(rule.group).every((one) => one.includes(code)));
    case "size": {
      const sizes = taken.map((group) => seats.filter((seat) => seat === group).length);
      const outside = seats.filter((seat) => seat === "out").length;
      return (
        outside === unplacedCount &&
        taken.length === rule.groupCount &&
        taken.every((group) => group < rule.groupCount) &&
        sizes.every((count) => count >= rule.min && count <= rule.max)
      );
    }
  }
}

/** Facilitators of one group need one language in common, with each other and with its members. */
function canBeLed(rules: readonly HardRule[], seats: Seats, attendees: readonly Attendee[]): boolean {
  const led = rules.filter((rule) => rule.kind === "facilitator");
  return led.every(({ group, languages }) => {
    const all = [
      ...led.filter((other) => other.group === group).map((other) => other.languages),
      ...told(group, seats, attendees),
    ];
    return languages.some((code) => all.every((spoken) => spoken.includes(code)));
  });
}

function told(group: number, seats: Seats, attendees: readonly Attendee[]): (readonly string[])[] {
  return attendees
    .filter(({ languages }, person) => seats[person] === group && languages.length > 0)
    .map(({ languages }) => languages);
}
