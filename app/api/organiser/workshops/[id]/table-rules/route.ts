import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { addTableRule, readTableRules } from "@/lib/table-rules/commands";
import { askedRuleSchema, tableRulesSchema } from "@/lib/table-rules/schema";

export const GET = route({
  summary: "The rules that all groups of a workshop keep, and those that contradict each other",
  access: "user",
  params: idParams,
  answer: tableRulesSchema,
  handler: ({ context, params, locale }) => readTableRules(context, { workshopId: params.id, locale }),
});

export const POST = route({
  summary:
    "Add a rule for all groups of a workshop: together, apart, or at a table; also from a form without scripts",
  access: "user",
  params: idParams,
  body: askedRuleSchema,
  answer: tableRulesSchema,
  status: 201,
  refusals: ["infeasible", "stale_version", "wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/groups/rules`),
    draftKey: ({ params }) => `table-rule:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const rules = await addTableRule(context, { workshopId: params.id, rule: body, locale });
    if (!isForm) return rules;
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}/groups/rules?done=added`));
  },
});
