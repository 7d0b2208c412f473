import { z } from "zod";
import { AppError } from "@/lib/errors";
import { declineSeat } from "@/lib/handovers/commands";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Decline a seat that somebody hands over: they keep it and are told",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  refusals: ["link_expired"],
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/seat/${params.token}`),
    draftKey: ({ params }) => `seat:${params.token}`,
  },
  handler: async ({ context, params: { token }, locale, isForm }) => {
    if (!(await declineSeat(context, { token }))) throw new AppError("link_expired");
    return isForm ? seeOther(localizedPath(locale, `/seat/${token}?done=declined`)) : undefined;
  },
});
