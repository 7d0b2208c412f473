import { teamsAllowing } from "@/lib/auth/policy";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { createWorkshop } from "@/lib/workshops/commands";
import { WORKSHOP_BODY_SIZE_MAX_BYTES } from "@/lib/workshops/fields";
import { listTeamWorkshops, organiserWorkshop } from "@/lib/workshops/queries";
import {
  organiserWorkshopListSchema,
  organiserWorkshopSchema,
  workshopInputSchema,
} from "@/lib/workshops/schema";

export const GET = route({
  summary: "The workshops of one's teams, what comes next first",
  access: "user",
  answer: organiserWorkshopListSchema,
  handler: async ({ context: { db, actor, now } }) => ({
    data: await listTeamWorkshops(db, { teamIds: teamsAllowing(actor, "workshop.read"), now }),
  }),
});

export const POST = route({
  summary: "Create a workshop, as a draft",
  access: "user",
  body: workshopInputSchema,
  bodySizeMaxBytes: WORKSHOP_BODY_SIZE_MAX_BYTES,
  answer: organiserWorkshopSchema,
  status: 201,
  refusals: ["forbidden"],
  handler: async ({ context, body }) => {
    const { id } = await createWorkshop(context, body);
    const workshop = await organiserWorkshop(context.db, { id, now: context.now });
    if (!workshop) throw new AppError("not_found");
    return workshop;
  },
});
