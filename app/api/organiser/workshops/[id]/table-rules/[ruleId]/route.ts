import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeTableRule, removeTableRule } from "@/lib/table-rules/commands";
import { changedRuleSchema, tableRulesSchema } from "@/lib/table-rules/schema";

const params = z.object({ id: z.uuid(), ruleId: z.uuid() });

export const PUT = route({
  summary: "Replace a rule, based on a version of the rules",
  access: "user",
  params,
  body: changedRuleSchema,
  answer: tableRulesSchema,
  refusals: ["infeasible", "stale_version", "wrong_state"],
  handler: ({ context, params: { id, ruleId }, body: { version, ...rule }, locale }) =>
    changeTableRule(context, { workshopId: id, ruleId, rule, version, locale }),
});

export const DELETE = route({
  summary: "Take a rule away",
  access: "user",
  params,
  answer: tableRulesSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params: { id, ruleId }, locale }) =>
    removeTableRule(context, { workshopId: id, ruleId, locale }),
});

// HTML forms know no PUT.
export const POST = route({
  summary: "Replace a rule, from a form without scripts",
  access: "user",
  params,
  body: changedRuleSchema,
  refusals: ["infeasible", "stale_version", "wrong_state"],
  form: {
    page: ({ locale, params: { id, ruleId } }) =>
      localizedPath(locale, `/organiser/workshops/${id}/groups/rules?rule=${ruleId}`),
    draftKey: ({ params: { id } }) => `table-rule:${id}`,
  },
  handler: async ({ context, params: { id, ruleId }, body: { version, ...rule }, locale }) => {
    await changeTableRule(context, { workshopId: id, ruleId, rule, version, locale });
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/groups/rules?done=changed`));
  },
});
