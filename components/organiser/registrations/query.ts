import { z } from "zod";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";

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
  session: z.uuid().optional().catch(undefined),
  sort: z.enum(["name", "date"]).catch("name").default("name"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type RegistrationView = z.infer<typeof registrationViewSchema>;

export function isFiltered({ q, about, status, language, session }: RegistrationView): boolean {
  return (
    [q, about].some((text) => text !== "") || [status, language, session].some((one) => one !== undefined)
  );
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
  return `?${new URLSearchParams({ format, ...filterFields(view) })}`;
}

function filterFields({ q, about, status, language, session }: RegistrationView): Record<string, string> {
  return {
    ...(q && { q }),
    ...(about && { about }),
    ...(status && { status }),
    ...(language && { language }),
    ...(session && { session }),
  };
}
