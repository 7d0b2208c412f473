import type { Criterion } from "./affinity";
import { organisationKey } from "./criteria";
import type { Board } from "./moves";
import type { Problem } from "./validate";

/** Why somebody sits where they sit, without words: the page writes the sentence. */
export type Reason<Term> =
  /** Asks about the same things as `otherIds`. */
  | { readonly kind: "sharedTerms"; readonly otherIds: readonly string[]; readonly terms: readonly Term[] }
  /** Their project answers a question of `otherIds`. */
  | { readonly kind: "projectAnswers"; readonly otherIds: readonly string[]; readonly terms: readonly Term[] }
  /** The project of `otherIds` answers one of their questions. */
  | {
      readonly kind: "answeredByProject";
      readonly otherIds: readonly string[];
      readonly terms: readonly Term[];
    }
  | {
      readonly kind: "sharedThemes";
      readonly otherIds: readonly string[];
      readonly themes: readonly string[];
    }
  /** Nobody else of their organisation is in the group. */
  | {
      readonly kind: "onlyOfOrganisation";
      readonly otherIds: readonly string[];
      readonly organisation: string;
    }
  | { readonly kind: "levelMix"; readonly otherIds: readonly string[]; readonly levels: readonly number[] }
  | { readonly kind: "notMetBefore"; readonly otherIds: readonly string[] }
  | {
      readonly kind: "answer";
      readonly otherIds: readonly string[];
      readonly question: string;
      readonly mode: "alike" | "mixed";
    }
  | { readonly kind: "pinned"; readonly otherIds: readonly string[] }
  | { readonly kind: "together"; readonly otherIds: readonly string[] };

/** Words from `lib/matching`, by attendee id; empty arrays when there are none. */
export interface TermSource<Term> {
  /** What both ask about. */
  readonly sharedTerms: (id: string, otherId: string) => readonly Term[];
  /** What `id`'s project and `otherId`'s questions share. */
  readonly projectTerms: (id: string, otherId: string) => readonly Term[];
}

/** More than three reasons are none. */
const REASONS_MAX = 3;

/**
 * The two or three strongest reasons for `id` in `members` (their group, with or without themself), strongest first:
 * a rule that put them there, then the criteria by weight times what this group gives them above the workshop's mean.
 * Fewer when there is nothing more to say: a reason is only given where it is true of somebody in particular.
 */
export function reasonsFor<Term>(
  board: Board,
  members: readonly string[],
  id: string,
  terms: TermSource<Term>,
): readonly Reason<Term>[] {
  const { problem } = board;
  const self = problem.indexOf.get(id);
  if (self === undefined) return [];
  const others = [...new Set(members)]
    .map((other) => problem.indexOf.get(other))
    .filter((other) => other !== undefined)
    .filter((other) => other !== self);
  const ranked = problem.affinity.criteria
    .flatMap((criterion) => candidates({ problem, self, others, criterion, terms }))
    .sort((a, b) => b.strength - a.strength)
    .map(({ reason }) => reason);
  return [...ruleReasons(board, self, others), ...ranked].slice(0, REASONS_MAX);
}

interface Candidate<Term> {
  readonly strength: number;
  readonly reason: Reason<Term>;
}

function ruleReasons({ problem, rulesOf }: Board, self: number, others: readonly number[]): Reason<never>[] {
  const present = new Set(others.map((other) => idOf(problem, other)));
  return (rulesOf[self] ?? []).flatMap((rule): Reason<never>[] => {
    if (rule.kind === "pin") return [{ kind: "pinned", otherIds: [] }];
    if (rule.kind !== "together") return [];
    const otherIds = rule.ids.filter((id) => present.has(id));
    return otherIds.length > 0 ? [{ kind: "together", otherIds }] : [];
  });
}

interface Case<Term> {
  readonly problem: Problem;
  readonly self: number;
  readonly others: readonly number[];
  readonly criterion: Criterion;
  readonly terms: TermSource<Term>;
}

