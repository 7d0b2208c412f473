import { z } from "zod";
import { requireRegistration } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { cancelError, cancelRegistration } from "@/lib/registrations/cancel";
import { organiserRegistration } from "@/lib/registrations/queries";
import { organiserRegistrationSchema, registrationChangeSchema } from "@/lib/registrations/schema";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "One registration",
  access: "user",
  params,
  answer: organiserRegistrationSchema,
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor }, params: { id } }) => {
    const { workshopId } = await requireRegistration(db, actor, id, "registration.read");
    const registration = await organiserRegistration(db, { workshopId, id });
    if (!registration) throw new AppError("not_found");
    return registration;
  },
});

export const PATCH = route({
  summary: "Correct a registration; with a version, only if nobody changed it since",
  access: "user",
  params,
  body: registrationChangeSchema,
  answer: organiserRegistrationSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  handler: async ({ context, params: { id }, body }) => {
    await changeRegistration(context, { registrationId: id, change: body });
    const { db, actor } = context;
    const { workshopId } = await requireRegistration(db, actor, id, "registration.read");
    const registration = await organiserRegistration(db, { workshopId, id });
    if (!registration) throw new AppError("not_found");
    return registration;
  },
});

export const DELETE = route({
  summary: "Cancel a registration; the person gets a mail, who waits first the seat",
  access: "user",
  params,
  refusals: ["forbidden", "already_cancelled", "wrong_state"],
  handler: async ({ context, params: { id } }) => {
    await requireRegistration(context.db, context.actor, id, "registration.edit");
    const outcome = await cancelRegistration(context, { registrationId: id, by: "organiser" });
    if (!outcome.ok) throw cancelError(outcome);
  },
});
