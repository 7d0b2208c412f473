import { PUBLIC } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { makeRegistration, makeWorkshop } from "../harness/factories";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "http://localhost:3000";

export function anybody(db: DbClient, now = new Date()): Context {
  return { db, actor: PUBLIC, now };
}

/** Somebody with a seat of a published workshop. */
export async function makePerson(
  db: DbClient,
  overrides: Omit<Parameters<typeof makeRegistration>[1], "workshopId"> = {},
  workshop: Parameters<typeof makeWorkshop>[1] = {},
) {
  const { id: workshopId } = await makeWorkshop(db, workshop);
  return makeRegistration(db, { workshopId, ...overrides });
}

/** The mails owed to an address, oldest first. */
export function mailsTo(db: DbClient, toAddress: string) {
  return db.message.findMany({
    where: { toAddress: { equals: toAddress, mode: "insensitive" } },
    orderBy: { createdAt: "asc" },
  });
}
