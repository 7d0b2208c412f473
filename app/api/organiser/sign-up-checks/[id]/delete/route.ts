import { z } from "zod";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { deleteCheck } from "@/lib/sign-up-checks/commands";
import { CHECK_DRAFT, checkPage } from "../../check-page";

export const POST = route({
  summary: "Forget a sign-up whose address nobody proved",
  access: "user",
  params: idParams,
  body: z.object({ workshopId: z.string().optional() }).default({}),
  refusals: ["forbidden"],
  form: { page: checkPage, draftKey: () => CHECK_DRAFT },
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const { workshopId } = await deleteCheck(context, { id });
    const page = `/organiser/workshops/${workshopId}/registrations/unproved?done=forgotten` as const;
    if (isForm) return seeOther(localizedPath(locale, page));
  },
});
