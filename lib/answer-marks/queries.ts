import type { Db } from "@/lib/db/client";
import type { AnswerMarks, ChangedAnswers } from "./schema";

/**
 * The answers of everybody with a seat as they are now. Read before the answers themselves: what changes in between
 * is told as changed, never passed over.
 */
export async function listAnswerMarks(db: Db, sessionId: string): Promise<AnswerMarks> {
  const rows = await db.$queryRaw<{ id: string; languages: string; answers: string }[]>`
    SELECT r."id", languages_hash(r) AS "languages", answers_hash(r) AS "answers"
    FROM "Seat" s JOIN "Registration" r ON r."id" = s."registrationId"
    WHERE s."sessionId" = ${sessionId}::uuid AND r."status" = 'confirmed'`;
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}

/** Who of a plan answers otherwise since it was made or last took note, by name; only people with a confirmed seat. */
export async function listChangedAnswers(db: Db, planId: string): Promise<ChangedAnswers[]> {
  const rows = await db.$queryRaw<
    {
      registrationId: string;
      name: string;
      languages: string;
      answers: string;
      keptLanguages: string;
      keptAnswers: string;
    }[]
  >`
    SELECT m."registrationId", r."name", languages_hash(r) AS "languages", answers_hash(r) AS "answers",
      m."languagesHash" AS "keptLanguages", m."answersHash" AS "keptAnswers"
    FROM "PlanMember" m JOIN "Registration" r ON r."id" = m."registrationId" AND r."status" = 'confirmed'
    JOIN "Plan" p ON p."id" = m."planId"
    WHERE m."planId" = ${planId}::uuid
      AND EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = p."sessionId" AND s."registrationId" = r."id")
      AND (m."languagesHash" <> languages_hash(r) OR m."answersHash" <> answers_hash(r))
    ORDER BY r."name", r."id"`;
  return rows.map(({ registrationId, name, languages, answers, keptLanguages, keptAnswers }) => ({
    registrationId,
    name,
    isLanguages: languages !== keptLanguages,
    isAnswers: answers !== keptAnswers,
    kept: { languages: keptLanguages, answers: keptAnswers },
    current: { languages, answers },
  }));
}
