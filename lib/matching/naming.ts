import { fold } from "./fold";
import type { SharedTerm, TextProfile } from "./port";
import { type Gathered, gather, sharedTerms } from "./shared";

/** Terms that may enter a name; weaker ones would name a group by an accident. */
const CANDIDATES_MAX = 6;
/** A second term joins the first when it is at least this strong beside it. */
const SECOND_SHARE_MIN = 0.45;
/** PlanGroup.name holds 160 characters; a name that one reads at a glance is shorter. */
const NAME_LENGTH_MAX = 60;

interface Candidate {
  readonly term: Gathered;
  readonly fitness: number;
}

/** What at least two members of a group wrote, strongest first, at most eight. */
export function groupTerms(profiles: readonly TextProfile[], locale: string): readonly SharedTerm[] {
  return sharedTerms(profiles, locale).slice(0, 8);
}

/**
 * One name per group, in the order given, unique in the plan: one or two shared terms as a phrase ("Données et
 * cloud"). Empty where the members share nothing that can be named, or only what already names another group.
 */
export function nameGroups(groups: readonly (readonly TextProfile[])[], locale: string): readonly string[] {
  const gathered = groups.map((profiles) => gather(profiles, locale));
  const groupsWith = new Map<string, number>();
  for (const term of gathered.flat()) groupsWith.set(idOf(term), (groupsWith.get(idOf(term)) ?? 0) + 1);

  const candidates = gathered.map((terms) =>
    terms
      .map((term) => ({ term, fitness: fitness(term) / (groupsWith.get(idOf(term)) ?? 1) }))
      .sort((a, b) => b.fitness - a.fitness || (a.term.label < b.term.label ? -1 : 1))
      .slice(0, CANDIDATES_MAX),
  );
  // The group that a term fits best chooses first.
  const order = candidates
    .map((list, group) => ({ group, best: list[0]?.fitness ?? 0 }))
    .sort((a, b) => b.best - a.best || a.group - b.group);
  const names: string[] = groups.map(() => "");
  const taken = new Set<string>();
  for (const { group } of order) {
    const name = phrases(candidates[group] ?? [], locale).find((phrase) => !taken.has(fold(phrase)));
    if (!name) continue;
    names[group] = name;
    taken.add(fold(name));
  }
  return names;
}

function idOf(term: Gathered): string {
  return term.stems.join(" ");
}

// A noun names better than a verb, and what many share better than what two share.
function fitness({ weight, people, isNoun }: Gathered): number {
  return weight * (people.length - 1) * (isNoun ? 1 : 0.4);
}

// Best first: a pair of terms where the second is nearly as strong, else one alone.
function phrases(candidates: readonly Candidate[], locale: string): string[] {
  return candidates.flatMap((first, position) => {
    const pairs = candidates
      .slice(position + 1)
      .filter(
        (second) =>
          second.fitness >= first.fitness * SECOND_SHARE_MIN && !saysTheSame(first.term, second.term),
      )
      .map((second) => joined(first.term.label, second.term.label, locale));
    return [...pairs, first.term.label].filter((phrase) => phrase.length <= NAME_LENGTH_MAX).map(capitalised);
  });
}

function saysTheSame(a: Gathered, b: Gathered): boolean {
  return a.stems.some((stem) => b.stems.some((other) => stem.startsWith(other) || other.startsWith(stem)));
}

function joined(first: string, second: string, locale: string): string {
  switch (locale) {
    case "de":
      return `${first} und ${second}`;
    case "it":
      // "Dati ed energia": the euphonic d, before the same vowel only.
      return `${first} ${/^[eèé]/i.test(second) ? "ed" : "e"} ${second}`;
    case "en":
      return `${first} and ${second}`;
    default:
      return `${first} et ${second}`;
  }
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
