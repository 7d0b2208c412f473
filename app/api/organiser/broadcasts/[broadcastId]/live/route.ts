import { requireBroadcast } from "@/lib/auth/access";
import { followBroadcast } from "@/lib/broadcasts/queries";
import { broadcastParams, liveBroadcastSchema } from "@/lib/broadcasts/schema";
import { liveResponse } from "@/lib/http/live-response";
import { route } from "@/lib/http/route";

export const GET = route({
  summary:
    "How far a message has got, to be asked every few seconds: 304 to If-None-Match while nothing has changed",
  access: "user",
  isQuiet: true,
  params: broadcastParams,
  answer: liveBroadcastSchema,
  handler: async ({ context: { db, actor }, params, request }) => {
    const { id } = await requireBroadcast(db, actor, params.broadcastId, "message.read");
    return liveResponse(request, await followBroadcast(db, id));
  },
});
