import { z } from "zod";
import { criterionQuestionSchema } from "@/lib/answer-criteria/schema";

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
