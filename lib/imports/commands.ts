import { requireWorkshop } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { askedForm } from "@/lib/form-questions/queries";
import { runInThread } from "@/lib/threads/run";
import { isEditable } from "@/lib/workshops/rules";
import { fieldsByColumn, guessImportColumns } from "./columns";
import { findImport, readDraftTable, roomySessions } from "./queries";
import {
  answerKeyOf,
  type ImportChoices,
  type ImportColumns,
  type ImportOptions,
  importOptionsSchema,
} from "./schema";

/** What was uploaded. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a file in, guesses what its columns hold, and keeps it as a draft that nobody sees but its workshop's organisers.
 * Nothing is imported yet. Throws not_found or forbidden, wrong_state (a cancelled or archived workshop), invalid_input
 * where the file cannot be read (`file`, with the reason).
 */
export async function openImport(
  { db, actor, now }: Context,
  {
    workshopId,
    file,
    options,
  }: {
    readonly workshopId: string;
    readonly file: UploadedFile;
    readonly options?: Partial<ImportOptions>;
  },
): Promise<{ readonly id: string }> {
  await requireWorkshop(db, actor, workshopId, "registration.edit");
  const workshop = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { status: true, languages: true },
  });
  if (!isEditable(workshop.status)) throw new AppError("wrong_state");
  const read = await runInThread("people", { bytes: file.bytes });
  if (!read.ok)
    throw invalidField("file", `import_${read.reason}`, read.line ? { line: read.line } : undefined);
  const { questions } = await askedForm(db, { workshopId });
  const choices: ImportChoices = {
    columns: guessImportColumns(read.table, questions, await roomySessions(db, workshopId)),
    options: { ...importOptionsSchema.parse({}), locale: workshop.languages[0] ?? "fr", ...options },
  };
  const { id } = await db.import.create({
    data: {
      workshopId,
      createdById: actor.kind === "user" ? actor.userId : null,
      fileName: file.name.slice(-200) || "?",
      bytes: new Uint8Array(file.bytes),
      choices,
      createdAt: now,
    },
    select: { id: true },
  });
  return { id };
}

/**
 * Corrects what the columns of a draft hold, and what to do with duplicates, languages and mails. Says whether that
 * was other than what the preview showed, as far as it changes what is imported or who gets a mail. Throws not_found or
 * forbidden; wrong_state once it is confirmed; invalid_input for a column that the file does not have.
 */
export async function chooseImport(
  { db, actor }: Context,
  {
    workshopId,
    importId,
    columns,
    options,
  }: {
    readonly workshopId: string;
    readonly importId: string;
    readonly columns?: ImportColumns;
    readonly options?: Partial<ImportOptions>;
  },
): Promise<{ readonly isUnseen: boolean }> {
  await requireWorkshop(db, actor, workshopId, "registration.edit");
  const draft = await findImport(db, { workshopId, importId });
  if (!draft) throw new AppError("not_found");
  const read = await readDraftTable(db, { importId });
  const count = read.ok ? read.table.headers.length : 0;
  const { questions } = await askedForm(db, { workshopId });
  for (const [target, positions = []] of Object.entries(columns ?? {})) {
    if (positions.some((position) => position >= count))
      throw invalidField("columns", "import_no_such_column");
    const key = answerKeyOf(target);
    if (key && questions.every((question) => question.key !== key))
      throw invalidField("columns", "invalid_choice");
  }
  const { locale, ...rest } = { ...draft.choices.options, ...options };
  const choices: ImportChoices = {
    columns: columns ?? draft.choices.columns,
    options: { ...rest, locale: locale ?? draft.choices.options.locale },
  };
  const { count: changed } = await db.import.updateMany({
    where: { id: importId, state: "draft" },
    data: { choices },
  });
  if (changed === 0) throw new AppError("wrong_state");
  const shown = ({ columns: map, options: { duplicates, notify } }: ImportChoices) =>
    JSON.stringify([fieldsByColumn(map, count), duplicates, notify]);
  return { isUnseen: shown(choices) !== shown(draft.choices) };
}

/** Throws a draft away, with its file. Throws not_found or forbidden; wrong_state once it is confirmed. */
export async function dropImport(
  { db, actor }: Context,
  { workshopId, importId }: { readonly workshopId: string; readonly importId: string },
): Promise<void> {
  await requireWorkshop(db, actor, workshopId, "registration.edit");
  if (!(await findImport(db, { workshopId, importId }))) throw new AppError("not_found");
  const { count } = await db.import.deleteMany({ where: { id: importId, state: "draft" } });
  if (count === 0) throw new AppError("wrong_state");
}
