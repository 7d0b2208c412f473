import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { can } from "@/lib/auth/policy";
import { liveResponse } from "@/lib/http/live-response";
import { route } from "@/lib/http/route";
import { followWorkshop } from "@/lib/live/queries";
import { liveWorkshopSchema } from "@/lib/live/schema";

export const GET = route({
  summary:
    "A workshop's numbers, to be asked every few seconds: 304 to If-None-Match while nothing has changed",
  access: "user",
  isQuiet: true,
  params: z.object({ id: z.string() }),
  answer: liveWorkshopSchema,
  handler: async ({ context: { db, actor }, params, request }) => {
    const workshop = await requireWorkshop(db, actor, params.id, "workshop.read");
    const canSeeMails = can(actor, "message.read", workshop);
    return liveResponse(request, await followWorkshop(db, { workshopId: workshop.id, canSeeMails }));
  },
});
