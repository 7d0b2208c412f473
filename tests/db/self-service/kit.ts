import { PUBLIC } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { eraseOwn } from "@/lib/erasures/commands";
import { type LinkSubject, manageToken } from "@/lib/signing/registration-link";
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

/** What lets somebody have all that is theirs erased, by their link. */
export function eraserOf(db: DbClient) {
  return (person: LinkSubject, now = new Date()) =>
    eraseOwn(anybody(db, now), { token: manageToken(person), baseUrl: "http://localhost:3000" });
}
