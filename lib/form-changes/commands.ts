import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { organiserForm } from "@/lib/form-questions/queries";
import { formErrors } from "@/lib/form-questions/rules";
import type {
  CountedQuestion,
  FormChange,
  FormQuestionInput,
  OrganiserForm,
} from "@/lib/form-questions/schema";
import { isEditable } from "@/lib/workshops/rules";
import { changeErrors, contentOf } from "./rules";

type Tx = Prisma.TransactionClient;

/** The form as its organisers change it; throws not_found, forbidden. */
export async function readForm({ db, actor }: Context, workshopId: string): Promise<OrganiserForm> {
  const { id } = await requireWorkshop(db, actor, workshopId, "workshop.edit");
  return organiserForm(db, { workshopId: id });
}

/**
 * Makes the form what `change` says. A question left out is asked no more; where somebody answered it, it is kept with
 * the answers, and so is an option that somebody chose. Sign-ups under way are judged again by the new form. Throws
 * not_found, forbidden, invalid_input, wrong_state (cancelled or archived), stale_version (with the form as it is now as
 * `current`).
 */
export async function changeForm(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly change: FormChange },
): Promise<OrganiserForm> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "workshop.edit");
  const { version, questions } = request.change;
  return db.$transaction(async (tx) => {
    const current = await lockForm(tx, workshopId);
    if (version !== current.version) throw new AppError("stale_version", { members: { current } });
    const known = [...current.questions, ...current.removed];
    const errors = [...formErrors(questions, current.languages), ...changeErrors(known, questions)];
    if (errors.length > 0) throw new AppError("invalid_input", { errors });
    await write(tx, { workshopId, now, known, questions });
    await tx.workshop.update({ where: { id: workshopId }, data: { formVersion: { increment: 1 } } });
    await recordAudit(tx, {
      actor,
      at: now,
      action: "form.update",
      teamId,
      workshopId,
      changes: { from: current.questions.map(({ key }) => key), to: questions.map(({ key }) => key) },
    });
    return organiserForm(tx, { workshopId });
  });
}

/** Deletes for good a question that is asked no more, with its answers. Throws not_found, wrong_state (it is still asked). */
export async function deleteQuestion(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly key: string },
): Promise<OrganiserForm> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "workshop.edit");
  const { key } = request;
  return db.$transaction(async (tx) => {
    const current = await lockForm(tx, workshopId);
    if (current.questions.some((question) => question.key === key)) throw new AppError("wrong_state");
    const { count } = await tx.formQuestion.deleteMany({ where: { workshopId, key } });
    if (count === 0) throw new AppError("not_found");
    await tx.workshop.update({ where: { id: workshopId }, data: { formVersion: { increment: 1 } } });
    const changes = { deleted: key };
    await recordAudit(tx, { actor, at: now, action: "form.delete_question", teamId, workshopId, changes });
    return organiserForm(tx, { workshopId });
  });
}

/**
 * The form, which nobody else changes until the transaction ends. A sign-up holds FOR KEY SHARE on the same row while it
 * writes its answers, so that what is counted here is all there is.
 */
async function lockForm(tx: Tx, workshopId: string): Promise<OrganiserForm> {
  const [workshop] = await tx.$queryRaw<{ status: Parameters<typeof isEditable>[0] }[]>`
    SELECT "status"::text FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
  if (!workshop) throw new AppError("not_found");
  if (!isEditable(workshop.status)) throw new AppError("wrong_state");
  return organiserForm(tx, { workshopId });
}

async function write(
  tx: Tx,
  to: {
    readonly workshopId: string;
    readonly now: Date;
    readonly known: readonly CountedQuestion[];
    readonly questions: readonly FormQuestionInput[];
  },
): Promise<void> {
  const { workshopId, now, known, questions } = to;
  const byKey = new Map(known.map((question) => [question.key, question]));
  const kept = questions.map(({ key }) => key);
  await tx.formQuestion.deleteMany({ where: { workshopId, key: { notIn: kept }, answers: { none: {} } } });
  await tx.formQuestion.updateMany({
    where: { workshopId, key: { notIn: kept }, removedAt: null },
    data: { removedAt: now },
  });
  for (const [index, input] of questions.entries()) {
    const { key, kind, required, audience, grouping, chart } = input;
    const content = contentOf(input, byKey.get(key));
    const columns = {
      kind,
      required,
      audience,
      grouping,
      chart,
      content,
      position: index + 1,
      removedAt: null,
    };
    await tx.formQuestion.upsert({
      where: { workshopId_key: { workshopId, key } },
      create: { workshopId, key, ...columns },
      update: columns,
    });
  }
}
