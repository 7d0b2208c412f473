import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeSignUpSettings, readSignUpSettings } from "@/lib/sign-up-settings/commands";
import { signUpSettingsChangeSchema, signUpSettingsSchema } from "@/lib/sign-up-settings/schema";

export const GET = route({
  summary: "How people wait for a seat and get one",
  access: "user",
  params: idParams,
  answer: signUpSettingsSchema,
  refusals: ["forbidden"],
  handler: ({ context, params }) => readSignUpSettings(context, params.id),
});

export const PUT = route({
  summary: "Set how people wait for a seat and get one, from now on",
  access: "user",
  params: idParams,
  body: signUpSettingsChangeSchema,
  answer: signUpSettingsSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  handler: ({ context, params, body }) =>
    changeSignUpSettings(context, { workshopId: params.id, change: body }),
});

export const POST = route({
  summary: "The same as PUT, from a form",
  access: "user",
  params: idParams,
  body: signUpSettingsChangeSchema,
  answer: signUpSettingsSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/edit/sign-up`),
    draftKey: ({ params }) => `sign-up-settings:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const settings = await changeSignUpSettings(context, { workshopId: params.id, change: body });
    if (!isForm) return settings;
    return seeOther(
      localizedPath(locale, `/organiser/workshops/${params.id}/edit/sign-up?done=signUpSettings`),
    );
  },
});
