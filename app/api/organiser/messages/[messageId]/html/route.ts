import { requireMessage } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { mailResponse } from "@/lib/http/mail-response";
import { route } from "@/lib/http/route";
import { readableParts } from "@/lib/messages/dto";
import { messageById } from "@/lib/messages/queries";
import { messageParamsSchema } from "@/lib/messages/schema";

export const GET = route({
  summary: "One mail as it looks; not_found until its first attempt",
  access: "user",
  params: messageParamsSchema,
  files: ["text/html"],
  handler: async ({ context: { db, actor }, params }) => {
    const { id } = await requireMessage(db, actor, params.messageId, "message.read");
    const message = await messageById(db, id);
    if (message.html === null) throw new AppError("not_found");
    const { html } = readableParts({ ...message, text: "", html: message.html }, env().baseUrl);
    return mailResponse(html);
  },
});
