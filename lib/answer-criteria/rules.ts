import type { AllocationOptions, GroupTerms, KindId } from "@/lib/allocation/problem";
import type { StoredQuestion } from "@/lib/form-questions/dto";
import { canGroup } from "@/lib/form-questions/rules";
import type { CriterionQuestion } from "./schema";

// The organiser's own questions where groups are formed. Pure.

/** The engine's name of a question. */
export function criterionId(key: string): `answer:${string}` {
  return `answer:${key}`;
}

/** The questions that count for groups, each with its weight (0 to 10; of those that leave nobody alone it has no meaning). */
export function criterionQuestions(
  stored: readonly StoredQuestion[],
): (CriterionQuestion & { readonly weight: number })[] {
  return stored.flatMap(({ isRemoved, groupWeight, question }) => {
    const { key, kind, grouping, label, audience } = question;
    if (isRemoved || grouping === "none" || !canGroup(kind)) return [];
    const shared = audience === "group";
    return [{ key, grouping, label, exact: kind === "choice", shared, weight: groupWeight }];
  });
}

/** Small beside a match (0 to 1), and more than a project for each table: a lone person among six costs two hundredths. */
const ALONE_WEIGHT = 0.1;

/** What the engine is told about the questions of a plan, and about what else nobody should be alone with. */
export function answerOptions(
  questions: readonly CriterionQuestion[],
  notAlone: readonly KindId[] = [],
): {
  readonly answerModes?: AllocationOptions["answerModes"];
  readonly terms: Pick<GroupTerms, "notAlone">;
} {
  const modes = questions.flatMap(({ key, grouping }) =>
    grouping === "nobody_alone" ? [] : [[key, grouping] as const],
  );
  const lonely = questions.filter(({ grouping }) => grouping === "nobody_alone");
  const kinds = [...new Set([...notAlone, ...lonely.map(({ key }) => criterionId(key))])];
  return {
    ...(modes.length > 0 && { answerModes: Object.fromEntries(modes) }),
    terms: kinds.length > 0 ? { notAlone: { kinds, weight: ALONE_WEIGHT } } : {},
  };
}
