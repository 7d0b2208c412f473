import type { Prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { StoredQuestion } from "@/lib/form-questions/dto";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { formAnswers, toAnswers } from "./dto";
import { readAnswers, toColumns, withChosen } from "./rules";
import type { AnswerColumns, FormAnswers, GivenAnswers } from "./schema";

/** Answers as rows: what a sign-up or a correction writes. */
export function answerRows(
  stored: readonly StoredQuestion[],
  answers: FormAnswers,
): (AnswerColumns & { readonly questionId: string })[] {
  return stored.flatMap(({ id, question }) => {
    const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    return value === undefined ? [] : [{ questionId: id, ...toColumns(question.kind, value) }];
  });
}

/** Makes these the person's answers to the questions asked now; answers to questions asked no more stay. */
export async function replaceAnswers(
  tx: Prisma.TransactionClient,
  {
    registrationId,
    stored,
    answers,
  }: {
    readonly registrationId: string;
    readonly stored: readonly StoredQuestion[];
    readonly answers: FormAnswers;
  },
): Promise<void> {
  const asked = stored.filter(({ isRemoved }) => !isRemoved);
  await tx.formAnswer.deleteMany({
    where: { registrationId, questionId: { in: asked.map(({ id }) => id) } },
  });
  await tx.formAnswer.createMany({
    data: answerRows(asked, answers).map(({ day, choices, ...row }) => ({
      ...row,
      registrationId,
      day: day === null ? null : new Date(`${day}T00:00:00Z`),
      choices: [...choices],
    })),
  });
}

/**
 * Corrects the answers that are given; the others stay, unless their question is not asked any more after the
 * correction. An option that is not offered any more may stay where it was chosen. The caller holds the registration's
 * row. Throws invalid_input. `isLenient`: what the form requires may be left out.
 */
export async function correctAnswers(
  tx: Prisma.TransactionClient,
  correction: {
    readonly workshopId: string;
    readonly registrationId: string;
    readonly given: GivenAnswers;
    readonly locale: Locale;
    readonly isLenient: boolean;
  },
): Promise<void> {
  const { workshopId, registrationId, given, locale, isLenient } = correction;
  // Against a change of the form at this moment, as in a sign-up.
  const [workshop] = await tx.$queryRaw<{ languages: Locale[] }[]>`
    SELECT "languages"::text[] AS "languages" FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR KEY SHARE`;
  if (!workshop) throw new AppError("not_found");
  const stored = await listStoredQuestions(tx, { workshopId });
  const rows = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: formAnswers,
  });
  const before = toAnswers(rows.formAnswers);
  const asked = stored.filter(({ isRemoved }) => !isRemoved);
  const { answers, errors } = readAnswers(
    asked.map(({ question }) => withChosen(question, before)),
    { ...before, ...given },
    {
      locale,
      languages: workshop.languages,
      retired: stored.map(({ question }) => question.key),
      isLenient,
    },
  );
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
  await replaceAnswers(tx, { registrationId, stored, answers });
}
