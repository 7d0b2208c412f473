import { changeForm, readForm } from "@/lib/form-changes/commands";
import { FORM_BODY_SIZE_MAX_BYTES, formChangeSchema, organiserFormSchema } from "@/lib/form-questions/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "The organiser's own questions in the sign-up form, with how often they were answered",
  access: "user",
  params: idParams,
  answer: organiserFormSchema,
  refusals: ["forbidden"],
  handler: ({ context, params }) => readForm(context, params.id),
});

export const PUT = route({
  summary: "Set the organiser's own questions, all at once and in their order",
  access: "user",
  params: idParams,
  body: formChangeSchema,
  bodySizeMaxBytes: FORM_BODY_SIZE_MAX_BYTES,
  answer: organiserFormSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  handler: ({ context, params, body }) => changeForm(context, { workshopId: params.id, change: body }),
});
