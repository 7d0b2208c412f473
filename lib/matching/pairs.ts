import type { Matcher, SharedTerm, TextProfile } from "./port";

/** What one person wrote, read once. */
export interface PersonProfiles {
  readonly questions: TextProfile;
  readonly project: TextProfile;
}

/** 0 to 1, symmetric; undefined where one of the two wrote nothing comparable. Arguments are positions in the list. */
export type PairSimilarity = (i: number, j: number) => number | undefined;

export interface PersonTexts {
  readonly questions: readonly string[];
  readonly project?: { readonly title: string; readonly description?: string };
}

export function readPerson(matcher: Matcher, person: PersonTexts): PersonProfiles {
  const { project } = person;
  return {
    questions: matcher.profile(person.questions),
    project: matcher.profile(project ? [project.title, project.description ?? ""] : []),
  };
}

/**
 * The two text criteria of an allocation: how close the questions of a pair are, and how well the project of one
 * answers a question of the other (the better of the two directions).
 */
export function similaritiesOf(
  matcher: Matcher,
  people: readonly PersonProfiles[],
): { readonly questions: PairSimilarity; readonly complement: PairSimilarity } {
  const between = (a: TextProfile | undefined, b: TextProfile | undefined) =>
    a?.isUsable && b?.isUsable ? matcher.similarity(a, b) : undefined;
  return {
    questions: (i, j) => between(people[i]?.questions, people[j]?.questions),
    complement: (i, j) => {
      const one = between(people[i]?.project, people[j]?.questions);
      const other = between(people[j]?.project, people[i]?.questions);
      return one === undefined ? other : other === undefined ? one : Math.max(one, other);
    },
  };
}

/**
 * The words behind the two text criteria, by attendee id, for telling why; nothing for an unknown id. `locale` is the
 * reader's language.
 */
export function termsBetween(
  matcher: Matcher,
  people: ReadonlyMap<string, PersonProfiles>,
  locale: string,
): {
  readonly sharedTerms: (id: string, otherId: string) => readonly SharedTerm[];
  /** What `id`'s project and `otherId`'s questions share. */
  readonly projectTerms: (id: string, otherId: string) => readonly SharedTerm[];
} {
  const explained = (a: TextProfile | undefined, b: TextProfile | undefined) =>
    a?.isUsable && b?.isUsable ? matcher.explain(a, b, locale) : [];
  return {
    sharedTerms: (id, otherId) => explained(people.get(id)?.questions, people.get(otherId)?.questions),
    projectTerms: (id, otherId) => explained(people.get(id)?.project, people.get(otherId)?.questions),
  };
}
