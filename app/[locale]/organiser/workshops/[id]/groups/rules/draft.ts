import type { RuleRefusal, RuleValues } from "@/components/groups/rules/rule-form";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import {
  type AskedRule,
  askedRuleSchema,
  type RuleConflict,
  TABLE_RULE_KINDS,
  type TableRuleDto,
} from "@/lib/table-rules/schema";
import { refusalText } from "../../../../workshop-draft";

// A rule's form without scripts: what it begins with, and what was refused.

export const NEW_RULE: RuleValues = { kind: "together", registrationIds: [], table: "" };

export function valuesOfRule({ kind, people, table }: TableRuleDto): RuleValues {
  return {
    kind,
    registrationIds: people.filter(({ isSeated }) => isSeated).map(({ registrationId }) => registrationId),
    table: table === null ? "" : String(table),
  };
}

export function valuesOfDraft({ values }: FormDraft): RuleValues {
  const ids = values.registrationIds ?? [];
  return {
    kind: TABLE_RULE_KINDS.find((kind) => kind === values.kind) ?? "together",
    registrationIds: (Array.isArray(ids) ? ids : [ids]).map(String),
    table: String(values.table ?? ""),
  };
}

/** The rule that was asked for, where it makes sense as such. */
export function ruleOfDraft(draft: FormDraft): AskedRule | undefined {
  const { table, ...values } = valuesOfDraft(draft);
  return askedRuleSchema.safeParse({ ...values, ...(/^\d+$/.test(table) && { table: Number(table) }) }).data;
}

export function refusalOf(
  draft: FormDraft,
  { locale, conflicts }: { readonly locale: Locale; readonly conflicts: readonly RuleConflict[] },
): RuleRefusal {
  return {
    text: refusalText(draft.code, locale),
    errors: Object.fromEntries(
      draft.errors.map((error) => [error.path.split(".")[0], fieldMessage(error, locale)]),
    ),
    conflicts,
  };
}
