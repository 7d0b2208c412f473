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

/** The codes made for one address or used by it, as its erasing finds them. */
interface Invitee {
  readonly workshopId: string;
  readonly emailKey: string;
  readonly invitationId: string | null;
}

/** Holds somebody's codes. Before the line's lock, which a sign-up that holds a code may wait for. */
export async function holdInvitations(
  tx: Tx,
  { workshopId, emailKey, invitationId }: Invitee,
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Invitation"
    WHERE "workshopId" = ${workshopId}::uuid
      AND (lower("sentTo") = ${emailKey} OR "onlyFor" = ${emailKey} OR "id" = ${invitationId}::uuid)
    ORDER BY "id" FOR UPDATE`;
}

/**
 * Forgets the address of somebody whose registration is gone: their letters, and the codes made for them, but for one that
 * somebody else came in with, which stays without the address and lets in nobody more where it was for them alone.
 */
export async function forgetInvitee(tx: Tx, { workshopId, emailKey }: Invitee, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Message"
    WHERE "workshopId" = ${workshopId}::uuid AND "kind" = 'invitation' AND lower("toAddress") = ${emailKey}`;
  await tx.$executeRaw`
    DELETE FROM "Invitation" i
    WHERE i."workshopId" = ${workshopId}::uuid AND (lower(i."sentTo") = ${emailKey} OR i."onlyFor" = ${emailKey})
      AND NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."invitationId" = i."id")`;
  await tx.$executeRaw`
    UPDATE "Invitation"
    SET "sentTo" = CASE WHEN lower("sentTo") = ${emailKey} THEN NULL ELSE "sentTo" END,
      "toName" = CASE WHEN lower("sentTo") = ${emailKey} THEN NULL ELSE "toName" END,
      "disabledAt" = CASE WHEN "onlyFor" = ${emailKey} THEN coalesce("disabledAt", ${now}) ELSE "disabledAt" END,
      "onlyFor" = CASE WHEN "onlyFor" = ${emailKey} THEN NULL ELSE "onlyFor" END, "version" = "version" + 1
    WHERE "workshopId" = ${workshopId}::uuid AND (lower("sentTo") = ${emailKey} OR "onlyFor" = ${emailKey})`;
}
