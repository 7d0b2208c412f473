import type { Db, Prisma } from "@/lib/db/client";

type Tx = Prisma.TransactionClient;

/** Ids of the sessions that a registration chose, in the order of choice. */
export async function listChoice(
  db: Db,
  { registrationId }: { readonly registrationId: string },
): Promise<string[]> {
  const places = await db.sessionPlace.findMany({
    where: { registrationId },
    orderBy: { lineNumber: "asc" },
    select: { sessionId: true },
  });
  return places.map(({ sessionId }) => sessionId);
}

/** Chooses these at the end of each line. */
export async function addChoice(
  tx: Tx,
  { registrationId, sessionIds, now }: { registrationId: string; sessionIds: readonly string[]; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber", "createdAt")
    SELECT ${registrationId}::uuid, c."id", nextval('registration_line_seq'), ${now}
    FROM unnest(${[...sessionIds]}::uuid[]) AS c("id")`;
}

/** Leaves these: their seats are free, and the caller gives them on. */
export async function removeChoice(
  tx: Tx,
  { registrationId, sessionIds }: { registrationId: string; sessionIds: readonly string[] },
): Promise<void> {
  const sessionId = { in: [...sessionIds] };
  await tx.seat.updateMany({ where: { registrationId, sessionId }, data: { registrationId: null } });
  await tx.sessionPlace.deleteMany({ where: { registrationId, sessionId } });
}

/** These and no others, chosen now; for somebody who holds no seat. */
export async function replaceChoice(
  tx: Tx,
  to: { registrationId: string; sessionIds: readonly string[]; now: Date },
): Promise<void> {
  await tx.sessionPlace.deleteMany({ where: { registrationId: to.registrationId } });
  await addChoice(tx, to);
}
