import type { Prisma } from "@/lib/db/client";
import type { AnswerMarks } from "./schema";

/** Takes note that a plan reckons with these answers, in the caller's transaction. */
export async function saveAnswerMarks(
  tx: Prisma.TransactionClient,
  { planId, marks }: { readonly planId: string; readonly marks: AnswerMarks },
): Promise<void> {
  if (marks.size === 0) return;
  const rows = [...marks].map(([id, mark]) => ({ id, ...mark }));
  await tx.$executeRaw`
    UPDATE "PlanMember" m SET "languagesHash" = row."languages", "answersHash" = row."answers"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row("id" uuid, "languages" text, "answers" text)
    WHERE m."planId" = ${planId}::uuid AND m."registrationId" = row."id"`;
}

/** For people of a plan whose answers nobody took note of, such as one placed by hand: as they are now. */
export async function fillAnswerMarks(tx: Prisma.TransactionClient, planId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PlanMember" m SET "languagesHash" = languages_hash(r), "answersHash" = answers_hash(r)
    FROM "Registration" r
    WHERE m."planId" = ${planId}::uuid AND r."id" = m."registrationId" AND m."answersHash" IS NULL`;
}
