import { z } from "zod";
import { AppError } from "@/lib/errors";
import { signUps } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { comeBack } from "@/lib/registrations/come-back";
import { receiptSchema } from "@/lib/registrations/schema";

const SAID: Readonly<Partial<Record<string, string>>> = {
  workshop_full: "full",
  invitation_over: "uninvited",
};

export const POST = route({
  summary: "Sign up again after having left, with the answers given before",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  answer: receiptSchema.pick({ status: true }),
  refusals: [
    "sign_up_not_open",
    "sign_up_closed",
    "workshop_full",
    "workshop_cancelled",
    "invitation_over",
    "wrong_state",
    "busy",
  ],
  rateLimit: signUps,
  handler: async ({ context, params: { token }, locale, isForm }) => {
    const outcome = await comeBack(context, { token });
    // The page says what is the case now; that there was no seat to be had, it cannot know.
    const said = outcome.ok ? "returned" : (SAID[outcome.reason] ?? "late");
    if (isForm) return seeOther(localizedPath(locale, `/r/${token}?done=${said}`));
    if (!outcome.ok) throw new AppError(outcome.reason);
    return { status: outcome.status };
  },
});
