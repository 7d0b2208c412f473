import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { askedForm } from "@/lib/form-questions/queries";
import { fileResponse } from "@/lib/http/file-response";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { translator } from "@/lib/i18n/catalogue";
import { localizedPath } from "@/lib/i18n/paths";
import { listWhoAsks } from "@/lib/questions/queries";
import { registrationQuerySchema } from "@/lib/registration-filters/schema";
import { addRegistration } from "@/lib/registrations/by-hand";
import { cursorOf, offsetOf } from "@/lib/registrations/cursor";
import { listRegistrations, organiserRegistration } from "@/lib/registrations/queries";
import {
  organiserRegistrationInputSchema,
  organiserRegistrationListSchema,
  organiserRegistrationSchema,
} from "@/lib/registrations/schema";
import { registrationTable } from "@/lib/registrations/sheet";
import { writeCsv } from "@/lib/spreadsheets/csv";
import { runInThread } from "@/lib/threads/run";

const params = z.object({ id: z.string() });

export const GET = route({
  summary:
    "Who is signed up, by name, or who asks about something; as JSON (all of them without a limit), a CSV or an Excel file",
  access: "user",
  params,
  query: registrationQuerySchema,
  answer: organiserRegistrationListSchema,
  files: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor }, params: { id }, query, locale }) => {
    const { format, limit, cursor, about, ...filter } = query;
    const isFile = format !== "json";
    await requireWorkshop(db, actor, id, isFile ? "registration.export" : "registration.read");
    const list = (page: { readonly limit?: number; readonly offset?: number }) =>
      about
        ? listWhoAsks(db, { ...filter, ...page, workshopId: id, about, locale })
        : listRegistrations(db, { ...filter, ...page, workshopId: id });
    if (isFile) {
      const { registrations } = await list({});
      const name = translator(locale, "organiser")("registrations.title");
      const table = registrationTable(registrations, name, await askedForm(db, { workshopId: id }));
      return format === "csv"
        ? fileResponse("csv", "registrations.csv", writeCsv(table))
        : fileResponse("xlsx", "registrations.xlsx", await runInThread("xlsx", table));
    }
    const offset = offsetOf(cursor);
    const { registrations, count } = await list({ limit, offset });
    const end = offset + registrations.length;
    return { data: registrations, ...(end < count && { next: cursorOf(end) }) };
  },
});

export const POST = route({
  summary: "Sign somebody up by hand: a seat, or a place in the line",
  access: "user",
  params,
  body: organiserRegistrationInputSchema,
  answer: organiserRegistrationSchema,
  status: 201,
  refusals: ["forbidden", "workshop_full", "wrong_state", "busy"],
  form: {
    page: ({ params, values, locale }) => {
      const from = values.from === "reception" ? "?from=reception" : "";
      return localizedPath(locale, `/organiser/workshops/${params.id}/registrations/new${from}`);
    },
    draftKey: ({ params }) => `registration:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const { id } = await addRegistration(context, { workshopId: params.id, input: body });
    const registration = await organiserRegistration(context.db, { workshopId: params.id, id });
    if (!registration) throw new AppError("not_found");
    if (isForm) {
      const home = `/organiser/workshops/${params.id}` as const;
      const said = registration.status === "confirmed" ? "welcome" : "waiting";
      const page = body.arrived
        ? (`${home}/reception?result=${said}&person=${id}` as const)
        : (`${home}/registrations/${id}?done=added` as const);
      return seeOther(localizedPath(locale, page));
    }
    return registration;
  },
});
