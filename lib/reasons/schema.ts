import { z } from "zod";
import type { Reason } from "@/lib/allocation/explain";
import { type CriterionQuestion, criterionQuestionSchema } from "@/lib/answer-criteria/schema";
import type { SharedTerm } from "@/lib/matching/port";

/** Words that people of a group share, as kept with a plan: the label to show and the forms to underline. */
export const keptTermSchema = z.object({ label: z.string(), forms: z.array(z.string()) });
export type KeptTerm = z.infer<typeof keptTermSchema>;

const otherIds = z.array(z.string());
const terms = z.array(keptTermSchema);

/** A reason as kept with a plan: ids and words, no sentence, so that each reader gets it in their language. */
export const keptReasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sharedTerms"), otherIds, terms }),
  z.object({ kind: z.literal("projectAnswers"), otherIds, terms }),
  z.object({ kind: z.literal("answeredByProject"), otherIds, terms }),
  z.object({ kind: z.literal("sharedThemes"), otherIds, themes: z.array(z.string()) }),
  z.object({ kind: z.literal("onlyOfOrganisation"), otherIds }),
  z.object({ kind: z.literal("levelMix"), otherIds, levels: z.array(z.number()) }),
  z.object({ kind: z.literal("notMetBefore"), otherIds }),
  z.object({
    kind: z.literal("answer"),
    otherIds,
    mode: z.enum(["alike", "mixed"]),
    question: criterionQuestionSchema.pick({ label: true, exact: true, shared: true }),
  }),
  z.object({ kind: z.literal("pinned"), otherIds }),
  z.object({ kind: z.literal("together"), otherIds }),
]);
export type KeptReason = z.infer<typeof keptReasonSchema>;

const TERMS_MAX = 3;

/** What to keep of the engine's reasons; `asked` are the organiser's own questions that they may speak of. */
export function keepReasons(
  reasons: readonly Reason<SharedTerm>[],
  asked: readonly CriterionQuestion[] = [],
): KeptReason[] {
  return reasons.flatMap((reason): KeptReason[] => {
    const ids = [...reason.otherIds];
    switch (reason.kind) {
      case "sharedTerms":
      case "projectAnswers":
      case "answeredByProject":
        return [{ kind: reason.kind, otherIds: ids, terms: keepTerms(reason.terms.slice(0, TERMS_MAX)) }];
      case "sharedThemes":
        return [{ kind: reason.kind, otherIds: ids, themes: [...reason.themes] }];
      case "levelMix":
        return [{ kind: reason.kind, otherIds: ids, levels: [...reason.levels] }];
      case "answer": {
        const question = asked.find(({ key }) => key === reason.question);
        if (!question) return [];
        const { label, exact, shared } = question;
        return [{ kind: "answer", otherIds: ids, mode: reason.mode, question: { label, exact, shared } }];
      }
      default:
        return [{ kind: reason.kind, otherIds: ids }];
    }
  });
}

export function keepTerms(shared: readonly SharedTerm[]): KeptTerm[] {
  return shared.map(({ label, forms }) => ({ label, forms: [...forms] }));
}
