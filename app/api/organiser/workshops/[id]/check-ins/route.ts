import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { takeIn } from "@/lib/check-ins/commands";
import { followDoor } from "@/lib/check-ins/queries";
import { checkInAnswersSchema, liveDoorSchema, scansSchema } from "@/lib/check-ins/schema";
import { liveResponse } from "@/lib/http/live-response";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { receptionPage } from "./reception-page";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "Who is in, to be asked every few seconds: 304 to If-None-Match while nothing has changed",
  access: "user",
  isQuiet: true,
  params,
  answer: liveDoorSchema,
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor }, params: { id }, request }) => {
    await requireWorkshop(db, actor, id, "check_in.edit");
    return liveResponse(request, await followDoor(db, { workshopId: id, actor }));
  },
});

export const POST = route({
  summary:
    "Take people in at the door, by their code, their reference or their id; the same scan sent again counts once",
  access: "user",
  params,
  body: scansSchema,
  answer: checkInAnswersSchema,
  refusals: ["forbidden", "wrong_state", "idempotency_key_reused"],
  form: {
    page: ({ params: { id = "" }, locale }) => localizedPath(locale, receptionPage(id)),
    draftKey: ({ params }) => `reception:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const data = await takeIn(context, { workshopId: id, scans: body.scans });
    return isForm ? seeOther(localizedPath(locale, receptionPage(id, data.at(-1)))) : { data };
  },
});
