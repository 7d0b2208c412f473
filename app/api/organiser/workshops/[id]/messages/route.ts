import { requireWorkshop } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { toMessageListDto } from "@/lib/messages/dto";
import { listMessages, outboxTrouble } from "@/lib/messages/queries";
import {
  messageListQuerySchema,
  messageListSchema,
  workshopMessagesParamsSchema,
} from "@/lib/messages/schema";

export const GET = route({
  summary: "The mails of a workshop and what became of them, newest first",
  access: "user",
  params: workshopMessagesParamsSchema,
  query: messageListQuerySchema,
  answer: messageListSchema,
  handler: async ({ context: { db, actor }, params, query, locale }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, params.id, "message.read");
    const page = await listMessages(db, { workshopId }, query);
    return toMessageListDto(page, await outboxTrouble(db), { locale, baseUrl: env().baseUrl });
  },
});
