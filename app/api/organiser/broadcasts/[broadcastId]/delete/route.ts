import { deleteBroadcast } from "@/lib/broadcasts/commands";
import { broadcastActSchema, broadcastParams } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { refusedPage } from "../../broadcast-page";

export const POST = route({
  summary: "Throw a draft away, from a form",
  access: "user",
  params: broadcastParams,
  body: broadcastActSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params, values }) => refusedPage(locale, values.workshopId, params.broadcastId, ""),
    draftKey: ({ params }) => `broadcast-act:${params.broadcastId}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const act = { id: params.broadcastId, version: body.version };
    const { workshopId } = await deleteBroadcast(context, act);
    if (!isForm) return;
    const list = `/organiser/workshops/${workshopId}/messages/broadcasts?done=messageDeleted` as const;
    return seeOther(localizedPath(locale, list));
  },
});
