import { requireMessage } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { toMessageDto } from "@/lib/messages/dto";
import { messageById } from "@/lib/messages/queries";
import { messageParamsSchema, messageSchema } from "@/lib/messages/schema";

export const GET = route({
  summary: "One mail and what became of it",
  access: "user",
  params: messageParamsSchema,
  answer: messageSchema,
  handler: async ({ context: { db, actor }, params, locale }) => {
    const { id } = await requireMessage(db, actor, params.messageId, "message.read");
    return toMessageDto(await messageById(db, id), { locale, baseUrl: env().baseUrl });
  },
});
