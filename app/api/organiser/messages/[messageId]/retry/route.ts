import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { retryMessage } from "@/lib/messages/commands";
import { toMessageDto } from "@/lib/messages/dto";
import { messageById } from "@/lib/messages/queries";
import { messageParamsSchema, messageSchema } from "@/lib/messages/schema";

export const POST = route({
  summary: "Send a failed or kept mail again, to the registration's address as it is now",
  access: "user",
  params: messageParamsSchema,
  answer: messageSchema,
  refusals: ["wrong_state"],
  handler: async ({ context, params, locale, isForm }) => {
    await retryMessage(context, params.messageId);
    const message = await messageById(context.db, params.messageId);
    if (isForm) {
      return seeOther(
        localizedPath(locale, `/organiser/workshops/${message.workshopId}/messages/${message.id}`),
      );
    }
    return toMessageDto(message, { locale, baseUrl: env().baseUrl });
  },
});
