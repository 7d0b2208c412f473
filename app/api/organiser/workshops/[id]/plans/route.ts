import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { proposePlan } from "@/lib/groups/commands";
import { planSchema, planSummarySchema, proposeSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { listPlans } from "@/lib/plans/queries";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "The plans of a workshop, newest first",
  access: "user",
  params,
  query: z.object({ session: z.uuid().optional().describe("A parallel session; absent: the day") }),
  answer: z.object({ data: z.array(planSummarySchema) }),
  handler: async ({ context, params, query }) => {
    const workshop = await requireWorkshop(context.db, context.actor, params.id, "plan.read");
    return { data: await listPlans(context.db, { workshopId: workshop.id, sessionId: query.session }) };
  },
});

export const POST = route({
  summary: "Form groups of everybody with a seat, as a new draft plan",
  access: "user",
  params,
  body: proposeSchema.default({}),
  answer: planSchema,
  status: 201,
  refusals: ["infeasible", "not_enough_people"],
  handler: ({ context, params, body, locale }) =>
    proposePlan(context, { workshopId: params.id, input: body, locale }),
});
