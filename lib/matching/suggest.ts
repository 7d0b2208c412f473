import { ageOf, areNear, isCaseOf } from "./kinship";
import { houseLexicon } from "./lexicon/house";
import type { ConceptNode, LexiconIndex } from "./lexicon-index";
import { createMatcher } from "./matcher";
import { MAX_CHARS, type Matcher, type Theme } from "./port";
import { tokensOf } from "./reading";
import { remembered } from "./remembered";
import { themeIndex, themeMentions } from "./themes";
import type { WordVectors } from "./word-vectors";

export interface SuggestedTheme {
  readonly label: string;
  /** How clearly the text touches it, above 0; comparable within one answer. */
  readonly score: number;
}

const SUGGESTIONS_MAX = 3;
/** A theme is of a field that has this share of its words, surely enough. */
const THEME_SHARE_MIN = 0.5;
const THEME_SURENESS_MIN = 0.15;
/** Below this a text's fields are a guess. */
const SURENESS_MIN = 0.25;
/** A text of which the theme's field has this share is about it; with less than the second it only passes by. */
const ABOUT_MIN = 0.5;
const BESIDE_MAX = 0.25;
/** Enough where the text says a case of what the theme means ("grandparents" of "seniors") and no field has more. */
const CASE_ABOUT_MIN = 0.3;
/** Of a theme that the text's field brings, beside one whose words or meaning stand there. */
const FIELD_CERTAINTY = 0.7;

/**
 * Which of the workshop's themes a text touches, clearest first, at most three: because it names one, speaks of what the
 * theme's label means in another language, or is of its field ("my son and Fortnite" for "Children and screens"). Not a
 * theme that something said in passing belongs to, when the text is of another field ("Mum cannot buy her ticket" is not
 * "Online shops"). Cheap enough for each pause in typing; runs anywhere.
 */
export function suggestThemes(
  text: string,
  themes: readonly (string | Theme)[],
  {
    vectors,
    lexicon = houseLexicon(),
  }: { readonly vectors?: WordVectors | undefined; readonly lexicon?: LexiconIndex } = {},
): readonly SuggestedTheme[] {
  const read = text.slice(0, MAX_CHARS);
  const tokens = tokensOf([read]);
  if (tokens.length === 0) return [];
  const { matcher, fieldsOfTheme } = readerOf(lexicon, vectors);
  const profile = matcher.profile([read]);
  const own = themeIndex(themes, lexicon, vectors);
  const mentions = new Map(
    themeMentions(own, { tokens, general: profile.concepts, vectors }).map((mention) => [
      mention.node,
      mention,
    ]),
  );
  const shares = new Map(
    profile.sureness >= SURENESS_MIN ? profile.fields.map(({ field, share }) => [field, share]) : [],
  );
  const isKnown = shares.size > 0;
  const said = profile.concepts.map(({ node }) => node);
  const scores = own.index.nodes.flatMap((node, position): SuggestedTheme[] => {
    const label = node.concept.labels.fr;
    const meant = own.meant[position] ?? [];
    const fields = fieldsOfTheme(own.written[position] ?? label);
    const share = fields.reduce((sum, field) => sum + (shares.get(field) ?? 0), 0);
    const mention = mentions.get(node);
    const isPassing = isKnown && fields.length > 0 && share < BESIDE_MAX;
    if (mention) {
      const isPlain = mention.isNamed || meant.some((concept) => said.includes(concept));
      return isPlain || !isPassing ? [{ label, score: rounded(mention.weight) }] : [];
    }
    const nearest = nearness(meant, said);
    const isMost = profile.fields.every((other) => other.share <= share);
    const isMuch = share >= ABOUT_MIN || (nearest === "case" && isMost && share >= CASE_ABOUT_MIN);
    const isAbout = isMuch && nearest !== "far";
    return isAbout ? [{ label, score: rounded(share * FIELD_CERTAINTY) }] : [];
  });
  return scores.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1)).slice(0, SUGGESTIONS_MAX);
}

// Fields are wide: one holds a child's screens and an adult's, another who looks for work and who pays wages. So a theme
// that says whose age it is about needs such people, and every other something that the lexicon has near it.
function nearness(meant: readonly ConceptNode[], said: readonly ConceptNode[]): "case" | "near" | "far" {
  const isSome = (test: (one: ConceptNode, other: ConceptNode) => boolean) =>
    meant.some((one) => said.some((other) => test(one, other)));
  if (isSome((one, other) => isCaseOf(other, one))) return "case";
  const ages = new Set(meant.flatMap((node) => ageOf(node) ?? []));
  const isNear =
    ages.size > 0
      ? said.flatMap((node) => ageOf(node) ?? []).some((age) => ages.has(age))
      : isSome(
          (one, other) => areNear(one, other) || (other.broader !== undefined && areNear(one, other.broader)),
        );
  return isNear ? "near" : "far";
}

interface Reader {
  readonly matcher: Matcher;
  /** The fields that a theme's words, joined by line feeds, are of; none where that is unsure. */
  readonly fieldsOfTheme: (words: string) => readonly ConceptNode[];
}

const readers = new WeakMap<
  LexiconIndex,
  { readonly vectors: WordVectors | undefined; readonly reader: Reader }
>();

// One for all pauses in typing: themes change less often than texts.
function readerOf(lexicon: LexiconIndex, vectors: WordVectors | undefined): Reader {
  const known = readers.get(lexicon);
  if (known && known.vectors === vectors) return known.reader;
  const matcher = createMatcher({ lexicon, vectors });
  const fieldsOfTheme = remembered((words): readonly ConceptNode[] => {
    const { fields, sureness } = matcher.profile(words.split("\n"));
    if (sureness < THEME_SURENESS_MIN) return [];
    return fields.flatMap(({ field, share }) => (share >= THEME_SHARE_MIN ? [field] : []));
  });
  const reader = { matcher, fieldsOfTheme };
  readers.set(lexicon, { vectors, reader });
  return reader;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
