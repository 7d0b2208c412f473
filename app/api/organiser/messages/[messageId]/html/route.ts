import { requireMessage } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { readableParts } from "@/lib/messages/dto";
import { messageById } from "@/lib/messages/queries";
import { messageParamsSchema } from "@/lib/messages/schema";

// The mail as a document of its own, for a frame: sandboxed into an origin that is nobody's, it runs nothing, loads
// nothing, posts nothing, and its links may only open a new page.
const CONTENT_SECURITY_POLICY = [
  "sandbox allow-popups allow-popups-to-escape-sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

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
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": CONTENT_SECURITY_POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  },
});
