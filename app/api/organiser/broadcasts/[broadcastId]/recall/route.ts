import { recallBroadcast } from "@/lib/broadcast-sending/commands";
import { broadcastById } from "@/lib/broadcasts/queries";
import { broadcastParams, recalledSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage, refusedPage } from "../../broadcast-page";

export const POST = route({
  summary: "Take back what has not left: the schedule, or the mails that wait",
  access: "user",
  params: broadcastParams,
  answer: recalledSchema,
  refusals: ["wrong_state"],
  form: {
    page: ({ locale, params, values }) => refusedPage(locale, values.workshopId, params.broadcastId, ""),
    draftKey: ({ params }) => `broadcast-act:${params.broadcastId}`,
  },
  handler: async ({ context, params, locale, isForm }) => {
    const recalled = await recallBroadcast(context, params.broadcastId);
    if (!isForm) return recalled;
    const broadcast = await broadcastById(context.db, params.broadcastId);
    const done = broadcast.state === "draft" ? "unscheduled" : "recalled";
    return seeOther(broadcastPage(locale, broadcast, done));
  },
});