function candidates<Term>(situation: Case<Term>): readonly Candidate<Term>[] {
  const { problem, self, others, criterion, terms } = situation;
  if (others.length === 0) return [];
  const values = others.map((other) => criterion.valueOf(self, other));
  const best = [...others.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const byValue = best.map((k) => others[k]).filter((other) => other !== undefined);
  const lift = values.reduce((sum, value) => sum + value, 0) / values.length - criterion.mean;
  // The closest person is what a reader recognises; the mean alone would hide one strong tie among five weak ones.
  const isDifference =
    criterion.id === "organisations" || criterion.id === "levels" || criterion.id === "notMet";
  // Being different is easily had in any group; what people have in common tells more about this one.
  const interest = isDifference ? 0.5 : 1;
  const strength = interest * criterion.weight * (lift + (values[best[0] ?? 0] ?? 0) - criterion.mean);
  const attendee = problem.attendees[self];
  const personOf = (person: number) => problem.attendees[person];
  const ids = (people: readonly number[]) => people.map((person) => idOf(problem, person));
  const only = (reason: Reason<Term> | undefined): Candidate<Term>[] =>
    reason ? [{ strength, reason }] : [];
  if (attendee === undefined) return [];

  switch (criterion.id) {
    case "questions":
      return only(
        withTerms(
          "sharedTerms",
          byValue,
          (other) => terms.sharedTerms(attendee.id, idOf(problem, other)),
          ids,
        ),
      );
    case "complement": {
      const given = withTerms(
        "projectAnswers",
        byValue,
        (other) => terms.projectTerms(attendee.id, idOf(problem, other)),
        ids,
      );
      const taken = withTerms(
        "answeredByProject",
        byValue,
        (other) => terms.projectTerms(idOf(problem, other), attendee.id),
        ids,
      );
      return [...only(given), ...only(taken)];
    }
    case "themes": {
      const sharing = byValue.filter((other) =>
        personOf(other)?.themes.some((theme) => attendee.themes.includes(theme)),
      );
      const themes = attendee.themes.filter((theme) =>
        sharing.some((other) => personOf(other)?.themes.includes(theme)),
      );
      return only(sharing.length > 0 ? { kind: "sharedThemes", otherIds: ids(sharing), themes } : undefined);
    }
    case "organisations": {
      const key = organisationKey(attendee.organisation);
      const isOnly =
        key !== "" && others.every((other) => organisationKey(personOf(other)?.organisation) !== key);
      const organisation = attendee.organisation ?? "";
      return only(isOnly ? { kind: "onlyOfOrganisation", otherIds: ids(others), organisation } : undefined);
    }
    case "levels": {
      const known = others.filter((other) => personOf(other)?.level !== undefined);
      const levels = [...new Set([attendee, ...known.map(personOf)].map((person) => person?.level))]
        .filter((level) => level !== undefined)
        .sort((a, b) => a - b);
      return only(
        attendee.level !== undefined && levels.length > 1
          ? { kind: "levelMix", otherIds: ids(known), levels }
          : undefined,
      );
    }
    case "notMet":
      return only(
        values.every((value) => value === 1) ? { kind: "notMetBefore", otherIds: ids(others) } : undefined,
      );
    default: {
      const question = criterion.id.slice("answer:".length);
      const mode = problem.options.answerModes?.[question] ?? "alike";
      const close = byValue.filter(
        (other) =>
          attendee.answers?.[question] !== undefined &&
          personOf(other)?.answers?.[question] !== undefined &&
          criterion.valueOf(self, other) > criterion.mean,
      );
      return only(close.length > 0 ? { kind: "answer", otherIds: ids(close), question, mode } : undefined);
    }
  }
}

/** Names the closest person with whom there are words in common, and those words. */
function withTerms<Term>(
  kind: "sharedTerms" | "projectAnswers" | "answeredByProject",
  byValue: readonly number[],
  termsWith: (other: number) => readonly Term[],
  ids: (people: readonly number[]) => readonly string[],
): Reason<Term> | undefined {
  const telling = byValue
    .map((other) => ({ other, terms: termsWith(other) }))
    .filter(({ terms }) => terms.length > 0);
  const [closest] = telling;
  if (closest === undefined) return undefined;
  return { kind, otherIds: ids([closest.other]), terms: closest.terms };
}

function idOf(problem: Problem, person: number): string {
  return problem.attendees[person]?.id ?? "";
}
