import { scheduleBroadcast } from "@/lib/broadcast-sending/commands";
import { broadcastParams, broadcastScheduleSchema, broadcastSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage, refusedPage } from "../../broadcast-page";

export const POST = route({
  summary: "Let a message leave at a time of the workshop's clocks; whom it reaches is decided then",
  access: "user",
  params: broadcastParams,
  body: broadcastScheduleSchema,
  answer: broadcastSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params, values }) => refusedPage(locale, values.workshopId, params.broadcastId, ""),
    draftKey: ({ params }) => `broadcast-act:${params.broadcastId}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const broadcast = await scheduleBroadcast(context, { id: params.broadcastId, ...body });
    return isForm ? seeOther(broadcastPage(locale, broadcast, "scheduled")) : broadcast;
  },
});
