import { z } from "zod";
import { withdrawProposal } from "@/lib/handovers/commands";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Take back the proposal of one's seat",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/handover`),
    draftKey: ({ params }) => `handover:${params.token}`,
  },
  handler: async ({ context, params: { token }, locale, isForm }) => {
    await withdrawProposal(context, { token });
    return isForm ? seeOther(localizedPath(locale, `/r/${token}?done=seatWithdrawn`)) : undefined;
  },
});
