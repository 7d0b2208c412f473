import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { readDoorPeople } from "@/lib/check-ins/queries";
import { doorPeopleSchema } from "@/lib/check-ins/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "Everybody signed up, as a reception page keeps them to go on without network",
  access: "user",
  params: z.object({ id: z.string() }),
  answer: doorPeopleSchema,
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor }, params: { id } }) => {
    await requireWorkshop(db, actor, id, "check_in.edit");
    return readDoorPeople(db, { workshopId: id, actor });
  },
});
