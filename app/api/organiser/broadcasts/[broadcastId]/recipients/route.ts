import { requireBroadcast } from "@/lib/auth/access";
import { broadcastRecipients } from "@/lib/broadcasts/queries";
import { broadcastParams, recipientsSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "Exactly whom a message would reach as things stand, and who is left out and why",
  access: "user",
  params: broadcastParams,
  answer: recipientsSchema,
  handler: async ({ context: { db, actor }, params }) => {
    const { id } = await requireBroadcast(db, actor, params.broadcastId, "message.read");
    return broadcastRecipients(db, id);
  },
});
