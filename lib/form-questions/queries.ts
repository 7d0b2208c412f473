import type { Db } from "@/lib/db/client";
import { type StoredQuestion, toStoredQuestion } from "./dto";
import type { CountedQuestion, OrganiserForm } from "./schema";

/** All questions of a workshop in the order of the form, those asked no more at the end. */
export async function listStoredQuestions(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<StoredQuestion[]> {
  const rows = await db.formQuestion.findMany({
    where: { workshopId },
    orderBy: [{ removedAt: { sort: "asc", nulls: "first" } }, { position: "asc" }, { key: "asc" }],
  });
  return rows.map(toStoredQuestion);
}

/** No answer to each question asked now: what a whole form says of those that it leaves blank. */
export async function blankAnswers(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<Readonly<Record<string, null>>> {
  const stored = await listStoredQuestions(db, { workshopId });
  const asked = stored.filter(({ isRemoved }) => !isRemoved);
  return Object.fromEntries(asked.map(({ question }) => [question.key, null]));
}

/** The questions of a form and those it asked once, as pages need them to show what somebody answered. */
export async function askedForm(db: Db, { workshopId }: { readonly workshopId: string }) {
  const [workshop, stored] = await Promise.all([
    db.workshop.findUniqueOrThrow({ where: { id: workshopId }, select: { languages: true } }),
    listStoredQuestions(db, { workshopId }),
  ]);
  const { languages } = workshop;
  return {
    languages,
    questions: stored.filter(({ isRemoved }) => !isRemoved).map(({ question }) => question),
    removed: stored.filter(({ isRemoved }) => isRemoved).map(({ question }) => question),
  };
}

/** The same for one of those signed up. */
export async function askedFormOf(db: Db, { registrationId }: { readonly registrationId: string }) {
  const { workshopId } = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { workshopId: true },
  });
  return askedForm(db, { workshopId });
}

/** The form as its organisers change it, with what was answered. */
export async function organiserForm(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<OrganiserForm> {
  // One after the other: inside a transaction there is one connection.
  const workshop = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { formVersion: true, languages: true },
  });
  const stored = await listStoredQuestions(db, { workshopId });
  const answered = await db.formAnswer.groupBy({
    by: ["questionId"],
    where: { question: { workshopId } },
    _count: { _all: true },
  });
  const chosen = await countChosen(db, workshopId);
  const answeredById = new Map(answered.map(({ questionId, _count }) => [questionId, _count._all]));
  const counted = ({ id, question }: StoredQuestion): CountedQuestion => ({
    ...question,
    answered: answeredById.get(id) ?? 0,
    chosen: Object.fromEntries(
      chosen.flatMap(({ questionId, option, count }) => (questionId === id ? [[option, count]] : [])),
    ),
  });
  return {
    version: workshop.formVersion,
    languages: workshop.languages,
    questions: stored.filter(({ isRemoved }) => !isRemoved).map(counted),
    removed: stored.filter(({ isRemoved }) => isRemoved).map(counted),
  };
}

function countChosen(db: Db, workshopId: string) {
  return db.$queryRaw<{ questionId: string; option: string; count: number }[]>`
    SELECT a."questionId", chosen AS "option", count(*)::int AS "count"
    FROM "FormAnswer" a JOIN "FormQuestion" q ON q."id" = a."questionId", unnest(a."choices") chosen
    WHERE q."workshopId" = ${workshopId}::uuid GROUP BY 1, 2`;
}
