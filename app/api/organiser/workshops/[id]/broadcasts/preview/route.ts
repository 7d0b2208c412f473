import { broadcastPreview } from "@/app/api/organiser/broadcasts/broadcast-preview";
import { requireWorkshop } from "@/lib/auth/access";
import { broadcastPreviewSchema, previewQuerySchema } from "@/lib/broadcasts/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";

export const POST = route({
  summary: "A message that is not saved yet as somebody invented would get it; what is wrong with it instead",
  access: "user",
  params: idParams,
  query: previewQuerySchema,
  body: broadcastPreviewSchema,
  files: ["text/html", "text/plain"],
  handler: async ({ context, params, query, body, locale }) => {
    const { id } = await requireWorkshop(context.db, context.actor, params.id, "message.read");
    return broadcastPreview(context, { workshopId: id, ...body, query, locale });
  },
});
