import type { Prisma } from "@/lib/db/client";

type Tx = Prisma.TransactionClient;

/**
 * Holds a use of these codes for each who asks, in order, until the transaction ends; false for who comes too late, or where
 * the code was disabled meanwhile. Call before a seat or the line is taken: whoever waits here holds nothing that another
 * could wait for.
 */
export async function claimUses(tx: Tx, invitationIds: readonly string[]): Promise<boolean[]> {
  const ids = [...new Set(invitationIds)];
  if (ids.length === 0) return [];
  // In one order for everybody, so that two who hold several do not wait for each other.
  await tx.$queryRaw`
    SELECT 1 FROM "Invitation" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  // A statement of its own: it sees what those wrote for whom the lock was waited.
  const rows = await tx.$queryRaw<{ id: string; left: number }[]>`
    SELECT i."id", CASE WHEN i."disabledAt" IS NULL THEN i."usesMax" - (
      SELECT count(*)::int FROM "Registration" r WHERE r."invitationId" = i."id" AND r."status" <> 'cancelled')
      ELSE 0 END AS "left"
    FROM "Invitation" i WHERE i."id" = ANY(${ids}::uuid[])`;
  const left = new Map(rows.map((row) => [row.id, row.left]));
  return invitationIds.map((id) => {
    const uses = left.get(id) ?? 0;
    left.set(id, uses - 1);
    return uses > 0;
  });
}

/** Somebody whose registration is erased, by every address that they had since they signed up, and the code that they showed. */
interface Invitee {
  readonly workshopId: string;
  /** As addresses are compared. */
  readonly emailKeys: readonly string[];
  readonly invitationId: string | null;
}

/** Holds somebody's codes. Before the line's lock, which a sign-up that holds a code may wait for. */
export async function holdInvitations(
  tx: Tx,
  { workshopId, emailKeys, invitationId }: Invitee,
): Promise<void> {
  const keys = [...emailKeys];
  await tx.$queryRaw`
    SELECT 1 FROM "Invitation"
    WHERE "workshopId" = ${workshopId}::uuid
      AND (lower("sentTo") = ANY(${keys}) OR "onlyFor" = ANY(${keys}) OR "id" = ${invitationId}::uuid)
    ORDER BY "id" FOR UPDATE`;
}

/**
 * Forgets the addresses of somebody whose registration is gone: their letters, and the codes made for them, but for one that
 * somebody else came in with, which stays without the address and lets in nobody more where it was for them alone. A code
 * that nobody but they came in with says no more for whom it was made: it may be another address of theirs.
 */
export async function forgetInvitee(tx: Tx, invitee: Invitee, now: Date): Promise<void> {
  const { workshopId, invitationId } = invitee;
  const shown = await tx.invitation.findFirst({
    where: { id: { in: invitationId ? [invitationId] : [] }, registrations: { none: {} } },
  });
  const keys = [...invitee.emailKeys];
  const readers = shown?.sentTo ? [...keys, shown.sentTo.toLowerCase()] : keys;
  await tx.$executeRaw`
    DELETE FROM "Message"
    WHERE "workshopId" = ${workshopId}::uuid AND "kind" = 'invitation' AND lower("toAddress") = ANY(${readers})`;
  await tx.$executeRaw`
    DELETE FROM "Invitation" i
    WHERE i."workshopId" = ${workshopId}::uuid AND (lower(i."sentTo") = ANY(${keys}) OR i."onlyFor" = ANY(${keys}))
      AND NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."invitationId" = i."id")`;
  await tx.invitation.updateMany({
    where: { id: { in: shown ? [shown.id] : [] }, sentTo: { not: null } },
    data: { sentTo: null, toName: null, version: { increment: 1 } },
  });
  await tx.$executeRaw`
    UPDATE "Invitation"
    SET "sentTo" = CASE WHEN lower("sentTo") = ANY(${keys}) THEN NULL ELSE "sentTo" END,
      "toName" = CASE WHEN lower("sentTo") = ANY(${keys}) THEN NULL ELSE "toName" END,
      "disabledAt" = CASE WHEN "onlyFor" = ANY(${keys}) THEN coalesce("disabledAt", ${now}) ELSE "disabledAt" END,
      "onlyFor" = CASE WHEN "onlyFor" = ANY(${keys}) THEN NULL ELSE "onlyFor" END, "version" = "version" + 1
    WHERE "workshopId" = ${workshopId}::uuid AND (lower("sentTo") = ANY(${keys}) OR "onlyFor" = ANY(${keys}))`;
}
