import type { FormPost } from "@/lib/http/route";
import { localizedPath } from "@/lib/i18n/paths";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The page of unproved sign-ups, where a refused act goes back to; the form names the workshop. */
export function checkPage({ locale, values }: FormPost): string {
  const { workshopId } = values;
  const isKnown = typeof workshopId === "string" && UUID.test(workshopId);
  const page = `/organiser/workshops/${workshopId}/registrations/unproved` as const;
  return localizedPath(locale, isKnown ? page : "/organiser");
}

export const CHECK_DRAFT = "sign-up-check";
