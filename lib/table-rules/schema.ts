import { z } from "zod";

const registrationId = z.uuid();

export const TABLE_RULE_KINDS = ["together", "apart", "table"] as const;
export type TableRuleKind = (typeof TABLE_RULE_KINDS)[number];

/** Tables that a rule may name; a workshop has far fewer. */
export const TABLE_MAX = 5_000;
const PEOPLE_MAX = 100;

/** What an organiser demands of all groups of a workshop's day, whichever plan. */
export interface TableRule {
  readonly id: string;
  /** together: at one table. apart: no two at one table. table: at the table `table`. */
  readonly kind: TableRuleKind;
  /** From 1, exactly where `kind` is table. */
  readonly table: number | null;
  readonly registrationIds: readonly string[];
}

/** A rule as a plan shows it: only what it says of people who have a seat. */
export const planRuleSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TABLE_RULE_KINDS),
    table: z.number().int().nullable(),
    registrationIds: z.array(registrationId),
  })
  .meta({ id: "PlanRule", description: "A rule of the workshop that every plan of it must keep." });

export const tableRuleSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TABLE_RULE_KINDS).meta({
      description: "together: at one table. apart: no two at one table. table: at the table of this number.",
    }),
    table: z.number().int().nullable().meta({ description: "From 1, exactly where kind is table." }),
    people: z.array(
      z.object({
        registrationId,
        name: z.string(),
        isSeated: z.boolean().meta({ description: "False: gave up their seat; the rule waits for them." }),
      }),
    ),
    sentence: z.string().meta({ description: "The rule in words." }),
  })
  .meta({ id: "TableRule" });
export type TableRuleDto = z.infer<typeof tableRuleSchema>;

/** Rules that cannot all hold, the smallest set of them, in words. */
export const ruleConflictSchema = z.array(
  z.object({ kind: z.string(), registrationIds: z.array(z.string()), message: z.string() }),
);
export type RuleConflict = z.infer<typeof ruleConflictSchema>;

export const tableRulesSchema = z
  .object({
    version: z.number().int().meta({ description: "Grows by one with each change of any rule." }),
    tableCount: z.number().int().meta({ description: "So many tables a proposal has now." }),
    rules: z.array(tableRuleSchema),
    conflicts: z
      .array(ruleConflictSchema)
      .meta({ description: "Rules that cannot all hold with the people of now." }),
  })
  .meta({ id: "TableRules" });
export type TableRulesDto = z.infer<typeof tableRulesSchema>;

const asked = {
  kind: z.enum(TABLE_RULE_KINDS),
  registrationIds: z.array(registrationId).max(PEOPLE_MAX).default([]),
  table: z.number().int().min(1).max(TABLE_MAX).optional(),
};

function check(rule: {
  kind: TableRuleKind;
  registrationIds: readonly string[];
  table?: number | undefined;
}) {
  const count = new Set(rule.registrationIds).size;
  const isTable = rule.kind === "table";
  return {
    people: count >= (isTable ? 1 : 2),
    table: !isTable || rule.table !== undefined,
  };
}

export const askedRuleSchema = z
  .object(asked)
  .refine((rule) => check(rule).people, { path: ["registrationIds"], params: { code: "rule_people_few" } })
  .refine((rule) => check(rule).table, { path: ["table"], params: { code: "rule_table_missing" } })
  .meta({ id: "AskedTableRule" });
export type AskedRule = z.infer<typeof askedRuleSchema>;

/** The same with the session it holds for. */
export const addedRuleSchema = askedRuleSchema
  .safeExtend({ session: z.uuid().optional().meta({ description: "A parallel session; absent: the day." }) })
  .meta({ id: "AddedTableRule" });

export const changedRuleSchema = z
  .object({
    ...asked,
    version: z.number().int().min(0).meta({ description: "Of the rules as a whole; an older one: 409." }),
  })
  .refine((rule) => check(rule).people, { path: ["registrationIds"], params: { code: "rule_people_few" } })
  .refine((rule) => check(rule).table, { path: ["table"], params: { code: "rule_table_missing" } })
  .meta({ id: "ChangedTableRule" });
