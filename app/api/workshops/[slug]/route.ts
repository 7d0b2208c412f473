import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { publicWorkshop } from "@/lib/workshops/queries";
import { publicWorkshopPageSchema } from "@/lib/workshops/schema";

export const GET = route({
  summary: "A workshop's public page",
  access: "public",
  params: z.object({ slug: z.string() }),
  answer: publicWorkshopPageSchema,
  handler: async ({ context: { db, now }, params }) => {
    const workshop = await publicWorkshop(db, { slug: params.slug, now });
    if (!workshop) throw new AppError("not_found");
    return workshop;
  },
});
