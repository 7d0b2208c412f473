import { teamsAllowing } from "@/lib/auth/policy";
import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { toMessageListDto } from "@/lib/messages/dto";
import { listMessages, outboxTrouble } from "@/lib/messages/queries";
import { messageListQuerySchema, messageListSchema } from "@/lib/messages/schema";

export const GET = route({
  summary: "The mails of all your workshops and what became of them, newest first",
  access: "user",
  query: messageListQuerySchema,
  answer: messageListSchema,
  handler: async ({ context: { db, actor }, query, locale }) => {
    const page = await listMessages(db, { teamIds: teamsAllowing(actor, "message.read") }, query);
    return toMessageListDto(page, await outboxTrouble(db), { locale, baseUrl: env().baseUrl });
  },
});
