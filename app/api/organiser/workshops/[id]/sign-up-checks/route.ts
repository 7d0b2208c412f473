import { requireWorkshop } from "@/lib/auth/access";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { listSignUpChecks } from "@/lib/sign-up-checks/queries";
import { signUpCheckListSchema } from "@/lib/sign-up-checks/schema";

export const GET = route({
  summary: "Sign-ups whose address is not proved yet, the oldest first: they hold nothing",
  access: "user",
  params: idParams,
  answer: signUpCheckListSchema,
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor, now }, params: { id } }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, id, "registration.read");
    return { data: await listSignUpChecks(db, { workshopId, now }) };
  },
});
