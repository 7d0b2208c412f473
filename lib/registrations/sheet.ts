import type { FormAnswers } from "@/lib/form-answers/schema";
import { hasOptions, say } from "@/lib/form-questions/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import { DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales";
import type { SessionStanding } from "@/lib/sessions/schema";
import type { SheetCell, SheetTable } from "@/lib/spreadsheets/table";
import type { OrganiserRegistration } from "./schema";

type Column = readonly [header: string, value: (row: OrganiserRegistration) => SheetCell | undefined];

const moment = (instant: string | null) => instant && new Date(instant);

// Headers are the API's names: the same file opens in a spreadsheet, in `npm run allocate` and in our own import, in any
// language.
const COLUMNS: readonly Column[] = [
  ["reference", (row) => row.reference],
  ["status", (row) => row.status],
  ["position", (row) => row.position],
  ["name", (row) => row.name],
  ["email", (row) => row.email],
  ["organisation", (row) => row.organisation],
  ["role", (row) => row.role],
  ["locale", (row) => row.locale],
  ["languages", (row) => row.languages.join(", ")],
  ["level", (row) => row.level],
  ["question1", (row) => row.questions[0]],
  ["question2", (row) => row.questions[1]],
  ["question3", (row) => row.questions[2]],
  ["projectTitle", (row) => row.project?.title],
  ["projectDescription", (row) => row.project?.description],
  ["projectShared", (row) => row.project?.share],
  ["themes", (row) => row.themes.join(", ")],
  ["accessNeeds", (row) => row.accessNeeds],
  ["foodNeeds", (row) => row.foodNeeds],
  ["houseRules", (row) => row.consents.houseRules],
  ["showToGroup", (row) => row.consents.showToGroup],
  ["photos", (row) => row.consents.photos],
  ["news", (row) => row.consents.news],
  ["source", (row) => row.source],
  ["createdAt", (row) => moment(row.createdAt)],
  ["cancelledAt", (row) => moment(row.cancelledAt)],
];

const INVITATION_COLUMN: Column = ["invitation", (row) => row.invitation?.label];

const ARRIVAL_COLUMN: Column = ["arrivedAt", (row) => moment(row.arrivedAt)];

// One session per line of the cell.
const SESSION_COLUMNS: readonly Column[] = [
  ["sessions", (row) => sessionCell(row, "confirmed")],
  ["sessionsWaiting", (row) => sessionCell(row, "waitlisted", "kept")],
];

function sessionCell({ sessions }: OrganiserRegistration, ...standings: readonly SessionStanding[]): string {
  return sessions
    .filter(({ status }) => standings.includes(status))
    .map(({ title }) => title)
    .join("\n");
}

/** The organiser's own questions, those asked no more included. */
export interface SheetForm {
  readonly questions: readonly FormQuestion[];
  readonly removed: readonly FormQuestion[];
  /** The workshop's: answers out of a list are in the first. */
  readonly languages: readonly Locale[];
}

/** Registrations as a table for spreadsheets, a row for each; a column for each of the organiser's own questions. */
export function registrationTable(
  rows: readonly OrganiserRegistration[],
  name: string,
  form: SheetForm = { questions: [], removed: [], languages: [] },
): SheetTable {
  const answers = [...form.questions, ...form.removed].map(
    (question): Column => [
      `answers.${question.key}`,
      (row) => answerCell(question, row.answers, form.languages),
    ],
  );
  const hasSessions = rows.some(({ sessions }) => sessions.length > 0);
  const hasInvitations = rows.some(({ invitation }) => invitation !== null);
  const hasArrivals = rows.some(({ arrivedAt }) => arrivedAt !== null);
  const columns = [
    ...COLUMNS,
    ...(hasArrivals ? [ARRIVAL_COLUMN] : []),
    ...(hasInvitations ? [INVITATION_COLUMN] : []),
    ...(hasSessions ? SESSION_COLUMNS : []),
    ...answers,
  ];
  return {
    name,
    headers: columns.map(([header]) => header),
    rows: rows.map((row) => columns.map(([, value]) => value(row) ?? null)),
  };
}

function answerCell(question: FormQuestion, answers: FormAnswers, languages: readonly Locale[]): SheetCell {
  const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
  if (value === undefined || typeof value === "number") return value ?? null;
  if (!hasOptions(question.kind)) return String(value);
  const chosen = [value].flat();
  return question.options
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, label }) => say(label, languages[0] ?? DEFAULT_LOCALE, languages)?.text ?? key)
    .join(", ");
}
