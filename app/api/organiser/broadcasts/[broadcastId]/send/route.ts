import { sendBroadcast } from "@/lib/broadcast-sending/commands";
import { broadcastActSchema, broadcastParams, broadcastSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage, refusedPage } from "../../broadcast-page";

export const POST = route({
  summary: "Send a message to those whom its choice finds now, once however often it is asked for",
  access: "user",
  params: broadcastParams,
  body: broadcastActSchema,
  answer: broadcastSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params, values }) => refusedPage(locale, values.workshopId, params.broadcastId, ""),
    draftKey: ({ params }) => `broadcast-act:${params.broadcastId}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const broadcast = await sendBroadcast(context, { id: params.broadcastId, version: body.version });
    return isForm ? seeOther(broadcastPage(locale, broadcast, "broadcastSent")) : broadcast;
  },
});
