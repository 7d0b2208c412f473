import { type LexiconTerm, termOf } from "./lexicon-format";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";

// The files in fields/ say what people talk of around a subject without naming it: a parcel, a cart and a return are
// about selling online, though none of them alone is proof. Their format:
//
//   # online-selling : e-commerce, pricing
//   = vente en ligne | Onlinehandel | vendita online | selling online
//   fr panier, colis, commander, vider le compte
//   de …
//   it …
//   en …
//
// `# id`, then the concepts that belong to the field, each with all that are below it unless another field names them.
// `=` gives its names in French, German, Italian and English, as they stand in a sentence; without it the field is called by
// the first of its concepts. Then clues in each language, with the marks of the lexicon's terms. `# id` alone goes on
// with a field begun above.

export interface Field {
  readonly id: string;
  /** Ids of concepts. */
  readonly concepts: readonly string[];
  /** Undefined where it is called by its first concept. */
  readonly labels: Readonly<Record<TextLanguage, string>> | undefined;
  readonly clues: Readonly<Record<TextLanguage, readonly LexiconTerm[]>>;
}

export interface ParsedFields {
  readonly fields: readonly Field[];
  /** One readable line each. */
  readonly problems: readonly string[];
}

interface Draft {
  readonly id: string;
  readonly concepts: readonly string[];
  labels: Field["labels"];
  readonly lists: Partial<Record<TextLanguage, string>>;
}

const HEAD = /^#\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?::\s*(.+))?$/;
const LINE = /^(fr|de|it|en)\s+(.+)$/;

/** Reads the fields. Never throws; linear. */
export function parseFields(texts: readonly string[]): ParsedFields {
  const problems: string[] = [];
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let begun = new Set<TextLanguage>();
  for (const written of texts.flatMap((text) => text.split("\n"))) {
    const line = written.trim();
    if (line === "") continue;
    const [, id, concepts] = HEAD.exec(line) ?? [];
    if (id) {
      begun = new Set();
      draft = drafts.find((one) => one.id === id);
      if (draft && concepts) problems.push(`${id}: begun twice`);
      if (!draft && !concepts) problems.push(`${id}: no concepts`);
      if (draft) continue;
      draft = { id, concepts: listed(concepts ?? ""), labels: undefined, lists: {} };
      drafts.push(draft);
      continue;
    }
    if (draft && line.startsWith("=")) {
      draft.labels = namesIn(line);
      if (!draft.labels) problems.push(`${draft.id}: not four names: ${line}`);
      continue;
    }
    const [, language, list] = LINE.exec(line) ?? [];
    if (!draft || !list) problems.push(`not a line "fr clue, clue": ${line}`);
    else if (isLanguage(language)) {
      if (begun.has(language)) problems.push(`${draft.id}: two lines for ${language}`);
      begun.add(language);
      const above = draft.lists[language];
      draft.lists[language] = above === undefined ? list : `${above}, ${list}`;
    }
  }
  const fields = drafts.flatMap(({ id, concepts, labels, lists }): Field[] => {
    const { fr, de, it, en } = lists;
    if (!fr || !de || !it || !en) {
      problems.push(`${id}: a language is missing`);
      return [];
    }
    return [{ id, concepts, labels, clues: cluesLater({ fr, de, it, en }) }];
  });
  return { fields, problems };
}

// As with the lexicon: a server that starts reads none.
function cluesLater(lists: Readonly<Record<TextLanguage, string>>): Field["clues"] {
  const read: Partial<Record<TextLanguage, readonly LexiconTerm[]>> = {};
  const cluesIn = (language: TextLanguage) => {
    read[language] ??= listed(lists[language]).map(termOf);
    return read[language];
  };
  return {
    get fr() {
      return cluesIn("fr");
    },
    get de() {
      return cluesIn("de");
    },
    get it() {
      return cluesIn("it");
    },
    get en() {
      return cluesIn("en");
    },
  };
}

function namesIn(line: string): Field["labels"] {
  const [fr, de, it, en, more] = line
    .slice(1)
    .split("|")
    .map((name) => name.trim());
  return fr && de && it && en && more === undefined ? { fr, de, it, en } : undefined;
}

function listed(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function isLanguage(value: string | undefined): value is TextLanguage {
  return TEXT_LANGUAGES.some((language) => language === value);
}
