import type { FormPost } from "@/lib/http/route";
import { localizedPath } from "@/lib/i18n/paths";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where a refused form about a code goes back to: its page; the form names the workshop. */
export function invitationPage({ locale, params, values }: FormPost): string {
  const { workshopId } = values;
  const isKnown = typeof workshopId === "string" && UUID.test(workshopId);
  return localizedPath(
    locale,
    isKnown ? `/organiser/workshops/${workshopId}/invitations/${params.id}` : "/organiser",
  );
}
