import { requireWorkshop } from "@/lib/auth/access";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeMailTimes } from "@/lib/mail-times/commands";
import { findMailTimes } from "@/lib/mail-times/queries";
import {
  changeOfForm,
  mailTimesChangeSchema,
  mailTimesFormSchema,
  mailTimesSchema,
} from "@/lib/mail-times/schema";

export const GET = route({
  summary: "When a workshop's reminders and thanks leave",
  access: "user",
  params: idParams,
  answer: mailTimesSchema,
  handler: async ({ context: { db, actor }, params }) => {
    const { id: workshopId } = await requireWorkshop(db, actor, params.id, "message.read");
    return findMailTimes(db, { workshopId });
  },
});

export const PUT = route({
  summary: "Set when reminders and thanks leave",
  access: "user",
  params: idParams,
  body: mailTimesChangeSchema,
  answer: mailTimesSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params, body }) => changeMailTimes(context, { workshopId: params.id, change: body }),
});

export const POST = route({
  summary: "The same from a form: a line for each reminder, “never” where there is none",
  access: "user",
  params: idParams,
  body: mailTimesFormSchema,
  answer: mailTimesSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/messages/schedule`),
    draftKey: ({ params }) => `mail-times:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const times = await changeMailTimes(context, { workshopId: params.id, change: changeOfForm(body) });
    if (!isForm) return times;
    const page = `/organiser/workshops/${params.id}/messages/schedule?done=times` as const;
    return seeOther(localizedPath(locale, page));
  },
});
