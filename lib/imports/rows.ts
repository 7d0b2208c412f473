import { createHash } from "node:crypto";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { peopleOf } from "@/lib/people-file/rules";
import type { CellNote, FilePerson, PeopleTable } from "@/lib/people-file/schema";
import { isYes, plain, textOf } from "@/lib/people-file/values";
import type { AnswersRow } from "@/lib/registration-edits/rules";
import { email as emailSchema, REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import { emailKeyOf, NO_MAILBOX } from "@/lib/registrations/rules";
import { cleanLine, cleanText } from "@/lib/text";
import { type ImportForm, NO_FORM, readOwnAnswers } from "./answers";
import {
  answerKeyOf,
  type ImportChoices,
  type ImportField,
  type ImportTarget,
  type RowNote,
  type RowProblem,
} from "./schema";
import { readChoice } from "./sessions";

const limits = REGISTRATION_LIMITS;

/** What a file says of somebody, within the limits of a registration; themes as the file spells them. */
export type ImportedAnswers = Omit<AnswersRow, "houseRulesAt">;

export interface ImportRow {
  /** Below the headers, from 1. */
  readonly row: number;
  readonly emailKey: string;
  readonly answers: ImportedAnswers;
  /** What the row itself says, rather than a default. */
  readonly said: ReadonlySet<keyof ImportedAnswers>;
  readonly problem?: RowProblem;
  readonly notes: readonly RowNote[];
  /** To the organiser's own questions. */
  readonly own: FormAnswers;
  /** Those whose answers could not be read, in words. */
  readonly unread: readonly string[];
  /** Ids of the parallel sessions that the row names, in its order. */
  readonly chosen: readonly string[];
  /** Place in the line that the file gives this person; null for who had a seat, or nothing is said. */
  readonly waited: number | null;
}

const CANCELLED =
  /cancel|withdrawn|rejected|not attending|refunded|deleted|annul|desist|refus|storn|abgesagt|abgemeldet|ritirat/;
const WAITING = /wait|attente|warteliste|lista d'attesa/;
/** Nobody had decided yet: after those who had a seat, and those who waited for one. */
const UNDECIDED = /pending|unapproved|a valider|a examiner|ausstehend|unbestatigt|in sospeso/;
const LAST = 1_000_000;

/** Every row of the table as a registration, in the order in which seats are given: those who waited come last. */
export function importRows(
  table: PeopleTable,
  { columns, options }: ImportChoices,
  /** Makes up a name for a row without one. */
  nameOf: (row: number) => string,
  form: ImportForm = NO_FORM,
): ImportRow[] {
  const {
    projectShared: _,
    locale: __,
    accessNeeds,
    foodNeeds,
    status,
    position,
    showToGroup,
    photos,
    news,
    sessions,
    ...rest
  } = columns;
  const known = Object.fromEntries(Object.entries(rest).filter(([target]) => !answerKeyOf(target)));
  const read = peopleOf(unescaped(table), known);
  // Without an id column every row has its own number as its id.
  if (!read.ok) throw new Error("row numbers are unique");
  const unread = new Map<number, CellNote[]>();
  for (const note of read.unread) unread.set(note.row, [...(unread.get(note.row) ?? []), note]);
  const clean = unescaped(table);
  const seenContents = new Map<string, number>();
  const seenAddresses = new Set<string>();
  const rows = read.people.map((person): ImportRow => {
    const cells = (field: ImportTarget) =>
      (columns[field] ?? [])
        .map((at) => textOf(clean.rows[person.row - 1]?.[at]))
        .filter((text) => text !== "");
    const choices = (sessions ?? []).map((at) =>
      readChoice(
        { header: clean.headers[at] ?? "", text: textOf(clean.rows[person.row - 1]?.[at]) },
        form.sessions,
      ),
    );
    const reading = { ...options, nameOf, form, unread: unread.get(person.row) ?? [], choices };
    const row = rowOf(person, cells, reading, () =>
      madeUpAddress(clean.rows[person.row - 1] ?? [], seenContents),
    );
    if (row.problem) return row;
    if (seenAddresses.has(row.emailKey)) return { ...row, problem: "twice_in_file" };
    seenAddresses.add(row.emailKey);
    return row;
  });
  return rows.sort((a, b) => (a.waited ?? 0) - (b.waited ?? 0) || a.row - b.row);
}

interface Reading {
  readonly form: ImportForm;
  readonly locale: Locale;
  readonly agreed: boolean;
  readonly nameOf: (row: number) => string;
  readonly unread: readonly CellNote[];
  /** Of sessions, cell by cell. */
  readonly choices: readonly ReturnType<typeof readChoice>[];
}

function rowOf(
  person: FilePerson,
  cells: (field: ImportTarget) => readonly string[],
  { locale: localeDefault, agreed, nameOf, form, unread, choices }: Reading,
  makeUpAddress: () => string,
): ImportRow {
  const notes = new Set<RowNote>();
  const cut = (text: string, lengthMax: number) => {
    if ([...text].length > lengthMax) notes.add("shortened");
    return text.length > lengthMax
      ? cleanLine([...text].slice(0, lengthMax).join("")).slice(0, lengthMax)
      : text;
  };
  const line = (text: string | undefined, lengthMax: number) => cut(cleanLine(text ?? ""), lengthMax);
  const block = (text: string | undefined, lengthMax: number) => {
    const cleaned = cleanText(text ?? "");
    if (cleaned.length <= lengthMax) return cleaned;
    notes.add("shortened");
    return cleanText(cleaned.slice(0, lengthMax));
  };
  const says = (field: ImportField) => cells(field).some(isYes);

  for (const { field } of unread) notes.add(field === "languages" ? "language_unread" : "level_unread");
  const told = line(person.name, limits.nameLengthMax);
  if (told === "") notes.add("name_made_up");
  const address = cleanLine(person.email ?? "").replace(/^mailto:/i, "");
  if (address === "") notes.add("no_address");
  const email = address === "" ? makeUpAddress() : address;

  const questions = person.questions.map((text) => block(text, limits.questionLengthMax)).filter(Boolean);
  if (questions.length > limits.questionsMax) notes.add("question_left_out");
  const themes = person.themes.map((text) => line(text, 80)).filter(Boolean);
  const spoken = person.languages.slice(0, limits.languagesMax);
  const ownLocale = cells("locale")
    .map((text) => plain(text).slice(0, 2))
    .find(isLocale);
  const locale = ownLocale ?? spoken.find(isLocale) ?? localeDefault;
  const project = person.project;
  const status = plain(cells("status").join(" "));
  const position = Number(cells("position")[0]);

  const answers: ImportedAnswers = {
    name: told || nameOf(person.row),
    email,
    locale,
    organisation: line(person.organisation, limits.organisationLengthMax) || null,
    role: line(person.role, limits.roleLengthMax) || null,
    languages: spoken.length > 0 ? spoken : [locale],
    level: person.level ?? null,
    questions: questions.slice(0, limits.questionsMax),
    projectTitle: project ? line(project.title, limits.projectTitleLengthMax) || null : null,
    projectDescription: project
      ? block(project.description, limits.projectDescriptionLengthMax) || null
      : null,
    projectShared: says("projectShared"),
    themes: [...new Set(themes)],
    accessNeeds: block(cells("accessNeeds").join("\n"), limits.needsLengthMax) || null,
    foodNeeds: block(cells("foodNeeds").join("\n"), limits.needsLengthMax) || null,
    showToGroup: agreed || says("showToGroup"),
    photosAllowed: says("photos"),
    newsWanted: says("news"),
  };
  const said = new Set<keyof ImportedAnswers>(
    (Object.keys(answers) as (keyof ImportedAnswers)[]).filter((key) => {
      const value = answers[key];
      if (key === "name") return told !== "";
      if (key === "languages") return spoken.length > 0;
      if (key === "locale") return ownLocale !== undefined;
      if (typeof value === "boolean") return value;
      return Array.isArray(value) ? value.length > 0 : value !== null;
    }),
  );
  const asked = readOwnAnswers(form, (key) => cells(`answers.${key}`), locale);
  if (asked.unread.length > 0) notes.add("answer_unread");
  if (choices.some(({ isUnread }) => isUnread)) notes.add("session_unread");
  const problem = problemOf({ address, said, status });
  return {
    row: person.row,
    emailKey: emailKeyOf(email),
    answers,
    said,
    ...(problem && { problem }),
    notes: [...notes],
    ...asked,
    chosen: [...new Set(choices.flatMap(({ ids }) => ids))],
    waited: waitedFrom(status, position),
  };
}

function waitedFrom(status: string, position: number): number | null {
  if (UNDECIDED.test(status)) return LAST + 1;
  if (!WAITING.test(status)) return null;
  return Number.isInteger(position) && position > 0 ? position : LAST;
}

function problemOf({
  address,
  said,
  status,
}: {
  readonly address: string;
  readonly said: ReadonlySet<keyof ImportedAnswers>;
  readonly status: string;
}): RowProblem | undefined {
  if (CANCELLED.test(status)) return "cancelled_in_file";
  if (address !== "" && !emailSchema.safeParse(address).success) return "invalid_email";
  const content = [...said].filter((key) => key !== "email" || address !== "");
  return content.length === 0 ? "nothing_said" : undefined;
}

/**
 * An address for somebody who has none: made of what the row says, so that the same file imported again is recognised. It
 * is at a domain that can never exist (RFC 2606), and nothing is ever sent there.
 */
function madeUpAddress(cells: readonly (string | readonly string[])[], seen: Map<string, number>): string {
  const content = JSON.stringify(cells);
  const count = (seen.get(content) ?? 0) + 1;
  seen.set(content, count);
  const hash = createHash("sha256").update(`${content}#${count}`).digest("hex").slice(0, 20);
  return `import-${hash}${NO_MAILBOX}`;
}

/** Spreadsheet programs, and our own CSV files, put an apostrophe before what would run as a formula. */
function unescaped(table: PeopleTable): PeopleTable {
  return {
    headers: table.headers,
    rows: table.rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(/^'(?=[=+\-@\t\r])/, "") : cell)),
    ),
  };
}
