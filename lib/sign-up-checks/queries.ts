import type { Db } from "@/lib/db/client";
import { registrationInputSchema } from "@/lib/registrations/schema";
import { readActToken } from "@/lib/signing/act-link";
import type { OwnSignUpCheck, SignUpCheck } from "./schema";

/** The sign-ups of a workshop whose address is not proved yet, the oldest first. */
export async function listSignUpChecks(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<SignUpCheck[]> {
  const rows = await db.signUpCheck.findMany({
    where: { workshopId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, email, locale, createdAt, sentAt, expiresAt }) => ({
    id,
    name,
    email,
    locale,
    askedAt: createdAt.toISOString(),
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

/** How many they are. */
export function countSignUpChecks(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<number> {
  return db.signUpCheck.count({ where: { workshopId, expiresAt: { gt: now } } });
}

/** What a link proves; undefined for one that is not ours, is past its time or has done its work. */
export async function findOwnSignUpCheck(
  db: Db,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<OwnSignUpCheck | undefined> {
  const id = readActToken("confirm", token);
  if (id === undefined) return undefined;
  const row = await db.signUpCheck.findUnique({
    where: { id, expiresAt: { gt: now } },
    include: { workshop: { select: { slug: true, title: true, timeZone: true } } },
  });
  if (!row) return undefined;
  const input = registrationInputSchema.safeParse(row.input);
  return {
    name: row.name,
    email: row.email,
    questions: input.data?.questions ?? [],
    expiresAt: row.expiresAt.toISOString(),
    workshop: row.workshop,
  };
}
