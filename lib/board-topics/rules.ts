import type { AttendeeTexts } from "@/lib/attendees/rules";
import { labelInside } from "@/lib/matching/labels";
import type { BoardTopics, Topic } from "./schema";

/** The topics of these people's texts, in their order; `locale` is the reader's. */
export function topicsOf(texts: readonly AttendeeTexts[], locale: string): BoardTopics {
  const labelled = texts.map(({ questions, project }) => ({
    questions: labelsOf(questions, locale),
    projects: labelsOf(project, locale),
  }));
  const speakers = new Map<string, number>();
  for (const { questions, projects } of labelled) {
    for (const label of new Set([...questions.keys(), ...projects.keys()])) {
      speakers.set(label, (speakers.get(label) ?? 0) + 1);
    }
  }
  const labels = [...speakers].filter(([, count]) => count > 1).map(([label]) => label);
  const position = new Map(labels.map((label, at) => [label, at]));
  const topics = (said: ReadonlyMap<string, number>) =>
    [...said].flatMap(([label, weight]): Topic[] => {
      const at = position.get(label);
      return at === undefined ? [] : [[at, weight]];
    });
  return {
    labels,
    questions: labelled.map(({ questions }) => topics(questions)),
    projects: labelled.map(({ projects }) => topics(projects)),
  };
}

/** Each concept's label with the weight of its strongest mention, in two decimals: they travel. */
function labelsOf(profile: AttendeeTexts["project"], locale: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { node, weight } of profile?.concepts ?? []) {
    const label = labelInside(node, locale);
    weights.set(label, Math.max(weights.get(label) ?? 0, Math.round(weight * 100) / 100));
  }
  return weights;
}
