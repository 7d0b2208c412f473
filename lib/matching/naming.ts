import { fieldsOfConcept } from "./fields";
import { houseFields } from "./fields/house";
import { fold } from "./fold";
import { isAbove } from "./kinship";
import { capitalised, labelInside } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import type { SharedTerm, TextProfile } from "./port";
import { type Gathered, gather, sharedTerms } from "./shared";
import { type FieldShares, shareWithin } from "./within";

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

/** A field's name beside a concept's: what all members are about says more than what two of them mention. */
const FIELD_WEIGHT = 1.8;
/** Of a group's texts, the share from which a field names it, and from which it may where nothing else does. */
const FIELD_SHARE_MIN = 0.25;
const FIELD_SHARE_WEAK = 0.12;
/** A member with this share speaks of the field. */
const OWN_SHARE_MIN = 0.25;
/** A concept names a group where its fields have this much beside the group's first. */
const LEADING_SHARE = 0.75;
/** What this share of the members mention leads too, whatever else they write. */
const MOST_SHARE = 0.75;
/** Fields whose concepts often say who asks ("associations", "communes"): mentioned by all, they lead only as fields do. */
const SETTINGS = new Set(
  "associations public-service school health-care startup-economy customers culture tourism food-and-land crafts childcare screens-family left-behind staff".split(
    " ",
  ),
);
/** What a concept counts for of whose fields nothing is written. */
const BESIDE = 0.2;
/** Shorter words may come twice in a name: they are small ones. */
const REPEATED_LENGTH_MIN = 4;

interface Candidate {
  readonly subject: Gathered;
  readonly fitness: number;
  /** A concept of the group's fields, or a telling word. */
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
  // Who wrote nothing speaks for no name and against none.
  const writers = groups.map((profiles) => profiles.filter(({ isUsable }) => isUsable));
  const shares = writers.map(fieldsTogether);
  const gathered = writers.map((profiles, group) => [
    // "Economy", because two speak of something in it, says less than their field.
    ...gather(profiles, locale).filter(({ node, isImplied }) => !isImplied || (node && node.depth > 0)),
    ...fieldSubjects(profiles, shares[group] ?? new Map(), locale),
  ]);
  const groupsWith = new Map<string, number>();
  for (const subject of gathered.flat())
    groupsWith.set(idOf(subject), (groupsWith.get(idOf(subject)) ?? 0) + 1);

