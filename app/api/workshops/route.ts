import { route } from "@/lib/http/route";
import { listPublicWorkshops } from "@/lib/workshops/queries";
import { publicWorkshopListSchema } from "@/lib/workshops/schema";

export const GET = route({
  summary: "Published workshops whose day is not over, the next one first",
  access: "public",
  answer: publicWorkshopListSchema,
  handler: async ({ context: { db, now } }) => ({ data: await listPublicWorkshops(db, { now }) }),
});
