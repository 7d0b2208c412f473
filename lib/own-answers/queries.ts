import type { Db } from "@/lib/db/client";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import { withChosen } from "@/lib/form-answers/rules";
import { askedForm } from "@/lib/form-questions/queries";

/** The form by which somebody changes their answers: with what they chose while it was offered. */
export async function ownForm(db: Db, { registrationId }: { readonly registrationId: string }) {
  const row = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: {
      workshopId: true,
      themes: true,
      houseRulesAt: true,
      workshop: { select: { themes: true, houseRules: true } },
      ...formAnswers,
    },
  });
  const { languages, questions } = await askedForm(db, { workshopId: row.workshopId });
  const answers = toAnswers(row.formAnswers);
  return {
    languages,
    questions: questions.map((question) => withChosen(question, answers)),
    themes: [...new Set([...row.workshop.themes, ...row.themes])],
    /** Rules that this person did not accept yet. */
    hasNewRules: row.workshop.houseRules !== null && row.houseRulesAt === null,
  };
}
