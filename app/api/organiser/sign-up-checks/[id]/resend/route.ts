import { z } from "zod";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { resendCheck } from "@/lib/sign-up-checks/commands";
import { CHECK_DRAFT, checkPage } from "../../check-page";

export const POST = route({
  summary: "Send the link that proves an address again, at most once in ten minutes",
  access: "user",
  params: idParams,
  body: z.object({ workshopId: z.string().optional() }).default({}),
  refusals: ["forbidden", "just_sent"],
  form: { page: checkPage, draftKey: () => CHECK_DRAFT },
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const { workshopId } = await resendCheck(context, { id });
    const page = `/organiser/workshops/${workshopId}/registrations/unproved?done=resent` as const;
    if (isForm) return seeOther(localizedPath(locale, page));
  },
});
