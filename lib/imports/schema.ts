import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { PERSON_FIELDS } from "@/lib/people-file/schema";

/** Larger than any workshop that we have seen, and small enough to be seated in one transaction. */
export const IMPORT_ROWS_MAX = 5_000;
export const IMPORT_BYTES_MAX = 5 * 1024 * 1024;

/** What a column of an imported file can hold: what the engine reads of people, and what only a registration has. */
export const IMPORT_FIELDS = [
  ...PERSON_FIELDS.filter((field) => field !== "id"),
  "projectShared",
  "sessions",
  "locale",
  "accessNeeds",
  "foodNeeds",
  "status",
  "position",
  "showToGroup",
  "photos",
  "news",
] as const;
export const importFieldSchema = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof importFieldSchema>;

/** The answers to one of the organiser's own questions, as our own files name their column. */
const ANSWERS = /^answers\.([a-z][a-z0-9_]*)$/;
export type AnswerTarget = `answers.${string}`;
export type ImportTarget = ImportField | AnswerTarget;

export const importTargetSchema = z.custom<ImportTarget>(
  (value) => typeof value === "string" && (importFieldSchema.safeParse(value).success || ANSWERS.test(value)),
  "invalid_choice",
);

/** Key of the question whose answers a column holds; undefined for anything else. */
export function answerKeyOf(target: string): string | undefined {
  return ANSWERS.exec(target)?.[1];
}

const positions = z.array(z.int().min(0).max(2_000));

/** Positions of columns, from 0, by what they hold. */
export const importColumnsSchema = z.custom<Partial<Record<ImportTarget, number[]>>>((value) => {
  const entries = z.record(z.string(), positions).safeParse(value);
  return (
    entries.success && Object.keys(entries.data).every((key) => importTargetSchema.safeParse(key).success)
  );
});
export type ImportColumns = z.infer<typeof importColumnsSchema>;

export const DUPLICATE_CHOICES = ["skip", "fill", "update"] as const;

const option = {
  duplicates: z
    .enum(DUPLICATE_CHOICES)
    .describe("Somebody who is registered already: left alone, completed where nothing was said, or updated"),
  locale: z.enum(LOCALES).describe("Language of those for whom the file says none"),
  notify: z
    .boolean()
    .describe(
      "Write to each new person, with their link. Who is registered already and gets other sessions is always told",
    ),
  addThemes: z.boolean().describe("Add themes of the file to the workshop's"),
  agreed: z.boolean().describe("Everybody in the file agreed to be shown to their group"),
};

/** As a request gives them: what is absent stays as it was. */
export const askedImportOptionsSchema = z.object(option).partial();

export const importOptionsSchema = z.object({
  duplicates: option.duplicates.default("skip"),
  locale: option.locale.optional(),
  notify: option.notify.default(false),
  addThemes: option.addThemes.default(true),
  agreed: option.agreed.default(false),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** What the organiser has chosen so far. */
export const importChoicesSchema = z.object({
  columns: importColumnsSchema,
  options: importOptionsSchema.extend({ locale: z.enum(LOCALES) }),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** Why a row is left out. */
export const ROW_PROBLEMS = [
  "nothing_said",
  "invalid_email",
  "cancelled_in_file",
  "twice_in_file",
  "already_registered",
  "cancelled_before",
  "workshop_full",
] as const;
export const rowProblemSchema = z.enum(ROW_PROBLEMS);
export type RowProblem = z.infer<typeof rowProblemSchema>;

/** What was not taken as it stands. */
export const ROW_NOTES = [
  "name_made_up",
  "no_address",
  "shortened",
  "language_unread",
  "level_unread",
  "theme_left_out",
  "question_left_out",
  "answer_unread",
  "session_unread",
  "session_left_out",
  "session_waits",
] as const;
export const rowNoteSchema = z.enum(ROW_NOTES);
export type RowNote = z.infer<typeof rowNoteSchema>;

export const ROW_OUTCOMES = ["seat", "line", "updated", "unchanged", "skipped", "failed"] as const;

export const importRowSchema = z.object({
  row: z.int().describe("Number of the row below the headers, from 1"),
  outcome: z.enum(ROW_OUTCOMES),
  problem: rowProblemSchema.optional().describe("Why it was skipped or failed"),
  notes: z.array(rowNoteSchema).describe("What was not taken as it stands"),
  unread: z
    .array(z.string())
    .optional()
    .describe("Of answer_unread: the organiser's own questions whose answers were left out"),
  registrationId: z.uuid().optional(),
});
export type ImportRowReport = z.infer<typeof importRowSchema>;

export const importCountsSchema = z.object(
  Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, z.int()])) as Record<
    (typeof ROW_OUTCOMES)[number],
    z.ZodInt
  >,
);
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** How many mails an import owes, by whom they go to. */
export interface ImportMails {
  /** Somebody new, with their link. */
  readonly welcome: number;
  /** Somebody registered already whose sessions change. */
  readonly moved: number;
  /** Somebody who waited for a seat that these leave. */
  readonly served: number;
}

/** Why something that an import made was not taken back. */
export const KEPT_REASONS = ["changed", "told", "placed"] as const;

export const undoReportSchema = z.object({
  removed: z.int(),
  restored: z.int(),
  kept: z.array(z.object({ registrationId: z.uuid(), reason: z.enum(KEPT_REASONS) })),
});
export type UndoReport = z.infer<typeof undoReportSchema>;

/** As kept with an import; no names. */
export const importReportSchema = z.object({
  rows: z.array(importRowSchema),
  mails: z.int(),
  addedThemes: z.array(z.string()),
  undo: undoReportSchema.optional(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** What the API answers to an import. */
export const importResultSchema = z
  .object({
    id: z.uuid(),
    counts: importCountsSchema,
    mails: z.int(),
    rows: z.array(importRowSchema),
  })
  .meta({ id: "ImportResult" });

/** Why a file cannot be read at all. */
export const FILE_FAULTS = [
  "empty",
  "no_rows",
  "not_text",
  "bad_csv",
  "bad_json",
  "bad_xlsx",
  "old_excel",
  "too_large",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];
