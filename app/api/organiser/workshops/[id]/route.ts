import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { deleteWorkshop, updateWorkshop } from "@/lib/workshops/commands";
import { WORKSHOP_BODY_SIZE_MAX_BYTES } from "@/lib/workshops/fields";
import { organiserWorkshop } from "@/lib/workshops/queries";
import { organiserWorkshopSchema, workshopChangeSchema } from "@/lib/workshops/schema";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "A workshop with its counts",
  access: "user",
  params,
  answer: organiserWorkshopSchema,
  handler: async ({ context: { db, actor, now }, params: { id } }) => {
    await requireWorkshop(db, actor, id, "workshop.read");
    const workshop = await organiserWorkshop(db, { id, now });
    if (!workshop) throw new AppError("not_found");
    return workshop;
  },
});

export const PATCH = route({
  summary: "Change what is given; with a version, only if nobody changed it since",
  access: "user",
  params,
  body: workshopChangeSchema,
  bodySizeMaxBytes: WORKSHOP_BODY_SIZE_MAX_BYTES,
  answer: organiserWorkshopSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  handler: async ({ context, params: { id }, body }) => {
    await updateWorkshop(context, { workshopId: id, change: body });
    const workshop = await organiserWorkshop(context.db, { id, now: context.now });
    if (!workshop) throw new AppError("not_found");
    return workshop;
  },
});

export const DELETE = route({
  summary: "Delete a draft that nobody is signed up for, or the demonstration with everything in it",
  access: "user",
  params,
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id } }) => {
    await deleteWorkshop(context, { workshopId: id });
  },
});

export const POST = route({
  summary: "The same as DELETE, from a form without scripts",
  access: "user",
  params,
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id }, locale, isForm }) => {
    await deleteWorkshop(context, { workshopId: id });
    return isForm
      ? seeOther(localizedPath(locale, "/organiser?done=removed"))
      : new Response(null, { status: 204 });
  },
});
