import { z } from "zod";
import { proveAddress } from "@/lib/address-changes/commands";
import { AppError } from "@/lib/errors";
import { LOST_LINKS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary:
    "Confirm a new address by the link sent to it; answers with the link to the registration that works from then on",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  answer: z.object({ token: z.string() }),
  refusals: ["link_expired", "address_taken"],
  rateLimit: () => LOST_LINKS,
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/address/${params.token}`),
    draftKey: ({ params }) => `address:${params.token}`,
  },
  handler: async ({ context, params: { token }, isForm }) => {
    const outcome = await proveAddress(context, { token });
    if (!outcome.ok) throw new AppError(outcome.reason);
    if (isForm) return seeOther(localizedPath(outcome.locale, `/r/${outcome.token}?done=addressChanged`));
    return { token: outcome.token };
  },
});
