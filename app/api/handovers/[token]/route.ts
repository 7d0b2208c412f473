import { z } from "zod";
import { SIGN_UP_SIZE_MAX_BYTES } from "@/app/api/sign-up-size";
import { AppError } from "@/lib/errors";
import { takeOver } from "@/lib/handovers/commands";
import { takeOverSchema } from "@/lib/handovers/schema";
import { signUps } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary:
    "Take a seat that somebody hands over, by the link sent to one's address; answers with the link to the registration",
  access: "public",
  params: z.object({ token: z.string() }),
  body: takeOverSchema,
  bodySizeMaxBytes: SIGN_UP_SIZE_MAX_BYTES,
  answer: z.object({ token: z.string() }),
  refusals: ["link_expired", "address_taken", "busy"],
  rateLimit: signUps,
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/seat/${params.token}`),
    draftKey: ({ params }) => `seat:${params.token}`,
  },
  handler: async ({ context, params: { token }, body: input, isForm }) => {
    const outcome = await takeOver(context, { token, input });
    if (!outcome.ok) throw new AppError(outcome.reason);
    if (isForm) return seeOther(localizedPath(input.locale, `/r/${outcome.token}?done=seatTaken`));
    return { token: outcome.token };
  },
});
