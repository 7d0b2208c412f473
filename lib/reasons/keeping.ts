import type { Reason } from "@/lib/allocation/explain";
import type { CriterionQuestion } from "@/lib/answer-criteria/schema";
import type { SharedTerm } from "@/lib/matching/port";
import type { KeptReason, KeptTerm } from "./schema";

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
