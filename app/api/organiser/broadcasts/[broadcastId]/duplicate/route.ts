import { duplicateBroadcast } from "@/lib/broadcasts/commands";
import { broadcastParams, broadcastSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage } from "../../broadcast-page";

export const POST = route({
  summary: "Begin a new draft with the words and the choice of people of another message",
  access: "user",
  params: broadcastParams,
  answer: broadcastSchema,
  status: 201,
  refusals: ["wrong_state"],
  handler: async ({ context, params, locale, isForm }) => {
    const broadcast = await duplicateBroadcast(context, params.broadcastId);
    return isForm ? seeOther(broadcastPage(locale, broadcast, "duplicatedMessage")) : broadcast;
  },
});
