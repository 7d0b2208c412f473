import type { Db } from "@/lib/db/client";
import { readActToken } from "@/lib/signing/act-link";
import type { PendingAddress } from "./schema";

/** The address that waits to be proved for somebody, if one does. */
export async function findPendingAddress(
  db: Db,
  { registrationId, now }: { readonly registrationId: string; readonly now: Date },
): Promise<PendingAddress | null> {
  const row = await db.addressChange.findUnique({ where: { registrationId } });
  if (!row || row.expiresAt <= now) return null;
  return { email: row.email, expiresAt: row.expiresAt.toISOString() };
}

/** What a link in a mail to the new address would do; undefined where it does nothing (any more). */
export async function findAddressChange(
  db: Db,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<{ readonly email: string; readonly workshopTitle: string } | undefined> {
  const id = readActToken("address", token);
  const row =
    id === undefined
      ? null
      : await db.addressChange.findUnique({
          where: { id },
          select: {
            email: true,
            expiresAt: true,
            registration: { select: { workshop: { select: { title: true } } } },
          },
        });
  if (!row || row.expiresAt <= now) return undefined;
  return { email: row.email, workshopTitle: row.registration.workshop.title };
}
