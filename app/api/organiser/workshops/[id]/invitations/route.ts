import { requireWorkshop } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { fileResponse } from "@/lib/http/file-response";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { translator } from "@/lib/i18n/catalogue";
import { localizedPath } from "@/lib/i18n/paths";
import { addInvitation } from "@/lib/invitations/commands";
import { findInvitation, invitationTable, listInvitations } from "@/lib/invitations/queries";
import {
  askedInvitationSchema,
  invitationListSchema,
  invitationQuerySchema,
  invitationSchema,
} from "@/lib/invitations/schema";
import { cursorOf, offsetOf } from "@/lib/registrations/cursor";
import { writeCsv } from "@/lib/spreadsheets/csv";

export const GET = route({
  summary:
    "The codes that let people sign up, the latest first; as JSON (all of them without a limit) or a CSV file",
  access: "user",
  params: idParams,
  query: invitationQuerySchema,
  answer: invitationListSchema,
  files: ["text/csv"],
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor, now }, params: { id }, query, locale }) => {
    const { format, q, limit, cursor } = query;
    const isFile = format === "csv";
    await requireWorkshop(db, actor, id, isFile ? "registration.export" : "registration.read");
    const offset = isFile ? 0 : offsetOf(cursor);
    const page = isFile ? {} : { limit, offset };
    const of = { workshopId: id, q, ...page, now, baseUrl: env().baseUrl };
    const { invitations, count } = await listInvitations(db, of);
    if (isFile) {
      const name = translator(locale, "invitations")("title");
      return fileResponse("csv", "invitations.csv", writeCsv(invitationTable(invitations, name)));
    }
    const end = offset + invitations.length;
    return { data: invitations, ...(end < count && { next: cursorOf(end) }) };
  },
});

export const POST = route({
  summary: "Make a code for whoever it is given to",
  access: "user",
  params: idParams,
  body: askedInvitationSchema,
  answer: invitationSchema,
  status: 201,
  refusals: ["forbidden", "wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/invitations/new`),
    draftKey: ({ params }) => `invitation:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const { id } = await addInvitation(context, { workshopId: params.id, invitation: body });
    const page = `/organiser/workshops/${params.id}/invitations?done=added` as const;
    if (isForm) return seeOther(localizedPath(locale, page));
    const { db, now } = context;
    const made = await findInvitation(db, { workshopId: params.id, id, now, baseUrl: env().baseUrl });
    if (!made) throw new AppError("not_found");
    return made;
  },
});
