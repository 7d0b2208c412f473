import { z } from "zod";
import { SIGN_UP_SIZE_MAX_BYTES } from "@/app/api/sign-up-size";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { ownAnswersChangeSchema } from "@/lib/own-answers/schema";
import { cancelError, cancelOwnRegistration } from "@/lib/registrations/cancel";
import { ownRegistration } from "@/lib/registrations/queries";
import { ownRegistrationSchema } from "@/lib/registrations/schema";
import { verifyLink } from "@/lib/signing/registration-link";

const params = z.object({ token: z.string() });

export const GET = route({
  summary: "One's own registration, by the link in the mail",
  access: "public",
  params,
  answer: ownRegistrationSchema,
  handler: async ({ context: { db, now }, params: { token } }) => {
    const id = await verifyLink(db, token);
    const registration = id && (await ownRegistration(db, { id, now }));
    if (!registration) throw new AppError("not_found");
    return registration;
  },
});

export const PATCH = route({
  summary: "Change one's own registration; only what is given changes",
  access: "public",
  params,
  body: ownAnswersChangeSchema,
  bodySizeMaxBytes: SIGN_UP_SIZE_MAX_BYTES,
  answer: ownRegistrationSchema,
  refusals: ["editing_closed", "stale_version", "wrong_state"],
  handler: async ({ context, params: { token }, body }) => {
    await changeOwnAnswers(context, { token, change: body });
    const id = await verifyLink(context.db, token);
    const registration = id && (await ownRegistration(context.db, { id, now: context.now }));
    if (!registration) throw new AppError("not_found");
    return registration;
  },
});

export const DELETE = route({
  summary: "Cancel one's own registration",
  access: "public",
  params,
  refusals: ["already_cancelled", "wrong_state"],
  handler: async ({ context, params }) => {
    const outcome = await cancelOwnRegistration(context, params);
    if (!outcome.ok) throw cancelError(outcome);
  },
});
