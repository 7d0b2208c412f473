import { testBroadcast } from "@/lib/broadcast-sending/commands";
import { broadcastById } from "@/lib/broadcasts/queries";
import { broadcastParams, testedSchema } from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage } from "../../broadcast-page";

export const POST = route({
  summary: "Send a message to yourself alone, now, in each of its languages, marked as a test",
  access: "user",
  params: broadcastParams,
  answer: testedSchema,
  handler: async ({ context, params, locale, isForm }) => {
    const tested = await testBroadcast(context, params.broadcastId);
    if (!isForm) return tested;
    return seeOther(broadcastPage(locale, await broadcastById(context.db, params.broadcastId), "tested"));
  },
});
