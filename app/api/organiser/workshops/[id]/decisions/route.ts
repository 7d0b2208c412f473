import { decide } from "@/lib/decisions/commands";
import { decisionOutcomeSchema, decisionSchema } from "@/lib/decisions/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

/** The list, or the page of the person on which the form stood. */
function pageOf(workshopId: string | undefined, from: unknown) {
  const list = `/organiser/workshops/${workshopId}/registrations` as const;
  return typeof from === "string" && /^[0-9a-f-]{36}$/.test(from) ? (`${list}/${from}` as const) : list;
}

export const POST = route({
  summary: "Accept or decline people whose sign-up waits for a decision, with a word for the mail if wanted",
  access: "user",
  params: idParams,
  body: decisionSchema,
  answer: decisionOutcomeSchema,
  refusals: ["forbidden", "wrong_state", "busy"],
  form: {
    page: ({ params, values, locale }) =>
      localizedPath(locale, `${pageOf(params.id, values.from)}#decisions`),
    draftKey: ({ params }) => `decide:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const outcome = await decide(context, { workshopId: id, decision: body });
    if (!isForm) return outcome;
    const counts = Object.entries(outcome).map(([key, count]) => [key, String(count)]);
    const said = new URLSearchParams([["done", "decided"], ...counts]);
    return seeOther(localizedPath(locale, `${pageOf(id, body.from)}?${said}`));
  },
});
