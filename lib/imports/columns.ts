import type { FormQuestion } from "@/lib/form-questions/schema";
import { guessColumns } from "@/lib/people-file/columns";
import type { PeopleTable } from "@/lib/people-file/schema";
import { plain } from "@/lib/people-file/values";
import type { ImportColumns, ImportField, ImportTarget } from "./schema";
import { type NamedSession, sessionColumns } from "./sessions";

// What only a registration has, by the words of a header in four languages; in plain letters (people-file/values.ts).
const HEADERS: readonly (readonly [ImportField, RegExp])[] = [
  ["projectShared", /^projectshared$/],
  [
    "locale",
    /^(?:locale|langue des e-?mails|sprache der e-?mails|lingua delle e-?mail|language of e-?mails)$/,
  ],
  [
    "accessNeeds",
    /^accessneeds$|accessib|besoins? d'acces|mobilite reduite|barriere|zugang|esigenze di accesso|accessibilita/,
  ],
  [
    "foodNeeds",
    /^foodneeds$|allerg|regime|alimentaire|dietary|food|repas|ernahrung|verpflegung|essen\b|alimentar|pasto/,
  ],
  [
    "status",
    /^(?:status|statut|stato|etat|state|registration (?:state|status)|attendee status|order status|statut de l'inscription|anmeldestatus)$/,
  ],
  ["position", /^(?:position|place|rang|platz in der warteliste|waitlist position)$/],
  ["showToGroup", /^showtogroup$/],
  ["photos", /^photos$/],
  ["news", /^news$/],
];

const OWN_HEADERS: readonly (readonly [ImportField, RegExp])[] = [
  ["name", /^name$/],
  ["email", /^email$/],
  ["organisation", /^organisation$/],
  ["role", /^role$/],
  ["languages", /^languages$/],
  ["level", /^level$/],
  ["question", /^question[123]$/],
  ["themes", /^themes$/],
];

/** Our own files name a project's title by its field. */
const OWN_PROJECT: readonly (readonly [ImportField, RegExp])[] = [
  ["project", /^projecttitle$/],
  ["projectDescription", /^projectdescription$/],
];

/**
 * Which columns of a file hold what: what the engine reads, as `npm run allocate` guesses it, and what only a
 * registration has. A column holds one thing; our own headers, those that are word for word one of the organiser's own
 * questions in any language, and those that choose parallel sessions are believed before anything is guessed.
 */
export function guessImportColumns(
  table: PeopleTable,
  questions: readonly Pick<FormQuestion, "key" | "label">[] = [],
  sessions: readonly NamedSession[] = [],
): ImportColumns {
  const headers = table.headers.map(plain);
  const taken = new Set<number>();
  const found: ImportColumns = {};
  for (const { key, label } of questions) {
    const names = new Set([`answers.${key}`, ...Object.values(label)].map(headerKey));
    const at = table.headers.findIndex(
      (header, position) => !taken.has(position) && names.has(headerKey(header)),
    );
    if (at < 0) continue;
    found[`answers.${key}`] = [at];
    taken.add(at);
  }
  const isOwn = headers.includes("showtogroup") && headers.includes("name");
  // What our own file calls by its field's name is that, whatever its values look like.
  for (const [field, words] of isOwn ? OWN_HEADERS : []) {
    const own = headers.flatMap((header, at) => (!taken.has(at) && words.test(header) ? [at] : []));
    if (own.length > 0) found[field] = own;
    for (const position of own) taken.add(position);
  }
  const choices = sessionColumns(table, sessions).filter((position) => !taken.has(position));
  if (choices.length > 0) found.sessions = choices;
  for (const position of choices) taken.add(position);
  for (const [field, words] of [...HEADERS, ...OWN_PROJECT]) {
    // "position" is a job elsewhere, and only in our own file a place in the line.
    if (field === "position" && !isOwn) continue;
    const at = headers.findIndex((header, position) => !taken.has(position) && words.test(header));
    if (at < 0) continue;
    found[field] = [at];
    taken.add(at);
  }
  // The rest is guessed as if these columns were empty: an empty one is nobody's question.
  const others: PeopleTable = {
    headers: table.headers.map((header, at) => (taken.has(at) ? "" : header)),
    rows: table.rows.map((row) => row.map((cell, at) => (taken.has(at) ? "" : cell))),
  };
  const { id: _, ...guessed } = guessColumns(others);
  for (const [field, positions] of Object.entries(guessed) as [ImportField, readonly number[]][]) {
    const free = positions.filter((position) => !taken.has(position));
    if (free.length > 0 && !found[field]) found[field] = free;
  }
  return found;
}

/** Form builders end a question with its mark, or mark it as required. */
function headerKey(header: string): string {
  return plain(header).replace(/[\s?:*.]+$/u, "");
}

/** What each column holds, by position; undefined: nothing we take. */
export function fieldsByColumn(columns: ImportColumns, count: number): readonly (ImportTarget | undefined)[] {
  const fields: (ImportTarget | undefined)[] = new Array(count).fill(undefined);
  for (const [field, positions] of Object.entries(columns) as [ImportTarget, number[]][])
    for (const position of positions) fields[position] = field;
  return fields;
}

/** The reverse: positions by field, in the order of the columns. */
export function columnsByField(fields: readonly (ImportTarget | undefined)[]): ImportColumns {
  const columns: ImportColumns = {};
  fields.forEach((field, position) => {
    if (field) columns[field] = [...(columns[field] ?? []), position];
  });
  return columns;
}
