/** One person with a seat, as the engine sees them. Position in the list breaks ties, so keep the order stable. */
export interface Attendee {
  readonly id: string;
  /** Language codes. Empty = not told: such a person blocks no group. */
  readonly languages: readonly string[];
  readonly organisation?: string | undefined;
  /** 1 to 5. */
  readonly level?: number | undefined;
  readonly themes: readonly string[];
  readonly hasProject: boolean;
  /** Answers to the organiser's questions, by the question's id (criterion `answer:ID`). */
  readonly answers?: Readonly<Record<string, string | readonly string[] | number>> | undefined;
  /** Ids of those they shared a group with before; one side naming the other is enough. */
  readonly metBefore?: readonly string[] | undefined;
}

/**
 * How alike two attendees are, from 0 to 1, by position in the list; symmetric; called once per pair i < j.
 * `undefined` = one of the two gave nothing, which is neutral: it counts as the mean of the workshop.
 */
export type PairSimilarity = (i: number, j: number) => number | undefined;

/** What texts say; comes from `lib/matching` as an argument. */
export interface Similarities {
  readonly questions: PairSimilarity;
  /** The best of: i's project answers j's question, or the reverse. */
  readonly complement: PairSimilarity;
}

export type CriterionId =
  | "questions"
  | "themes"
  | "complement"
  | "organisations"
  | "levels"
  | "notMet"
  | `answer:${string}`;

/** At least 0 each; only their proportions count. */
export type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** Hard rules: never broken unless they contradict each other, and then named in `unmet`. */
export interface Constraints {
  readonly together: readonly (readonly string[])[];
  /** No two people of one set share a group. */
  readonly apart: readonly (readonly string[])[];
  /** Attendee id → group index from 0. */
  readonly pins: Readonly<Record<string, number>>;
  /** Each group has a language that all its members speak. */
  readonly sharedLanguage: boolean;
  /**
   * Facilitators whose group is fixed: it then has a language that they and all its members speak, unless
   * `sharedLanguage` is false. Who told no language can lead any group.
   */
  readonly facilitators?: readonly FixedFacilitator[];
}

export interface FixedFacilitator {
  readonly id: string;
  readonly languages: readonly string[];
  /** Group index from 0. */
  readonly group: number;
}

/** What makes two people of one kind, for "nobody alone of their kind". */
export type KindId = "organisations" | "levels" | `answer:${string}`;

/** What a group as a whole costs, subtracted from its members' matches; each left out is off, `{}` turns all off. */
export interface GroupTerms {
  /** Cost per member of a group without any project, 0 to 1; without effect when nobody brings one. */
  readonly project?: number;
  /** Cost per person who is the only one of their kind in the group, 0 to 1. */
  readonly notAlone?: { readonly kinds: readonly KindId[]; readonly weight: number };
  /**
   * Cost weight · ((threshold − match) / threshold)² per person whose match is below the threshold, so that nobody
   * pays for the others. The threshold defaults to the mean affinity of all pairs: what chance would give.
   */
  readonly floor?: { readonly weight: number; readonly threshold?: number };
}

export interface AllocationOptions {
  /** Target and, unless `maxSize` says otherwise, largest size of a group; an integer of at least 1. */
  readonly size: number;
  readonly minSize?: number | undefined;
  readonly maxSize?: number | undefined;
  readonly groupCount?: number | undefined;
  readonly weights?: Weights | undefined;
  /** For each organiser question used as a criterion: people alike together, or mixed. Default alike. */
  readonly answerModes?: Readonly<Record<string, "alike" | "mixed">> | undefined;
  readonly constraints?: Partial<Constraints> | undefined;
  readonly terms?: GroupTerms | undefined;
  /** An integer; the same input and seed give the same groups on every machine. */
  readonly seed: number;
  /** Trials of the local search. Never a time. Default: `defaultIterations`. */
  readonly iterations?: number | undefined;
}

export const DEFAULT_WEIGHTS = {
  questions: 0.35,
  themes: 0.2,
  complement: 0.2,
  organisations: 0.15,
  levels: 0.1,
  // Drops out by itself in a first round, where nobody has met anybody.
  notMet: 0.3,
} as const satisfies Weights;

/** What the organiser chooses between before touching single weights. */
export const PRESETS = {
  /** People who ask about the same things. */
  close: { questions: 0.5, themes: 0.3, complement: 0.15, organisations: 0.05, levels: 0, notMet: 0.3 },
  balanced: DEFAULT_WEIGHTS,
  /** People who would not have met. */
  mixed: { questions: 0.2, themes: 0.1, complement: 0.2, organisations: 0.3, levels: 0.2, notMet: 0.5 },
} as const satisfies Record<string, Weights>;

/** A group without a project costs as much as a tenth of everybody's match; see GroupTerms for the others. */
export const DEFAULT_TERMS = {
  project: 0.1,
  floor: { weight: 0.5 },
} as const satisfies GroupTerms;
