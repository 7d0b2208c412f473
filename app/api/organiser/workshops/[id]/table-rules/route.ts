import { z } from "zod";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { addTableRule } from "@/lib/table-rules/commands";
import { readTableRules } from "@/lib/table-rules/queries";
import { addedRuleSchema, tableRulesSchema } from "@/lib/table-rules/schema";

export const GET = route({
  summary: "The rules that all groups of a workshop keep, and those that contradict each other",
  access: "user",
  params: idParams,
  query: z.object({ session: z.uuid().optional().describe("A parallel session; absent: the day") }),
  answer: tableRulesSchema,
  handler: ({ context, params, query, locale }) =>
    readTableRules(context, { workshopId: params.id, sessionId: query.session, locale }),
});

export const POST = route({
  summary:
    "Add a rule for all groups of a workshop: together, apart, or at a table; also from a form without scripts",
  access: "user",
  params: idParams,
  body: addedRuleSchema,
  answer: tableRulesSchema,
  status: 201,
  refusals: ["infeasible", "stale_version", "wrong_state"],
  form: {
    page: ({ locale, params, values }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/groups/rules${queryOf(values.session)}`),
    draftKey: ({ params }) => `table-rule:${params.id}`,
  },
  handler: async ({ context, params, body: { session, ...rule }, locale, isForm }) => {
    const rules = await addTableRule(context, { workshopId: params.id, sessionId: session, rule, locale });
    if (!isForm) return rules;
    const query = session ? `?done=added&session=${session}` : "?done=added";
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}/groups/rules${query}`));
  },
});

/** As posted, not checked yet: nothing but an id becomes part of an address. */
function queryOf(session: unknown): string {
  const id = z.uuid().safeParse(session);
  return id.success ? `?session=${id.data}` : "";
}
