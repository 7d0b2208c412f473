import type { Db, DbClient } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { lockMemberships, makeOrganiser } from "@/lib/team/commands";
import { issueSignInToken, openSession } from "./sign-in";
import { hashToken, randomToken } from "./token";

/** Stands where other tokens have an address; no address looks like it. */
const IDENTIFIER = "first-organiser";
const VALID_MS = 7 * 24 * 60 * 60 * 1_000;

async function hasAnyoneSignedIn(db: Db): Promise<boolean> {
  return (await db.user.count({ where: { emailVerified: { not: null } } })) > 0;
}

/**
 * The one-time link, printed at start, that makes whoever opens it the first organiser; null once anybody has signed
 * in. A new link replaces the earlier one.
 */
export async function createFirstOrganiserLink(
  db: DbClient,
  { baseUrl, now }: { readonly baseUrl: string; readonly now: Date },
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await lockMemberships(tx);
    if (await hasAnyoneSignedIn(tx)) return null;
    const token = randomToken();
    await tx.signInToken.deleteMany({ where: { identifier: IDENTIFIER } });
    await tx.signInToken.create({
      data: {
        identifier: IDENTIFIER,
        token: hashToken(token),
        expires: new Date(now.getTime() + VALID_MS),
        createdAt: now,
      },
    });
    return `${baseUrl}/organiser/first?token=${token}`;
  });
}

/** Whether the link would still work; opening the page does not use it up. */
export async function isFirstOrganiserToken(db: Db, token: string, now: Date): Promise<boolean> {
  const row = await db.signInToken.findUnique({ where: { token: hashToken(token) } });
  return row?.identifier === IDENTIFIER && row.expires > now && !(await hasAnyoneSignedIn(db));
}

export type FirstOrganiserOutcome =
  | { readonly ok: true; readonly sessionToken: string }
  | { readonly ok: false; readonly reason: "link_expired" | "first_organiser_exists" };

/** Uses the link up: the person owns the team that has no members yet (the demonstration's) or a new one, and is signed in. */
export async function becomeFirstOrganiser(
  db: DbClient,
  input: {
    readonly token: string;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
    readonly now: Date;
  },
): Promise<FirstOrganiserOutcome> {
  const { token, name, email, locale, now } = input;
  return db.$transaction(async (tx) => {
    await lockMemberships(tx);
    if (await hasAnyoneSignedIn(tx)) return { ok: false, reason: "first_organiser_exists" };
    const { count } = await tx.signInToken.deleteMany({
      where: { identifier: IDENTIFIER, token: hashToken(token), expires: { gt: now } },
    });
    if (count === 0) return { ok: false, reason: "link_expired" };
    await makeOrganiser(tx, { email, name, locale, now });
    // Through the same door as everybody: a token for the address, used at once.
    const signInToken = await issueSignInToken(tx, email, now);
    const sessionToken = await openSession(tx, { email, token: signInToken }, now);
    if (!sessionToken) throw new Error("a token issued a moment ago was refused");
    return { ok: true, sessionToken };
  });
}
