import { z } from "zod";
import { proposeSeat } from "@/lib/handovers/commands";
import { handoverInputSchema } from "@/lib/handovers/schema";
import { LOST_LINKS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary:
    "Propose one's seat to somebody else, who takes it by a link sent to them; until then nothing changes",
  access: "public",
  params: z.object({ token: z.string() }),
  body: handoverInputSchema,
  refusals: ["wrong_state"],
  rateLimit: () => LOST_LINKS,
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/handover`),
    draftKey: ({ params }) => `handover:${params.token}`,
  },
  handler: async ({ context, params: { token }, body: to, locale, isForm }) => {
    await proposeSeat(context, { token, to });
    return isForm ? seeOther(localizedPath(locale, `/r/${token}?done=seatProposed`)) : undefined;
  },
});
