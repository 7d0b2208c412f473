import type { Db } from "@/lib/db/client";
import type { NewsConsent } from "./schema";

/** Whether somebody gets news, and since which workshop; undefined for a missing registration. */
export async function findNewsConsent(
  db: Db,
  { registrationId }: { readonly registrationId: string },
): Promise<NewsConsent | undefined> {
  const row = await db.registration.findUnique({
    where: { id: registrationId },
    select: { newsWanted: true, workshop: { select: { title: true } } },
  });
  return row ? { isWanted: row.newsWanted, title: row.workshop.title } : undefined;
}
