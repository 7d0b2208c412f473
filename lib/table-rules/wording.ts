import type { HardRule } from "@/lib/allocation/hard-rule";
import { translator } from "@/lib/i18n/catalogue";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { RuleConflict, TableRule } from "./schema";

// Rules as sentences. On the server only: all catalogues come along.

interface RuleReader {
  readonly locale: Locale;
  readonly nameOf: (registrationId: string) => string | undefined;
  /** Without it, facilitators are told by their table. */
  readonly facilitatorName?: ((facilitatorId: string) => string | undefined) | undefined;
}

/** "Ensemble : Anaïs Rochat, Lukas Bänziger et Zoé Favre" */
export function ruleSentence(
  { kind, table, registrationIds }: Pick<TableRule, "kind" | "table" | "registrationIds">,
  { locale, nameOf }: RuleReader,
): string {
  const say = translator(locale, "rules");
  const { compare } = new Intl.Collator(locale);
  const people = formatList(registrationIds.flatMap((id) => nameOf(id) ?? []).sort(compare), locale);
  return kind === "table"
    ? say("sentence.table", { people, table: table ?? 0 })
    : say(`sentence.${kind}`, { people });
}

/** A set of rules that cannot all hold, each in words. */
export function conflictInWords(conflict: readonly HardRule[], reader: RuleReader): RuleConflict {
  return conflict.map((rule) => inWords(rule, reader));
}

function inWords(rule: HardRule, reader: RuleReader): RuleConflict[number] {
  const say = translator(reader.locale, "rules");
  switch (rule.kind) {
    case "together":
    case "apart": {
      const told = { kind: rule.kind, table: null, registrationIds: [...rule.ids] };
      return { kind: rule.kind, registrationIds: told.registrationIds, message: ruleSentence(told, reader) };
    }
    case "pin": {
      const told = { kind: "table", table: rule.group + 1, registrationIds: [rule.id] } as const;
      return { kind: rule.kind, registrationIds: [rule.id], message: ruleSentence(told, reader) };
    }
    case "size":
      return { kind: rule.kind, registrationIds: [], message: sizeSentence(rule, say) };
    case "language":
      return { kind: rule.kind, registrationIds: [], message: say("sentence.language") };
    case "facilitator": {
      const name = reader.facilitatorName?.(rule.id);
      const table = rule.group + 1;
      const message =
        name === undefined
          ? say("sentence.facilitator", { table })
          : say("sentence.namedFacilitator", { name, table });
      return { kind: rule.kind, registrationIds: [], message };
    }
  }
}

/** Why a table is no larger: the number of people and of tables decide, whatever the size that was chosen. */
function sizeSentence(
  { groupCount: groups, min, max }: Extract<HardRule, { kind: "size" }>,
  say: ReturnType<typeof translator<"rules">>,
): string {
  return min === max ? say("sentence.sameSize", { groups, max }) : say("sentence.size", { groups, min, max });
}
