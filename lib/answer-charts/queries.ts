import type { Db } from "@/lib/db/client";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import { type AnswerChart, chartOf } from "./rules";

/** The charts of a workshop's form, in its order: what those answered who did not cancel. */
export async function listCharts(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<AnswerChart[]> {
  const stored = await listStoredQuestions(db, { workshopId });
  const charted = stored.filter(({ isRemoved, question }) => !isRemoved && question.chart);
  if (charted.length === 0) return [];
  const rows = await db.$queryRaw<{ questionId: string; answer: string | null; count: number }[]>`
    SELECT a."questionId", given."answer", count(*)::int AS "count"
    FROM "FormAnswer" a
    JOIN "Registration" r ON r."id" = a."registrationId" AND r."status" <> 'cancelled'
    JOIN "FormQuestion" q ON q."id" = a."questionId" AND q."workshopId" = ${workshopId}::uuid AND q."chart"
    CROSS JOIN LATERAL (
      SELECT NULL AS "answer" UNION ALL SELECT unnest(a."choices")
      UNION ALL SELECT a."number"::int::text WHERE a."number" IS NOT NULL
    ) given
    GROUP BY 1, 2`;
  return charted.map(({ id, question }) => {
    const own = rows.filter(({ questionId }) => questionId === id);
    return chartOf(question, {
      answered: own.find(({ answer }) => answer === null)?.count ?? 0,
      counts: new Map(own.flatMap(({ answer, count }) => (answer === null ? [] : [[answer, count]]))),
    });
  });
}
