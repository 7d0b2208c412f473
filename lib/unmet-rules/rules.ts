import type { Unmet } from "@/lib/allocation/allocate";
import type { HardRule } from "@/lib/allocation/hard-rule";
import type { Note } from "@/lib/seating/schema";

/** A rule that the engine could not keep, as a plan keeps it. */
export function unmetNote({ rule, reason, ids }: Unmet): Note {
  return { ...ruleNote(rule), registrationIds: [...ids], because: reason };
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
