import { z } from "zod";
import { nextPageSchema } from "@/lib/auth/schema";
import type { Context } from "@/lib/db/context";
import type { ErrorCode } from "@/lib/errors";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { planSchema } from "@/lib/groups/schema";
import { type FormReturn, type RouteHandler, route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

/** The page whose form posted, without what its address says was done. */
function pageOf(next: unknown): `/${string}` {
  const page = nextPageSchema.safeParse(next).data ?? "/organiser";
  return (page.split("?")[0] ?? page) as `/${string}`;
}

const FORM: FormReturn = {
  page: ({ values, locale }) => localizedPath(locale, pageOf(values.next)),
  draftKey: ({ values }) => `plan-act:${pageOf(values.next)}`,
};

/**
 * A call that does one thing to a plan as a whole and answers the plan that came of it. From an HTML form it leads to
 * the page in `next`, where `{id}` stands for that plan; refused, back to that page, which says why.
 */
export function planAct<B extends z.ZodType<{ readonly next?: string | undefined }>>(spec: {
  readonly summary: string;
  readonly body: B;
  readonly status?: number;
  readonly refusals: readonly ErrorCode[];
  /** Gives the id of the plan that came of it; undefined: nothing to answer. */
  readonly act: (context: Context, planId: string, body: z.output<B>) => Promise<string | undefined>;
}): RouteHandler {
  return route({
    summary: spec.summary,
    access: "user",
    params: z.object({ id: z.string() }),
    body: spec.body,
    answer: planSchema,
    status: spec.status,
    refusals: spec.refusals,
    form: FORM,
    handler: async ({ context, params, body, locale, isForm }) => {
      const request = { planId: params.id, locale };
      const planId = await withCurrentPlan(context, request, () => spec.act(context, params.id, body));
      if (isForm) {
        const next = nextPageSchema.safeParse(body.next).data ?? "/organiser";
        return seeOther(localizedPath(locale, next.replace("{id}", planId ?? params.id) as `/${string}`));
      }
      return planId ? readPlan(context, { planId, locale }) : new Response(null, { status: 204 });
    },
  });
}
