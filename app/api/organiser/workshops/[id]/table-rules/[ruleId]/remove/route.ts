import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { removeTableRule } from "@/lib/table-rules/commands";
import { tableRulesSchema } from "@/lib/table-rules/schema";

export const POST = route({
  summary: "Take a rule away, also from a form without scripts",
  access: "user",
  params: z.object({ id: z.uuid(), ruleId: z.uuid() }),
  answer: tableRulesSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: async ({ context, params: { id, ruleId }, locale, isForm }) => {
    const rules = await removeTableRule(context, { workshopId: id, ruleId, locale });
    if (!isForm) return rules;
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/groups/rules?done=removed`));
  },
});
