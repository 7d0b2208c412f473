import { z } from "zod";
import { env } from "@/lib/env";
import { eraseOwn } from "@/lib/erasures/commands";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Erase all that is held of oneself for this workshop, from a form that asked for a tick",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({
    locale: z.string().optional(),
    understood: z
      .boolean("erase_confirm")
      .refine((isTicked) => isTicked, "erase_confirm")
      .describe("That it cannot be taken back"),
  }),
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/data`),
    draftKey: ({ params }) => `erase:${params.token}`,
  },
  handler: async ({ context, params, locale, isForm }) => {
    await eraseOwn(context, { ...params, baseUrl: env().baseUrl });
    return isForm ? seeOther(localizedPath(locale, "/erased")) : undefined;
  },
});
