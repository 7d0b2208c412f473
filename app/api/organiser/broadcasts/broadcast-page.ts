import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";

/** The page of what an organiser wrote, for forms that go on to it. */
export function broadcastPage(
  locale: Locale,
  { id, workshopId }: { readonly id: string; readonly workshopId: string },
  done?: string,
): string {
  const query = done === undefined ? "" : `?done=${done}`;
  return localizedPath(locale, `/organiser/workshops/${workshopId}/messages/broadcasts/${id}${query}`);
}

/** Where its form was refused, as the form names it: a path of ours, whatever was posted. */
export function refusedPage(
  locale: Locale,
  workshopId: unknown,
  broadcastId: string | undefined,
  page: "" | "/edit",
): string {
  const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([workshopId, broadcastId]);
  if (!ids.success) return localizedPath(locale, "/organiser");
  const [workshop, broadcast] = ids.data;
  return localizedPath(locale, `/organiser/workshops/${workshop}/messages/broadcasts/${broadcast}${page}`);
}
