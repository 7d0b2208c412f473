import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { addSession, readSessions } from "@/lib/sessions/commands";
import { askedSessionSchema, sessionListSchema } from "@/lib/sessions/schema";

export const GET = route({
  summary: "The parallel sessions of a workshop, with seats and lines",
  access: "user",
  params: idParams,
  answer: sessionListSchema,
  handler: ({ context, params }) => readSessions(context, params.id),
});

export const POST = route({
  summary: "Add a parallel session",
  access: "user",
  params: idParams,
  body: askedSessionSchema,
  answer: sessionListSchema,
  status: 201,
  refusals: ["wrong_state"],
  handler: ({ context, params: { id }, body }) => addSession(context, { workshopId: id, session: body }),
});
