import type { PlanEvaluation } from "@/lib/allocation/moves";
import type { Note } from "@/lib/seating/schema";

// What an evaluation finds amiss, as notes without words. The server keeps them; the board words them at once.

/** The weak spots of one group (from 0), as a plan keeps them. */
export function warningNotes({ warnings }: PlanEvaluation, group: number): Note[] {
  return warnings
    .filter((warning) => warning.group === group)
    .map((warning) => ({
      kind: warning.kind,
      registrationIds: "ids" in warning ? [...warning.ids] : "id" in warning ? [warning.id] : [],
      table: group + 1,
      language: warning.kind === "language" ? warning.language : undefined,
    }));
}

/** The rules that do not hold, as a plan keeps them. */
export function brokenNotes({ broken }: Pick<PlanEvaluation, "broken">): Note[] {
  return broken.map((rule): Note => {
    const table = "group" in rule ? rule.group + 1 : undefined;
    const language = rule.kind === "language" ? rule.language : undefined;
    return {
      kind: rule.kind,
      registrationIds: rule.kind === "size" ? [] : [...rule.ids],
      table,
      language,
    };
  });
}
