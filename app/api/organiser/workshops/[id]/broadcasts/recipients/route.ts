import { requireWorkshop } from "@/lib/auth/access";
import { findRecipients } from "@/lib/broadcasts/queries";
import { recipientsRequestSchema, recipientsSchema } from "@/lib/broadcasts/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";

export const POST = route({
  summary: "Exactly whom a message would reach as things stand, and who is left out and why",
  access: "user",
  params: idParams,
  body: recipientsRequestSchema,
  answer: recipientsSchema,
  handler: async ({ context: { db, actor }, params, body }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, params.id, "message.read");
    const { audience, isNews, languages } = body;
    return findRecipients(db, { workshopId, audience, isNews, written: languages });
  },
});
