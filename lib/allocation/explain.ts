import type { Board } from "./moves";

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

/** The two or three strongest reasons for `id` in `members` (their group, with or without themself), strongest first. */
export declare function reasonsFor<Term>(
  board: Board,
  members: readonly string[],
  id: string,
  terms: TermSource<Term>,
): readonly Reason<Term>[];
