import { createRandom } from "@/lib/allocation/random";
import type { AttendeeCard, PairTables } from "@/lib/attendees/schema";
import { engineOf, placementOf, termSourceOf } from "@/lib/board/rules";
import type { AheadWords } from "@/lib/board-moves/rules";
import type { PlanDto } from "@/lib/groups/schema";

// Boards of invented people, as the page gets them.

const QUESTION = "Comment protéger nos données ?";

export const personId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
export const groupId = (index: number) => `10000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

interface InventedBoard {
  readonly people: number;
  readonly size?: number;
  /** People from the first on who have no group. */
  readonly unplaced?: number;
  readonly languagesOf?: (index: number) => readonly string[];
  readonly constraints?: Partial<PlanDto["constraints"]>;
  readonly pinned?: readonly number[];
}

/** People in tables of `size`, in their order; texts are as alike as chance says, the same for the same call. */
export function inventBoard({
  people,
  size = 6,
  unplaced = 0,
  languagesOf = () => ["fr"],
  constraints = {},
  pinned = [],
}: InventedBoard) {
  const random = createRandom(7);
  const cards = Array.from(
    { length: people },
    (_, index): AttendeeCard => ({
      registrationId: personId(index),
      name: `Personne ${String(index).padStart(3, "0")}`,
      organisation: `Organisation ${index % 7}`,
      languages: [...languagesOf(index)],
      level: (index % 5) + 1,
      questions: [QUESTION],
      project: index % 4 === 0 ? { title: "Un guide", description: "", share: true } : null,
      themes: [index % 2 === 0 ? "Confiance" : "Outils"],
      locale: "fr",
      showToGroup: true,
    }),
  );
  const value = () => random.below(10_001) / 1e4;
  const count = (people * (people - 1)) / 2;
  const pairs: PairTables = {
    questions: Array.from({ length: count }, value),
    complement: Array.from({ length: count }, (_, index) => (index % 3 === 0 ? null : value())),
  };
  const plan = planOf({ cards, size, unplaced, constraints, pinned });
  const engine = engineOf(cards, pairs, plan);
  return { cards, pairs, plan, engine, placed: placementOf(engine, plan), words: wordsOf(cards) };
}

function wordsOf(cards: readonly AttendeeCard[]): AheadWords {
  const topics = {
    labels: ["données"],
    questions: cards.map(() => [[0, 1] as const]),
    projects: cards.map(() => []),
  };
  return {
    compareNames: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    note: ({ kind }) => kind,
    reasons: (reasons) => reasons.map(({ kind }) => kind),
    terms: termSourceOf(cards, topics),
  };
}

function planOf({
  cards,
  size,
  unplaced,
  constraints,
  pinned,
}: Required<Pick<InventedBoard, "size" | "unplaced" | "constraints" | "pinned">> & {
  readonly cards: readonly AttendeeCard[];
}): PlanDto {
  const seated = cards.slice(unplaced);
  return {
    id: groupId(999),
    workshopId: groupId(998),
    session: null,
    number: 1,
    round: 1,
    rounds: [],
    meetings: null,
    name: null,
    origin: "proposed",
    basedOn: null,
    isEditable: true,
    status: "draft",
    version: 1,
    publishedVersion: null,
    seed: 1,
    size,
    groupCount: null,
    minSize: null,
    maxSize: null,
    tableMax: size,
    weights: null,
    terms: { spreadProjects: true, nobodyLeft: true },
    constraints: { together: [], apart: [], pins: {}, sharedLanguage: true, ...constraints },
    rules: [],
    questions: [],
    facilitators: [],
    score: 0,
    bound: 1,
    gap: 0,
    criteria: {},
    groups: Array.from({ length: Math.ceil(seated.length / size) }, (_, index) => ({
      id: groupId(index),
      position: index + 1,
      name: "",
      score: 0,
      criteria: {},
      sharedTerms: [],
      underline: [],
      warnings: [],
      facilitator: null,
      members: seated.slice(index * size, (index + 1) * size).map(({ registrationId, name }) => ({
        registrationId,
        name,
        match: 0,
        reasons: [],
        pinned: pinned.some((person) => personId(person) === registrationId),
      })),
    })),
    unplaced: cards.slice(0, unplaced).map(({ registrationId, name }) => ({ registrationId, name })),
    departed: [],
    since: { arrived: [], left: [], changed: [] } as unknown as PlanDto["since"],
    unmet: [],
    proof: { state: "done", gap: 0, bound: 1, ending: "steps", isCurrent: true, round: 1, better: null },
    canUndo: false,
    canRedo: false,
    createdAt: "2026-11-26T08:00:00.000Z",
    publishedAt: null,
  };
}

/** Who sits in each group, by the number at the end of their id. */
export function seatsOf({ groups }: PlanDto): number[][] {
  return groups.map(({ members }) => members.map(({ registrationId }) => Number(registrationId.slice(-12))));
}
