import type { Mention } from "./concepts";
import type { FieldIndex } from "./fields";
import type { ConceptNode, LexiconIndex } from "./lexicon-index";
import type { WordVectors } from "./word-vectors";

/** Languages whose words we know; texts in others still compare by their letters. */
export const TEXT_LANGUAGES = ["fr", "de", "it", "en"] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** A sparse vector: `keys` ascending and unique, `weights[n]` belongs to `keys[n]`. Empty for unusable text. */
export interface SparseVector {
  readonly keys: Uint16Array;
  readonly weights: Float32Array;
}

/** A word, or a phrase of two content words, that a person wrote. */
export interface Term {
  /** Equal for forms of one word ("donnée", "données"), whatever its case and accents. Never shown. */
  readonly key: string;
  /** As the person wrote it, without the capital that only the start of a sentence gave it. */
  readonly label: string;
  /** Every form in which the person wrote it, for underlining. */
  readonly forms: readonly string[];
  /** The word as folded; the first one of a phrase. */
  readonly folded: string;
  readonly language: TextLanguage | undefined;
  /** How telling it is, above 0; from fixed lists and the word itself, never from the other texts. */
  readonly weight: number;
  /** True where it stood as a noun (after an article, or with a German capital): fit for a name. */
  readonly isNoun: boolean;
  /** Where it lies among word meanings, of length 1; undefined for phrases and for words that no list has. */
  readonly place: Float32Array | undefined;
}

/** Something said around a field of life ("colis", of selling online), which alone names no subject. */
export interface FieldClue {
  readonly field: ConceptNode;
  /** As the person wrote it. */
  readonly label: string;
  /** How telling it is, above 0. */
  readonly weight: number;
}

/** How much of what somebody writes is about one field: above 0 to 1. */
export interface FieldShare {
  readonly field: ConceptNode;
  readonly share: number;
}

/** What is kept of one person's texts on one subject (their questions, or their project). */
export interface TextProfile {
  /** Concepts, words and pieces of unknown words. */
  readonly vector: SparseVector;
  /** Where the words lie together among word meanings: of length 1, or empty where none is known. */
  readonly meaning: Float32Array;
  /** Concepts of the lexicon and themes of the workshop that the texts speak of, strongest first. */
  readonly concepts: readonly Mention[];
  /** How much of what the texts say the concepts hold: 0 for none, 1 for half of their words or more. */
  readonly coverage: number;
  /** How sure the texts' fields are: 0 for none, 1 for two clues or more. */
  readonly sureness: number;
  /** How the texts divide among fields, the largest share first; those of the workshop's themes are left out. */
  readonly fields: readonly FieldShare[];
  /** What says so, strongest first. */
  readonly clues: readonly FieldClue[];
  /** Strongest first. */
  readonly terms: readonly Term[];
  /**
   * False for texts without one comparable word (empty, a letter, emoji, other scripts) or with none but those that
   * everybody writes ("Pas de question"): let other criteria decide.
   */
  readonly isUsable: boolean;
  /** Unit vector of a sentence model that has read the texts, where one is used. */
  readonly embedding?: Float32Array;
}

/** Something that two or more people wrote about. Plain data: it can be stored and sent to a browser. */
export interface SharedTerm {
  /** As a person would write it: in the reader's language where somebody wrote it so, else as typed. */
  readonly label: string;
  /** The forms in which the people concerned wrote it: what to underline in their texts. */
  readonly forms: readonly string[];
  /** How much it says about them, above 0; comparable within one answer. */
  readonly weight: number;
}

/** Compares short texts. Pure and deterministic: the same input gives the same answer, whoever else registers. */
export interface Matcher {
  /**
   * Reads the texts of one person. `language` is the language they are written in, if known; otherwise each text's
   * language is guessed. Never throws; reads at most the first MAX_CHARS characters.
   */
  profile(texts: readonly string[], language?: string): TextProfile;
  /** 0 to 1 in steps of 0.0001, symmetric; 0 when one of the two is not usable. */
  similarity(a: TextProfile, b: TextProfile): number;
  /**
   * The similarities of each of `left` with every one of `right` that stands after it, as `similarity` gives them, or
   * below 0 where one of the two is missing or not usable: quicker for many. A row is valid until the next one.
   */
  rows(
    left: readonly (TextProfile | undefined)[],
    right: readonly (TextProfile | undefined)[],
  ): (at: number) => Float64Array;
  /** What the two share, strongest first, at most five; empty when nothing can be named. */
  explain(a: TextProfile, b: TextProfile, locale: string): readonly SharedTerm[];
}

/** A theme of one workshop: a concept of its own. Synonyms may be in any language and carry the lexicon's marks. */
export interface Theme {
  readonly label: string;
  readonly synonyms?: readonly string[];
}

export interface MatcherOptions {
  /** The workshop's themes: a text that names one is close to every other that does. */
  readonly themes?: readonly (string | Theme)[];
  /** What words mean; without it, concepts and spelling alone decide. */
  readonly vectors?: WordVectors | undefined;
  /** The house's own unless a test or a measurement brings another. */
  readonly lexicon?: LexiconIndex;
  /** The house's own, likewise. */
  readonly fields?: FieldIndex;
}

/** Characters read of one person's texts; what follows is ignored, so that time stays linear and bounded. */
export const MAX_CHARS = 6_000;
