import { fold } from "./fold";
import { isAbove } from "./kinship";
import type { SharedTerm, TextProfile } from "./port";
import { type Gathered, gather, sharedTerms } from "./shared";

/** Subjects that may enter a name; weaker ones would name a group by an accident. */
const CANDIDATES_MAX = 8;
/** A second subject joins the first when it is at least this strong beside it. */
const SECOND_SHARE_MIN = 0.45;
/** PlanGroup.name holds 160 characters; a name that one reads at a glance is shorter. */
const NAME_LENGTH_MAX = 60;
/** A word alone names a group when this share of its members wrote it. */
const WORD_SHARE_MIN = 0.5;
/** Each step down the lexicon says more precisely what a table speaks of. */
const STEP_DOWN = 0.2;
/** A subject that people share only through narrower ones names them when nothing else does. */
const IMPLIED_SHARE = 0.4;

interface Candidate {
  readonly subject: Gathered;
  readonly fitness: number;
  /** May stand alone: no weak word. */
  readonly isStrong: boolean;
}

/** What at least two members of a group speak of, strongest first, at most eight. */
export function groupTerms(profiles: readonly TextProfile[], locale: string): readonly SharedTerm[] {
  return sharedTerms(profiles, locale).slice(0, 8);
}

/**
 * One name per group, in the order given, unique in the plan and unlike `taken`: the concept that most members share,
 * or two of them ("Protection des données et bénévolat"); words where the lexicon knows none. Empty only where the
 * members share nothing that can be named.
 */
export function nameGroups(
  groups: readonly (readonly TextProfile[])[],
  locale: string,
  taken: readonly string[] = [],
): readonly string[] {
  const gathered = groups.map((profiles) => gather(profiles, locale));
  const groupsWith = new Map<string, number>();
  for (const subject of gathered.flat())
    groupsWith.set(idOf(subject), (groupsWith.get(idOf(subject)) ?? 0) + 1);

  const candidates = gathered.map((subjects, group) =>
    subjects
      .map((subject): Candidate => {
        const share = subject.people.length / (groups[group]?.length ?? 1);
        const fitness = fitnessOf(subject, share) / Math.sqrt(groupsWith.get(idOf(subject)) ?? 1);
        return { subject, fitness, isStrong: subject.node !== undefined || isTelling(subject, share) };
      })
      .sort((a, b) => b.fitness - a.fitness || (a.subject.label < b.subject.label ? -1 : 1))
      .slice(0, CANDIDATES_MAX),
  );
  // The group that a subject fits best chooses first.
  const order = candidates
    .map((list, group) => ({ group, best: list[0]?.fitness ?? 0 }))
    .sort((a, b) => b.best - a.best || a.group - b.group);
  const names: string[] = groups.map(() => "");
  const used = new Set(taken.map(normal));
  for (const { group } of order) {
    const phrases = phrasesOf(candidates[group] ?? [], locale);
    const name = phrases.find((phrase) => !used.has(normal(phrase))) ?? numbered(phrases, used);
    if (!name) continue;
    names[group] = name;
    used.add(normal(name));
  }
  return names;
}

function idOf({ node, stems }: Gathered): string {
  return node ? `# ${node.id}` : stems.join(" ");
}

// What most share before what few share, specific before general, a noun before a verb.
function fitnessOf({ weight, node, isNoun, isImplied }: Gathered, share: number): number {
  const kind = node ? 1 + STEP_DOWN * node.depth : isNoun ? 1 : 0.4;
  return weight * share * share * kind * (isImplied ? IMPLIED_SHARE : 1);
}

function isTelling({ isNoun, weight, stems }: Gathered, share: number): boolean {
  return isNoun && (stems.length > 1 || (weight >= 1 && share >= WORD_SHARE_MIN));
}

// Best first: the strongest with each other that is nearly as strong, then alone.
function phrasesOf(candidates: readonly Candidate[], locale: string): string[] {
  return candidates.flatMap((first, position) => {
    const others = candidates.slice(position + 1).filter(
      (second) =>
        !saysTheSame(first.subject, second.subject) &&
        second.subject.isNoun &&
        // A chance word beside a concept says less than the concept alone.
        (second.isStrong || !first.subject.node),
    );
    const joinedTo = (second: Candidate) => joined(first.subject.label, second.subject.label, locale);
    const near = others.filter((second) => second.fitness >= first.fitness * SECOND_SHARE_MIN).map(joinedTo);
    const rest = others.filter((second) => second.isStrong).map(joinedTo);
    const alone = first.isStrong ? [first.subject.label] : [];
    return [...near, ...alone, ...rest].filter((phrase) => phrase.length <= NAME_LENGTH_MAX).map(capitalised);
  });
}

// A plan of many tables on one subject: "Sécurité 2" is better than no name.
function numbered(phrases: readonly string[], used: ReadonlySet<string>): string | undefined {
  const [best] = phrases;
  if (!best) return undefined;
  let number = 2;
  while (used.has(normal(`${best} ${number}`))) number += 1;
  return `${best} ${number}`;
}

function saysTheSame(a: Gathered, b: Gathered): boolean {
  if (a.node && b.node) {
    return isAbove(a.node, b.node) || isAbove(b.node, a.node) || startsAlike(fold(a.label), fold(b.label));
  }
  if (a.node || b.node) return startsAlike(fold(a.label), fold(b.label));
  return a.stems.some((stem) => b.stems.some((other) => startsAlike(stem, other)));
}

function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

const AND = { fr: /\set\s|,/i, de: /\sund\s|,/i, it: /\sed?\s|,/i, en: /\sand\s|,/i };

/** "Matériel informatique, prix et tarifs": as one writes it on a sign, with one "and" at most. */
function joined(first: string, second: string, locale: string): string {
  const and = locale in AND ? AND[locale as keyof typeof AND] : AND.fr;
  const isList = { first: and.test(first), second: and.test(second) };
  if (isList.first && isList.second) return `${first} · ${second}`;
  // The list goes last: its "and" then ends the whole.
  if (isList.second) return `${first}, ${second}`;
  if (isList.first) return `${second}, ${first}`;
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

/** Two names with the same words in another order would be taken for one another. */
function normal(name: string): string {
  return fold(name)
    .split(/[\s,·]+/)
    .filter(Boolean)
    .sort()
    .join(" ");
}