  const candidates = gathered.map((subjects, group) =>
    subjects
      .map((subject): Candidate => {
        const share = subject.people.length / (writers[group]?.length ?? 1);
        const isOfMost = share >= MOST_SHARE && !isSetting(subject);
        const within = isOfMost ? 1 : withinOf(subject, shares[group] ?? new Map());
        const others = Math.sqrt(groupsWith.get(idOf(subject)) ?? 1);
        const fitness = (fitnessOf(subject, share) * (BESIDE + (1 - BESIDE) * within)) / others;
        const isStrong = subject.node ? within >= LEADING_SHARE : isTelling(subject, share);
        return { subject, fitness, isStrong };
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
  return node ? `# ${node.index}` : stems.join(" ");
}

function fieldsTogether(profiles: readonly TextProfile[]): FieldShares {
  const shares = new Map<ConceptNode, number>();
  for (const { fields } of profiles)
    for (const { field, share } of fields)
      shares.set(field, (shares.get(field) ?? 0) + share / profiles.length);
  return shares;
}

function fieldSubjects(profiles: readonly TextProfile[], shares: FieldShares, locale: string): Gathered[] {
  return [...shares]
    .filter(([, share]) => share >= FIELD_SHARE_WEAK)
    .map(([field, share]): Gathered => {
      const speaks = ({ fields }: TextProfile) =>
        fields.some((one) => one.field === field && one.share >= OWN_SHARE_MIN);
      const people = profiles.flatMap((profile, person) => (speaks(profile) ? [person] : []));
      return {
        label: labelInside(field, locale),
        forms: [],
        // As much as its share, whoever speaks of it how clearly.
        weight: FIELD_WEIGHT * (share / (people.length / profiles.length)) ** 2,
        people,
        node: field,
        isImplied: false,
        isNoun: true,
        stems: [],
      };
    })
    .filter(({ people }) => people.length >= 2);
}

function isSetting({ node }: Gathered): boolean {
  const fields = node ? [node, ...fieldsOfConcept(node, houseFields())] : [];
  return fields.some(({ id }) => SETTINGS.has(id));
}

// What its fields have of a group's texts beside the first field, from 0 to 1. A field that has little of them is none
// of what leads.
function withinOf({ node }: Gathered, shares: FieldShares): number {
  if (!node) return 1;
  const share = shareWithin(node, shares);
  const most = Math.max(...shares.values(), shares.has(node) ? FIELD_SHARE_MIN : 0);
  return Math.min(1, share / (most || 1));
}

// What most share before what few share, specific before general, a noun before a verb.
function fitnessOf({ weight, node, isNoun, isImplied }: Gathered, share: number): number {
  const kind = node ? 1 + STEP_DOWN * node.depth : isNoun ? 1 : 0.4;
  return weight * share * share * kind * (isImplied ? IMPLIED_SHARE : 1);
}

function isTelling({ isNoun, weight, stems }: Gathered, share: number): boolean {
  return isNoun && share >= WORD_SHARE_MIN && (stems.length > 1 || weight >= 1);
}

// Best first: the strongest with each other that is nearly as strong, then alone, then with whatever tells it from
// another table. Words come after what the lexicon knows, then what is beside the group's fields; a weak word never.
function phrasesOf(candidates: readonly Candidate[], locale: string): string[] {
  const phrases = (first: Candidate): string[] => {
    const others = candidates.filter(
      (second) =>
        second.fitness <= first.fitness &&
        second !== first &&
        second.subject.isNoun &&
        !saysTheSame(first.subject, second.subject) &&
        // A chance word beside a concept says less than the concept alone.
        (second.subject.node || second.isStrong || !first.subject.node),
    );
    const joinedTo = (second: Candidate) => joined(first.subject.label, second.subject.label, locale);
    const near = others
      .filter((second) => second.isStrong && !isWithin(first.subject, second.subject))
      .filter((second) => ![first, second].some(({ subject }) => isList(subject.label, locale)))
      .filter((second) => second.fitness >= first.fitness * SECOND_SHARE_MIN)
      .map(joinedTo);
    return [...near, first.subject.label, ...others.map(joinedTo)];
  };
  const known = candidates.filter(({ subject, isStrong }) => subject.node && isStrong);
  const words = candidates.filter(({ subject, isStrong }) => !subject.node && isStrong);
  const beside = candidates.filter(({ subject, isStrong }) => subject.node && !isStrong);
  return [...known, ...words, ...beside]
    .flatMap(phrases)
    .filter((phrase) => phrase.length <= NAME_LENGTH_MAX)
    .map(capitalised);
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
  if (a.node && b.node && (isAbove(a.node, b.node) || isAbove(b.node, a.node))) return true;
  if (a.node || b.node) return repeatsAWord(a.label, b.label);
  return a.stems.some((stem) => b.stems.some((other) => startsAlike(stem, other)));
}

// "Cybersécurité, sécurité et arnaques", "données et protection des données".
function repeatsAWord(a: string, b: string): boolean {
  const words = (label: string) =>
    fold(label)
      .split(/[^\p{L}]+/u)
      .filter(({ length }) => length >= REPEATED_LENGTH_MIN);
  return words(a).some((one) => words(b).some((other) => one.includes(other) || other.includes(one)));
}

/** Whether one is a field and the other a concept of it: two names of one thing, save where two tables need two. */
function isWithin(a: Gathered, b: Gathered): boolean {
  const fieldsOf = ({ node }: Gathered) => (node ? fieldsOfConcept(node, houseFields()) : []);
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => one?.node && other && fieldsOf(other).includes(one.node));
}

function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

const AND = { fr: /\set\s|,/i, de: /\sund\s|,/i, it: /\sed?\s|,/i, en: /\sand\s|,/i };

function isList(label: string, locale: string): boolean {
  return (locale in AND ? AND[locale as keyof typeof AND] : AND.fr).test(label);
}

/** "Matériel informatique, prix et tarifs": as one writes it on a sign, with one "and" at most. */
function joined(first: string, second: string, locale: string): string {
  if (isList(first, locale) && isList(second, locale)) return `${first} · ${second}`;
  // The list goes last: its "and" then ends the whole.
  if (isList(second, locale)) return `${first}, ${second}`;
  if (isList(first, locale)) return `${second}, ${first}`;
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

/** Two names with the same words in another order would be taken for one another. */
function normal(name: string): string {
  return fold(name)
    .split(/[\s,·]+/)
    .filter(Boolean)
    .sort()
    .join(" ");
}
