import type { AllocationOptions, Attendee, PairSimilarity, Similarities } from "@/lib/allocation/problem";
import { createRandom } from "@/lib/allocation/random";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { DEMO_THEMES } from "@/lib/demo/attendee";
import { DEMO_ATTENDEES } from "@/lib/demo/attendees";
import { toEngineOptions } from "@/lib/groups/rules";
import { prepareRoom } from "@/lib/seating/rules";

/** A workshop as the product has it: people, what their texts say of each other, and everything an organiser asks. */
export interface RealLike {
  readonly name: string;
  readonly people: number;
  readonly read: () => {
    readonly attendees: readonly Attendee[];
    readonly similarities: Similarities;
    readonly options: AllocationOptions;
  };
}

const GROUP_SIZE = 6;
const THEMES = 10;
const DIMENSIONS = 24;
/** Of ten people, so many leave the text empty. */
const SILENT = 4;
const LANGUAGES = [
  ...Array.from({ length: 9 }, () => ["fr"]),
  ...[["fr", "de"], ["fr", "de"], ["fr", "en"], ["fr", "it"], ["de", "fr"], ["de"], ["de", "en"]],
  ...[["it", "fr"], ["it"], ["en", "fr"], ["en", "de", "fr"]],
];

/** Some of the 61 people of the demonstration workshop, with their texts, and rules drawn from `number` (0: none). */
export function demonstration(people: number, number: number): RealLike {
  return {
    name: `Demo ${people} #${number}`,
    people,
    read: () => {
      const random = createRandom(7_919 * people + number);
      const out = new Set<number>();
      while (out.size < DEMO_ATTENDEES.length - people) out.add(random.below(DEMO_ATTENDEES.length));
      const cards = DEMO_ATTENDEES.filter((_, index) => !out.has(index)).map(
        (person, index): AttendeeCard => ({
          registrationId: `p${index}`,
          name: person.name,
          organisation: person.organisation ?? null,
          languages: [...person.languages],
          level: person.level ?? null,
          questions: [...person.questions],
          project: person.project ?? null,
          themes: [...person.themes],
          locale: person.locale,
          showToGroup: person.showToGroup,
        }),
      );
      const { attendees, similarities } = prepareRoom(cards, DEMO_THEMES);
      return { attendees, similarities, options: optionsFor(attendees, number) };
    },
  };
}

/** A workshop drawn like real ones: themes of unequal weight, four in ten silent, four languages, few projects. */
export function drawn(people: number, number: number): RealLike {
  return {
    name: `Drawn ${people} #${number}`,
    people,
    read: () => {
      const random = createRandom(1_000_003 * people + number);
      const uniform = () => random.next() / 4_294_967_296;
      const { attendees, vectors, projects } = drawPeople(people, uniform);
      const questions: PairSimilarity = (i, j) => closeness(vectors[i], vectors[j]);
      const complement: PairSimilarity = (i, j) => {
        const [one, other] = [closeness(projects[i], vectors[j]), closeness(projects[j], vectors[i])];
        return one === undefined ? other : Math.max(one, other ?? 0);
      };
      return {
        attendees,
        similarities: { questions, complement },
        options: optionsFor(attendees, number),
      };
    },
  };
}

function drawPeople(people: number, uniform: () => number) {
  const bell = () => Math.abs(uniform() + uniform() + uniform() - 1.5);
  const vectorOf = (themes: readonly (readonly number[])[]) =>
    Array.from({ length: DIMENSIONS }, (_, d) => {
      const sum = themes.reduce((total, theme) => total + (theme[d] ?? 0), 0);
      return sum / Math.max(1, themes.length) + 0.5 * bell();
    });
  // Sparse, as texts are: most subjects have nothing in common.
  const themes = Array.from({ length: THEMES }, () =>
    Array.from({ length: DIMENSIONS }, () => (uniform() < 0.2 ? 1 + bell() : 0)),
  );
  const houses = Math.max(4, Math.round(people / 3));
  const vectors: (readonly number[] | undefined)[] = [];
  const projects: (readonly number[] | undefined)[] = [];
  const attendees = Array.from({ length: people }, (_, index): Attendee => {
    const chosen = [...new Set([zipf(THEMES, uniform), zipf(THEMES, uniform)])].slice(
      0,
      uniform() < 0.15 ? 0 : 2,
    );
    const subjects = chosen.map((theme) => themes[theme] ?? []);
    vectors.push(uniform() * 10 < SILENT ? undefined : vectorOf(subjects));
    const hasProject = uniform() < 0.25;
    projects.push(hasProject ? vectorOf(subjects) : undefined);
    return {
      id: `p${index}`,
      languages: LANGUAGES[Math.floor(uniform() * LANGUAGES.length)] ?? [],
      organisation: uniform() < 0.2 ? undefined : `house ${zipf(houses, uniform)}`,
      level: uniform() < 0.2 ? undefined : 1 + Math.floor(uniform() * 5),
      themes: chosen.map((theme) => `theme ${theme}`),
      hasProject,
      answers: { role: `role ${zipf(5, uniform)}` },
    };
  });
  return { attendees, vectors, projects };
}

/**
 * Number 0 is what organisers get without asking for anything. Beyond: odd numbers with nobody alone of their role or
 * level, all with two pairs together, three sets apart and one pin, among people who share a language.
 */
function optionsFor(attendees: readonly Attendee[], number: number): AllocationOptions {
  const random = createRandom(31 * attendees.length + number);
  const sharedLanguage = true;
  const plain = {
    size: GROUP_SIZE,
    constraints: { together: [], apart: [], pins: {}, sharedLanguage },
  };
  const ids = attendees.map(({ id }) => id);
  if (number === 0) return toEngineOptions(plain, ids, 1);
  const french = attendees.filter(({ languages }) => languages.includes("fr")).map(({ id }) => id);
  const pick = (count: number) =>
    Array.from({ length: count }, () => french.splice(random.below(french.length), 1)).flat();
  const constraints = {
    together: [pick(2), pick(2)],
    apart: [pick(3), pick(2), pick(4)],
    pins: Object.fromEntries(pick(1).map((id) => [id, 1])),
    sharedLanguage,
  };
  const options = toEngineOptions({ ...plain, constraints }, ids, 1);
  if (number % 2 === 0) return options;
  const kinds = ["levels", "answer:role"] as const;
  return { ...options, terms: { ...options.terms, notAlone: { kinds, weight: 0.02 } } };
}

/** Cosine; undefined where one of the two wrote nothing. */
function closeness(a: readonly number[] | undefined, b: readonly number[] | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const dot = a.reduce((sum, x, d) => sum + x * (b[d] ?? 0), 0);
  const cosine = dot / (Math.hypot(...a) * Math.hypot(...b));
  return Math.max(0, cosine) ** 2;
}

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
