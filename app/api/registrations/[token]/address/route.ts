import { z } from "zod";
import { askAddressChange } from "@/lib/address-changes/commands";
import { addressAskedSchema, addressChangeSchema } from "@/lib/address-changes/schema";
import { LOST_LINKS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

const DONE = { asked: "addressAsked", respelled: "addressSpelled", unchanged: "addressSame" } as const;

export const POST = route({
  summary: "Give another address for one's registration: a mail to it must be confirmed first",
  access: "public",
  params: z.object({ token: z.string() }),
  body: addressChangeSchema,
  answer: addressAskedSchema,
  refusals: ["wrong_state"],
  rateLimit: () => LOST_LINKS,
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/address`),
    draftKey: ({ params }) => `own-address:${params.token}`,
  },
  handler: async ({ context, params: { token }, body: { email }, locale, isForm }) => {
    const outcome = await askAddressChange(context, { token, email });
    if (isForm) return seeOther(localizedPath(locale, `/r/${token}?done=${DONE[outcome]}`));
    return { outcome };
  },
});
