import { fold } from "./fold";
import { LINKERS } from "./linkers";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { wordsOf } from "./words";

// The files in lexicon/ are written and reviewed by hand, so their format is made for reading:
//
//   # data-protection < law ~ privacy, security
//   fr Protection des données: protection des données, données personnelles, RGPD=, anonymis*
//   de Datenschutz: Datenschutz, personenbezogene Daten, DSGVO=, anonymis*
//   it …
//   en …
//
// `# id`, then at most one broader concept after `<` and related ones after `~`, in any file. For each language the
// label that people read, then 4 to 40 terms. A term is a word or a phrase, matched by its stem; `word*` is a
// prefix; `word=` is that form alone, and its capitals then mean "only when written in capitals".

export type TermKind = "stem" | "prefix" | "exact";

export interface LexiconTerm {
  /** As written in the file, without its mark. */
  readonly text: string;
  readonly kind: TermKind;
  /** Folded words to meet in this order; small linking words between them are free. At least one. */
  readonly words: readonly string[];
  /** Fires only where it is written in capitals: "IT" is not "it". */
  readonly isCapitals: boolean;
}

export interface Concept {
  readonly id: string;
  readonly broader: string | undefined;
  readonly related: readonly string[];
  readonly labels: Readonly<Record<TextLanguage, string>>;
  readonly terms: Readonly<Record<TextLanguage, readonly LexiconTerm[]>>;
}

export interface ParsedLexicon {
  /** In the order of the files. */
  readonly concepts: readonly Concept[];
  /** One readable line each, with the concept's id; lines that break the format are left out of `concepts`. */
  readonly problems: readonly string[];
}

const HEAD =
  /^#\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:<\s*([a-z0-9-]+)\s*)?(?:~\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*)?$/;
const LINE = /^(fr|de|it|en)\s+([^:]+?)\s*:\s*(.+)$/;

interface Draft {
  id: string;
  broader: string | undefined;
  related: string[];
  labels: Partial<Record<TextLanguage, string>>;
  lists: Partial<Record<TextLanguage, string>>;
}

/** Reads the domains' texts. Never throws; linear. `lexicon-check.ts` says what else must hold. */
export function parseLexicon(domains: readonly string[]): ParsedLexicon {
  const concepts: Concept[] = [];
  const problems: string[] = [];
  let draft: Draft | undefined;
  const close = () => {
    if (!draft) return;
    const { id, broader, related } = draft;
    const { fr, de, it, en } = draft.lists;
    const labels = draft.labels;
    if (fr && de && it && en && labels.fr && labels.de && labels.it && labels.en) {
      const named = { fr: labels.fr, de: labels.de, it: labels.it, en: labels.en };
      concepts.push({ id, broader, related, labels: named, terms: termsLater({ fr, de, it, en }) });
    } else {
      const missing = TEXT_LANGUAGES.filter((language) => draft?.lists[language] === undefined);
      problems.push(`${id}: no line for ${missing.join(", ")}`);
    }
    draft = undefined;
  };
  for (const domain of domains) {
    for (const written of domain.split("\n")) {
      const line = written.trim();
      if (line === "") continue;
      if (line.startsWith("#")) {
        close();
        const [, id, broader, related] = HEAD.exec(line) ?? [];
        if (id) draft = { id, broader, related: related?.split(/\s*,\s*/) ?? [], labels: {}, lists: {} };
        else problems.push(`not a head "# id < broader ~ related, related": ${line}`);
        continue;
      }
      const [, language, label, list] = LINE.exec(line) ?? [];
      if (!draft || !isLanguage(language) || !label || !list) {
        problems.push(
          `${draft?.id ?? "before the first concept"}: not a line "fr Label: term, term": ${line}`,
        );
        continue;
      }
      if (draft.lists[language] !== undefined) problems.push(`${draft.id}: two lines for ${language}`);
      draft.labels[language] = label;
      draft.lists[language] = list;
    }
    close();
  }
  return { concepts, problems };
}

// Each language's terms are read when somebody first writes in it: a server that starts reads none.
function termsLater(lists: Readonly<Record<TextLanguage, string>>): Concept["terms"] {
  const read: Partial<Record<TextLanguage, readonly LexiconTerm[]>> = {};
  const termsIn = (language: TextLanguage) => {
    read[language] ??= lists[language]
      .split(",")
      .map((term) => term.trim())
      .filter((term) => term !== "")
      .map(termOf);
    return read[language];
  };
  return {
    get fr() {
      return termsIn("fr");
    },
    get de() {
      return termsIn("de");
    },
    get it() {
      return termsIn("it");
    },
    get en() {
      return termsIn("en");
    },
  };
}

/** Reads one term with its mark. `words` is empty for a term without letters, which the check refuses. */
export function termOf(written: string): LexiconTerm {
  const mark = written.at(-1);
  const kind = mark === "*" ? "prefix" : mark === "=" ? "exact" : "stem";
  const text = kind === "stem" ? written : written.slice(0, -1).trim();
  const all = foldedWords(text);
  const words = all.length > 1 ? all.filter((word) => !LINKERS.has(word) || isName(word, text)) : all;
  // "En ligne" without its small word would be any line.
  const needsAll = words.length < 2 && all.length > 1;
  // A word with a figure in it is no other word when it is typed small: "5g", "co2".
  const isCapitals = kind === "exact" && /\p{Lu}/u.test(text) && !/[\p{Ll}\p{N}]/u.test(text);
  return { text, kind, words: needsAll ? all : words, isCapitals };
}

// "AI" is no Italian "ai": "AI at work" without it would be anybody's work.
function isName(word: string, text: string): boolean {
  return word.length > 1 && text.split(/[^\p{L}]+/u).includes(word.toUpperCase());
}

function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  // As wordsOf would, without its cost: most of twenty thousand terms are such.
  if (/^[a-z]+(?: [a-z]+)*$/.test(folded)) return folded.split(" ");
  return wordsOf(text).map((word) => word.folded);
}

function isLanguage(value: string | undefined): value is TextLanguage {
  return TEXT_LANGUAGES.some((language) => language === value);
}
