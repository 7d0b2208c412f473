import { z } from "zod";
import { requireRegistration } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { reachAgain } from "@/lib/messages/commands";
import { reachAgainSchema, reachedSchema } from "@/lib/messages/schema";

export const POST = route({
  summary: "Correct the address of somebody whom mails did not reach, and send again what failed",
  access: "user",
  params: z.object({ id: z.string() }),
  body: reachAgainSchema.extend({ workshopId: z.uuid().optional().describe("Where the form stands") }),
  answer: reachedSchema,
  refusals: ["wrong_state"],
  form: {
    page: ({ locale, params, values }) =>
      localizedPath(locale, `/organiser/workshops/${values.workshopId}/registrations/${params.id}`),
    draftKey: ({ params }) => `reach:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const reached = await reachAgain(context, { registrationId: id, email: body.email });
    if (!isForm) return reached;
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(
      localizedPath(locale, `/organiser/workshops/${workshopId}/registrations/${id}?done=reached`),
    );
  },
});
