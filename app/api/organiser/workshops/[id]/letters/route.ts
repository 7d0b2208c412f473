import { requireWorkshop } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { listLetters } from "@/lib/letters/queries";
import { letterListSchema, lettersParams } from "@/lib/letters/schema";

export const GET = route({
  summary: "The letters of a workshop, and in which languages their words are the organiser's own",
  access: "user",
  params: lettersParams,
  answer: letterListSchema,
  handler: async ({ context: { db, actor }, params }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, params.id, "message.read");
    return { data: await listLetters(db, { workshopId }) };
  },
});
