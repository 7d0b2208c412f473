import { z } from "zod";
import { registrationFilterFields } from "@/lib/registration-filters/schema";
import { REGISTRATION_SORTS, REGISTRATION_STATUSES } from "@/lib/registrations/schema";

/** What the address of the registrations page says: filters, order, page. A wrong value is as good as none. */
export const registrationViewSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  about: z.string().trim().max(200).catch("").default(""),
  status: z.enum(REGISTRATION_STATUSES).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .catch(undefined),
  invitation: registrationFilterFields.invitation.catch(undefined),
  session: registrationFilterFields.session.catch(undefined),
  table: registrationFilterFields.table.catch(undefined),
  arrival: registrationFilterFields.arrival.catch(undefined),
  answer: registrationFilterFields.answer.catch(undefined),
  sort: z.enum(REGISTRATION_SORTS).catch("name").default("name"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type RegistrationView = z.infer<typeof registrationViewSchema>;

export function isFiltered(view: RegistrationView): boolean {
  return Object.keys(filterFields(view)).length > 0;
}

/** The same for the page on which one writes to those whom the view shows. */
export function writeQuery(view: RegistrationView): string {
  return isFiltered(view) ? `?${new URLSearchParams(filterFields(view))}` : "";
}

/** The query string of a view, shortest form: what is default is left out. Begins with "?" unless empty. */
export function viewQuery(view: RegistrationView): string {
  const query = new URLSearchParams(filterFields(view));
  if (view.sort !== "name") query.set("sort", view.sort);
  if (view.page > 1) query.set("page", String(view.page));
  return query.size > 0 ? `?${query}` : "";
}

/** The query string with which the API exports what the view shows. */
export function exportQuery(view: RegistrationView, format: "csv" | "xlsx" | "json"): string {
  const query = new URLSearchParams({ format, ...filterFields(view) });
  if (view.sort !== "name") query.set("sort", view.sort);
  return `?${query}`;
}

function filterFields(view: RegistrationView): Record<string, string> {
  const { q, about, status, language, invitation, session, table, arrival, answer } = view;
  return {
    ...(q && { q }),
    ...(about && { about }),
    ...(status && { status }),
    ...(language && { language }),
    ...(invitation && { invitation }),
    ...(session && { session }),
    ...(table && { table: String(table) }),
    ...(arrival && { arrival }),
    ...(answer && { answer }),
  };
}
