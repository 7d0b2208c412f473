import { z } from "zod";
import type { Reason } from "@/lib/allocation/explain";
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
  z.object({ kind: z.literal("pinned"), otherIds }),
  z.object({ kind: z.literal("together"), otherIds }),
]);
export type KeptReason = z.infer<typeof keptReasonSchema>;

const TERMS_MAX = 3;

/** What to keep of the engine's reasons; reasons of kinds that no page can say yet are left out. */
export function keepReasons(reasons: readonly Reason<SharedTerm>[]): KeptReason[] {
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
      case "answer":
        return [];
      default:
        return [{ kind: reason.kind, otherIds: ids }];
    }
  });
}

export function keepTerms(shared: readonly SharedTerm[]): KeptTerm[] {
  return shared.map(({ label, forms }) => ({ label, forms: [...forms] }));
}
