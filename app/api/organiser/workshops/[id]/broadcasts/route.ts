import { broadcastPage } from "@/app/api/organiser/broadcasts/broadcast-page";
import { requireWorkshop } from "@/lib/auth/access";
import { writeBroadcast } from "@/lib/broadcasts/commands";
import { listBroadcasts } from "@/lib/broadcasts/queries";
import { broadcastInputSchema, broadcastListSchema, broadcastSchema } from "@/lib/broadcasts/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const GET = route({
  summary: "What the organisers wrote to those signed up, newest first, and what became of it",
  access: "user",
  params: idParams,
  answer: broadcastListSchema,
  handler: async ({ context: { db, actor }, params }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, params.id, "message.read");
    return { data: await listBroadcasts(db, { workshopId }) };
  },
});

export const POST = route({
  summary: "Keep a message to those signed up as a draft; nothing is sent",
  access: "user",
  params: idParams,
  body: broadcastInputSchema,
  answer: broadcastSchema,
  status: 201,
  refusals: ["wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/messages/new`),
    draftKey: ({ params }) => `broadcast:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const broadcast = await writeBroadcast(context, { workshopId: params.id, input: body });
    return isForm ? seeOther(broadcastPage(locale, broadcast, "written")) : broadcast;
  },
});
