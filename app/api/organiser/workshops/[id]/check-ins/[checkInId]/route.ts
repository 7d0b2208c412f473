import { z } from "zod";
import { undoCheckIn } from "@/lib/check-ins/commands";
import { route } from "@/lib/http/route";

export const DELETE = route({
  summary: "Take a check-in back; doing so twice does it once",
  access: "user",
  params: z.object({ id: z.string(), checkInId: z.uuid() }),
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id, checkInId } }) => {
    await undoCheckIn(context, { workshopId: id, checkInId });
  },
});
