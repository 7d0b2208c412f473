import type { Unmet } from "@/lib/allocation/allocate";
import type { HardRule } from "@/lib/allocation/hard-rule";
import type { Locale } from "@/lib/i18n/locales";
import { noteSentence } from "@/lib/reasons/rules";
import type { Note } from "@/lib/seating/schema";

// From the rules that the engine could not keep to what is kept and told of them.

/** A rule that does not hold, as a plan keeps it. */
export function unmetNote({ rule, reason, ids }: Unmet): Note {
  return { ...ruleNote(rule), registrationIds: [...ids], because: reason };
}

/**
 * A contradiction the organiser must resolve: rules they wrote themselves are part of it. People without a common
 * language are no such contradiction: they are placed as well as can be, and the plan says so.
 */
export function isContradictionOfRules({ reason, conflict }: Unmet): boolean {
  return reason === "conflict" && conflict.some(({ kind }) => kind !== "language" && kind !== "size");
}

/** The rules that contradict each other, one sentence each, as the refusal `infeasible` lists them. */
export function conflictSentences(
  conflict: readonly HardRule[],
  reader: { readonly locale: Locale; readonly nameOf: (id: string) => string | undefined },
) {
  return conflict.map((rule) => {
    const note = ruleNote(rule);
    return { ...note, message: noteSentence(note, reader) };
  });
}

function ruleNote(rule: HardRule): Note {
  switch (rule.kind) {
    case "together":
    case "apart":
      return { kind: rule.kind, registrationIds: [...rule.ids] };
    case "pin":
      return { kind: "pin", registrationIds: [rule.id], table: rule.group + 1 };
    default:
      return { kind: rule.kind, registrationIds: [] };
  }
}
