import { fold } from "./fold";
import type { Concept, LexiconTerm, ParsedLexicon } from "./lexicon-format";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { STOP_WORDS } from "./stop-words";

const TERMS_MIN = 4;
const TERMS_MAX = 40;
/** A term in more places says nothing about any of them. */
const CONCEPTS_PER_TERM_MAX = 3;
/** Shorter beginnings are shared by unrelated words. */
const PREFIX_LENGTH_MIN = 4;
const STEM_LENGTH_MIN = 3;
const WORDS_PER_TERM_MAX = 6;
/** A label is written on a table sign. */
const LABEL_LENGTH_MAX = 44;

/** What breaks the rules of the lexicon, one readable line each: the concept, then what to do about it. */
export function lexiconProblems({ concepts, problems }: ParsedLexicon): readonly string[] {
  return [...problems, ...concepts.flatMap(ownProblems), ...relationProblems(concepts), ...crowded(concepts)];
}

function ownProblems({ id, labels, terms }: Concept): string[] {
  return TEXT_LANGUAGES.flatMap((language) => {
    const say = (what: string) => `${id} ${language}: ${what}`;
    const list = terms[language];
    const label = labels[language];
    const seen = new Set<string>();
    const twice = list.filter((term) => {
      const isKnown = seen.has(spelling(term));
      seen.add(spelling(term));
      return isKnown;
    });
    return [
      ...(list.length < TERMS_MIN ? [say(`${list.length} terms, ${TERMS_MIN} at least`)] : []),
      ...(list.length > TERMS_MAX ? [say(`${list.length} terms, ${TERMS_MAX} at most`)] : []),
      ...(label.length > LABEL_LENGTH_MAX ? [say(`the label "${label}" is too long for a table sign`)] : []),
      ...(/[.,;!?]$/.test(label) ? [say(`the label "${label}" ends in punctuation`)] : []),
      ...twice.map(({ text }) => say(`"${text}" stands there twice`)),
      ...list.flatMap((term) => termProblems(term, language).map(say)),
    ];
  });
}

function termProblems({ text, kind, words, isCapitals }: LexiconTerm, language: TextLanguage): string[] {
  const [first = "", ...others] = words;
  const last = words.at(-1) ?? "";
  if (first === "") return [`"${text}" has no word`];
  if (/[*=:]/.test(text)) return [`"${text}": a mark ends a term`];
  if (words.length > WORDS_PER_TERM_MAX) return [`"${text}" is too long to be met in a text`];
  if (kind === "prefix" && last.length < PREFIX_LENGTH_MIN)
    return [`"${text}*" is too short a beginning: ${PREFIX_LENGTH_MIN} letters at least`];
  // Words of figures alone are not read: "Covid 19" would be any Covid, "agenda 2030" any agenda.
  if (/(?:^|[\s-])\p{N}+(?:$|[\s-])/u.test(text)) return [`"${text}" loses its figures`];
  if (others.length > 0) return [];
  if (kind === "stem" && first.length < STEM_LENGTH_MIN)
    return [`"${text}" is too short to be met by its stem: write "${text}="`];
  if (!isCapitals && STOP_WORDS[language].has(first)) return [`"${text}" is a word that everybody writes`];
  return [];
}

function relationProblems(concepts: readonly Concept[]): string[] {
  const byId = new Map<string, Concept>();
  const problems: string[] = [];
  for (const concept of concepts) {
    if (byId.has(concept.id)) problems.push(`${concept.id}: two concepts have this id`);
    byId.set(concept.id, concept);
  }
  for (const { id, broader, related } of concepts) {
    const named = [...(broader ? [broader] : []), ...related];
    for (const other of named) {
      if (!byId.has(other)) problems.push(`${id}: there is no concept ${other}`);
      if (other === id) problems.push(`${id}: names itself`);
    }
    const above = new Set([id]);
    for (let up = broader; up !== undefined; up = byId.get(up)?.broader) {
      if (above.has(up)) {
        if (up === id) problems.push(`${id}: is broader than itself`);
        break;
      }
      above.add(up);
    }
  }
  return problems;
}

function crowded(concepts: readonly Concept[]): string[] {
  return TEXT_LANGUAGES.flatMap((language) => {
    const places = new Map<string, string[]>();
    for (const { id, terms } of concepts) {
      for (const key of new Set(terms[language].map(spelling)))
        places.set(key, [...(places.get(key) ?? []), id]);
    }
    return [...places]
      .filter(([, ids]) => ids.length > CONCEPTS_PER_TERM_MAX)
      .map(([key, ids]) => `${language} "${key}" stands in ${ids.length} concepts: ${ids.join(", ")}`);
  });
}

// "E-commerce" and "ecommerce" are two ways to write it, "securite" and "Sécurité" one.
function spelling({ kind, isCapitals, text }: LexiconTerm): string {
  const mark = kind === "prefix" ? "*" : kind === "exact" ? "=" : "";
  return (isCapitals ? text : fold(text)) + mark;
}
