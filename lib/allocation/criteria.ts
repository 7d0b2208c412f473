import type { Attendee, CriterionId, PairSimilarity, Similarities } from "./problem";

/** Longest distance between two levels (1 to 5). */
const LEVEL_SPAN = 4;

/** Same organisation however it was typed: case, accents' encoding and spaces aside. */
export function organisationKey(organisation: string | undefined): string {
  return (organisation ?? "").normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The value of one criterion for a pair, by position; undefined where one of the two gave nothing. */
export function criterionOf(
  id: CriterionId,
  attendees: readonly Attendee[],
  similarities: Similarities,
  answerModes: Readonly<Record<string, "alike" | "mixed">>,
): PairSimilarity {
  switch (id) {
    case "questions":
      return similarities.questions;
    case "complement":
      return similarities.complement;
    case "themes":
      return overlap(attendees.map((attendee) => new Set(attendee.themes)));
    case "organisations":
      return differing(attendees.map((attendee) => organisationKey(attendee.organisation) || undefined));
    case "levels":
      return distance(
        attendees.map((attendee) => attendee.level),
        LEVEL_SPAN,
      );
    case "notMet":
      return notMet(attendees);
    default: {
      const question = id.slice("answer:".length);
      const alike = alikeAnswers(attendees.map((attendee) => attendee.answers?.[question]));
      if ((answerModes[question] ?? "alike") === "alike") return alike;
      return (i, j) => {
        const value = alike(i, j);
        return value === undefined ? undefined : 1 - value;
      };
    }
  }
}

/** Jaccard: shared over all. */
function overlap(sets: readonly ReadonlySet<string>[]): PairSimilarity {
  return (i, j) => {
    const a = sets[i];
    const b = sets[j];
    if (!a?.size || !b?.size) return undefined;
    let shared = 0;
    for (const item of a) if (b.has(item)) shared++;
    return shared / (a.size + b.size - shared);
  };
}

function differing(values: readonly (string | undefined)[]): PairSimilarity {
  return (i, j) => {
    const a = values[i];
    const b = values[j];
    if (a === undefined || b === undefined) return undefined;
    return a === b ? 0 : 1;
  };
}

function distance(values: readonly (number | undefined)[], span: number): PairSimilarity {
  return (i, j) => {
    const a = values[i];
    const b = values[j];
    if (a === undefined || b === undefined) return undefined;
    return span === 0 ? 0 : Math.min(1, Math.abs(a - b) / span);
  };
}

/** Undefined throughout when nobody met anybody: then the criterion says nothing and drops out. */
function notMet(attendees: readonly Attendee[]): PairSimilarity {
  const met = attendees.map((attendee) => new Set(attendee.metBefore));
  const hasAny = met.some((ids) => ids.size > 0);
  return (i, j) => {
    const a = attendees[i];
    const b = attendees[j];
    if (!hasAny || a === undefined || b === undefined) return undefined;
    return met[i]?.has(b.id) || met[j]?.has(a.id) ? 0 : 1;
  };
}

type Answer = string | readonly string[] | number | undefined;

/** Scales by their distance over the widest one answered, several choices by Jaccard, one choice by equality. */
function alikeAnswers(answers: readonly Answer[]): PairSimilarity {
  const numbers = answers.map((answer) =>
    typeof answer === "number" && Number.isFinite(answer) ? answer : undefined,
  );
  const known = numbers.filter((value) => value !== undefined);
  if (known.length > 0) {
    const apart = distance(
      numbers,
      known.reduce((a, b) => Math.max(a, b)) - known.reduce((a, b) => Math.min(a, b)),
    );
    return (i, j) => {
      const value = apart(i, j);
      return value === undefined ? undefined : 1 - value;
    };
  }
  return overlap(
    answers.map((answer) => {
      if (typeof answer === "string") return new Set(answer.trim() === "" ? [] : [answer.trim()]);
      return new Set(Array.isArray(answer) ? answer : []);
    }),
  );
}
