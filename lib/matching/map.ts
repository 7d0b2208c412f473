import { fold } from "./fold";
import { wordsToUnderline } from "./highlight";
import { labelAlone } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import type { TextProfile } from "./port";

/** Somebody's texts as they wrote them, with what was read of them. */
export interface Heard {
  readonly id: string;
  readonly texts: readonly string[];
  readonly profile: TextProfile;
}

export interface Quote {
  /** Whose words: the id given. */
  readonly id: string;
  /** One sentence, or a shortened one that ends in "…". */
  readonly text: string;
  /** What to underline in it. */
  readonly forms: readonly string[];
}

export interface AskedTheme {
  /** Of the concept; stable between calls. */
  readonly id: string;
  /** In the reader's language, as a heading. */
  readonly label: string;
  /** Whether the workshop announced it. */
  readonly isAnnounced: boolean;
  /** Who asks about it, in the order given; one person may stand in several themes. */
  readonly people: readonly string[];
  /** The clearest sentences, of different people, in the words they wrote. */
  readonly quotes: readonly Quote[];
}

export interface QuestionMap {
  /** Most asked first, ties by label. */
  readonly themes: readonly AskedTheme[];
  /** People who wrote something that no theme holds, in the order given. */
  readonly others: readonly string[];
}

const PEOPLE_MIN = 2;
const QUOTES_MAX = 3;
const QUOTE_LENGTH_MAX = 180;
/** Two subjects of nearly the same people are one: the stronger stays (Jaccard). */
const OVERLAP_MAX = 0.75;
/** A subject that only few of the people would still be missing for is not worth a place. */
const NEW_SHARE_MIN = 0.3;
/** What a concept says of the one above it. */
const BROADER = 0.6;
const LEVELS_MAX = 2;

interface Subject {
  readonly node: ConceptNode;
  /** Strength by position of the person. */
  readonly strengths: Map<number, number>;
  readonly forms: Map<number, Set<string>>;
}

/**
 * What people ask, as a map: themes with the people who ask about them and quotes. A greedy cover of the people by
 * concepts (as for set cover: Chvátal, 1979), narrow ones before broad ones of the same people. Near linear.
 */
export function mapQuestions(
  people: readonly Heard[],
  { locale, themesMax = 12 }: { readonly locale: string; readonly themesMax?: number },
): QuestionMap {
  const subjects = subjectsOf(people);
  const chosen: Subject[] = [];
  const covered = new Set<number>();
  let left = subjects;
  while (chosen.length < themesMax) {
    left = left.filter((one) => isWorthAdding(one, chosen, covered));
    const [best] = [...left].sort(
      (a, b) => worth(b, covered) - worth(a, covered) || (a.node.id < b.node.id ? -1 : 1),
    );
    if (!best) break;
    chosen.push(best);
    for (const person of best.strengths.keys()) covered.add(person);
    left = left.filter((one) => one !== best);
  }
  const themes = chosen.map(
    (subject): AskedTheme => ({
      id: subject.node.id,
      label: labelAlone(subject.node, locale),
      isAnnounced: subject.node.isTheme,
      people: [...subject.strengths.keys()]
        .sort((a, b) => a - b)
        .flatMap((person) => people[person]?.id ?? []),
      quotes: quotesOf(subject, people),
    }),
  );
  return {
    themes: themes.sort((a, b) => b.people.length - a.people.length || (a.label < b.label ? -1 : 1)),
    others: people.flatMap(({ id, profile }, person) =>
      profile.isUsable && !covered.has(person) ? [id] : [],
    ),
  };
}

function subjectsOf(people: readonly Heard[]): Subject[] {
  const subjects = new Map<ConceptNode, Subject>();
  for (const [person, { profile }] of people.entries()) {
    for (const { node, weight, forms } of profile.concepts) {
      let up: ConceptNode | undefined = node;
      for (let level = 0; up && level <= LEVELS_MAX; level++) {
        const subject: Subject = subjects.get(up) ?? { node: up, strengths: new Map(), forms: new Map() };
        const strength = weight * BROADER ** level;
        subject.strengths.set(person, Math.max(strength, subject.strengths.get(person) ?? 0));
        subject.forms.set(person, new Set([...(subject.forms.get(person) ?? []), ...forms]));
        subjects.set(up, subject);
        up = up.broader;
      }
    }
  }
  return [...subjects.values()].filter(({ strengths }) => strengths.size >= PEOPLE_MIN);
}

function isWorthAdding(
  { node, strengths }: Subject,
  chosen: readonly Subject[],
  covered: ReadonlySet<number>,
): boolean {
  const people = [...strengths.keys()];
  const added = people.filter((person) => !covered.has(person)).length;
  if (added === 0 || added / people.length < NEW_SHARE_MIN) return false;
  return chosen.every((other) => {
    if (labelKey(other.node) === labelKey(node)) return false;
    const both = people.filter((person) => other.strengths.has(person)).length;
    return both / (people.length + other.strengths.size - both) <= OVERLAP_MAX;
  });
}

// New people first, each by how clearly they ask; themes that the workshop announced have a head start.
function worth({ node, strengths }: Subject, covered: ReadonlySet<number>): number {
  let sum = 0;
  for (const [person, strength] of strengths) sum += covered.has(person) ? 0.2 * strength : strength;
  return sum * (node.isTheme ? 1.5 : 1);
}

function labelKey({ concept }: ConceptNode): string {
  return fold(concept.labels.fr);
}

function quotesOf({ strengths, forms }: Subject, people: readonly Heard[]): Quote[] {
  const candidates = [...strengths].flatMap(([person, strength]) => {
    const heard = people[person];
    const said = [...(forms.get(person) ?? [])].sort();
    if (!heard) return [];
    const sentences = heard.texts
      .flatMap(sentencesOf)
      .map((text) => ({ text, hits: wordsToUnderline(text, [{ forms: said }]).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits || awkwardness(a.text) - awkwardness(b.text));
    const [best] = sentences;
    return best ? [{ id: heard.id, person, strength, text: shortened(best.text), forms: said }] : [];
  });
  return candidates
    .sort(
      (a, b) => b.strength - a.strength || awkwardness(a.text) - awkwardness(b.text) || a.person - b.person,
    )
    .slice(0, QUOTES_MAX)
    .map(({ id, text, forms: said }) => ({ id, text, forms: said }));
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, 6_000)
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

// A quote of some eighty characters reads best.
function awkwardness(text: string): number {
  return Math.abs(text.length - 80);
}

function shortened(text: string): string {
  if (text.length <= QUOTE_LENGTH_MAX) return text;
  const cut = text.slice(0, QUOTE_LENGTH_MAX);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), QUOTE_LENGTH_MAX / 2)).trimEnd()}…`;
}
