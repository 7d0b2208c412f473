import type { Db } from "@/lib/db/client";
import { mailWorkshop } from "@/lib/mail/facts";
import { type MailWorkshop, mailWorkshopSchema } from "@/lib/mail/fields";
import { reachable } from "@/lib/registrations/queries";

export interface UntoldChange {
  /** What everybody signed up believes. */
  readonly before: MailWorkshop;
  readonly now: MailWorkshop;
  /** How many would be told. */
  readonly people: number;
}

/** A change of day or place that people signed up were not told; undefined where there is none, or nobody to tell. */
export async function findUntoldChange(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<UntoldChange | undefined> {
  const row = await db.untoldChange.findUnique({ where: { workshopId }, include: { workshop: true } });
  if (!row) return undefined;
  const { workshop } = row;
  const isLive = workshop.status === "published" || workshop.status === "closed";
  if (!isLive || workshop.endsAt <= now) return undefined;
  const people = await db.registration.count({ where: reachable(workshopId) });
  if (people === 0) return undefined;
  return { before: mailWorkshopSchema.parse(row.before), now: mailWorkshop(workshop), people };
}
