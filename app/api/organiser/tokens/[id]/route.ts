import { revokeApiToken } from "@/lib/auth/api-tokens";
import { afterFormSchema } from "@/lib/auth/schema";
import { AppError } from "@/lib/errors";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const DELETE = route({
  summary: "Revoke one of your API tokens",
  access: "user",
  params: idParams,
  handler: async ({ context, params }) => {
    if (!(await revokeApiToken(context, params.id))) throw new AppError("not_found");
    return undefined;
  },
});

// HTML forms know no DELETE.
export const POST = route({
  summary: "Revoke one of your API tokens, from an HTML form",
  access: "user",
  params: idParams,
  body: afterFormSchema,
  handler: async ({ context, params, body, locale }) => {
    if (!(await revokeApiToken(context, params.id))) throw new AppError("not_found");
    return seeOther(localizedPath(locale, body.next ?? "/organiser/account"));
  },
});
