import { broadcastPreview } from "@/app/api/organiser/broadcasts/broadcast-preview";
import { requireBroadcast } from "@/lib/auth/access";
import { broadcastById } from "@/lib/broadcasts/queries";
import { broadcastParams, previewQuerySchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "A message to those signed up as somebody invented would get it",
  access: "user",
  params: broadcastParams,
  query: previewQuerySchema,
  files: ["text/html", "text/plain"],
  handler: async ({ context, params, query, locale }) => {
    const { id } = await requireBroadcast(context.db, context.actor, params.broadcastId, "message.read");
    const { workshopId, texts, isNews } = await broadcastById(context.db, id);
    return broadcastPreview(context, { workshopId, texts, isNews, query, locale });
  },
});
