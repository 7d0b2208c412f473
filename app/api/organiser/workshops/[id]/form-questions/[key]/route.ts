import { z } from "zod";
import { deleteQuestion } from "@/lib/form-changes/commands";
import { organiserFormSchema } from "@/lib/form-questions/schema";
import { route } from "@/lib/http/route";

export const DELETE = route({
  summary: "Delete for good a question that is asked no more, with its answers",
  access: "user",
  params: z.object({ id: z.string(), key: z.string() }),
  answer: organiserFormSchema,
  refusals: ["forbidden", "wrong_state"],
  handler: ({ context, params }) => deleteQuestion(context, { workshopId: params.id, key: params.key }),
});
