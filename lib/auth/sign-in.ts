import { setTimeout as delay } from "node:timers/promises";
import { recordAudit } from "@/lib/audit/commands";
import type { Db, DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { enqueueMessage } from "@/lib/outbox/commands";
import { finishEmailSignIn, LINK_MINUTES, startEmailSignIn } from "./next-auth";
import { hashToken, randomToken } from "./token";

const LINKS_PER_HOUR_MAX = 5;
const HOUR_MS = 60 * 60 * 1_000;
/** Longer than the work for a known address takes, so that the time of the answer does not tell it from an unknown one. */
const ANSWER_AFTER_MS = 250;

interface Link {
  readonly email: string;
  readonly token: string;
  readonly baseUrl: string;
  readonly locale: Locale;
  readonly next?: string;
}

/** The mailed page shows a button; opening it changes nothing, so that a mail scanner does not use the link up. */
function linkUrl({ email, token, baseUrl, locale, next }: Link): string {
  const query = new URLSearchParams({ email, token, ...(next ? { next } : {}) });
  return `${baseUrl}${localizedPath(locale, "/organiser/sign-in/confirm")}?${query}`;
}

async function mayHaveAnotherLink(tx: Db, email: string, now: Date): Promise<boolean> {
  // One request per address at a time: without the lock many at once would all count the same few mails.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in|${email}`}, 0))`;
  const since = new Date(now.getTime() - HOUR_MS);
  const count = await tx.message.count({
    where: { kind: "organiser_sign_in", toAddress: email, createdAt: { gt: since } },
  });
  return count < LINKS_PER_HOUR_MAX;
}

/**
 * Mails a one-time link to this address, if somebody in a team has it and has not asked too often. Resolves the same
 * way, after about the same time, in every case: nobody learns which addresses we know.
 */
export async function requestSignInLink(
  { db, now }: Context,
  input: {
    readonly email: string;
    readonly locale: Locale;
    readonly baseUrl: string;
    readonly next?: string;
  },
): Promise<void> {
  const { email, locale } = input;
  const work = db.$transaction(async (tx) => {
    if (!(await mayHaveAnotherLink(tx, email, now))) return;
    await startEmailSignIn(tx, email, async ({ token }) => {
      await enqueueMessage(tx, {
        kind: "organiser_sign_in",
        locale,
        toAddress: email,
        params: { url: linkUrl({ ...input, token }), validMinutes: LINK_MINUTES },
      });
    });
  });
  await Promise.all([work, delay(ANSWER_AFTER_MS)]);
}

/** Uses the link up and opens a session. Returns the cookie's value, or undefined when the link is used, old or wrong. */
export async function startSession(
  { db, now }: Context,
  link: { readonly email: string; readonly token: string },
): Promise<string | undefined> {
  return db.$transaction((tx) => openSession(tx, link, now));
}

/** The same inside a transaction that does more. */
export async function openSession(
  tx: Db,
  link: { readonly email: string; readonly token: string },
  now: Date,
): Promise<string | undefined> {
  const sessionToken = await finishEmailSignIn(tx, link);
  if (!sessionToken) return undefined;
  const { userId } = await tx.signInSession.findUniqueOrThrow({
    where: { sessionToken: hashToken(sessionToken) },
    select: { userId: true },
  });
  const actor = { kind: "user", userId, roles: [] } as const;
  await recordAudit(tx, { actor, at: now, action: "user.sign_in", subjectId: userId });
  return sessionToken;
}

/** A one-time token for this address, without any mail. The caller answers for who gets it. */
export async function issueSignInToken(db: Db, email: string, now: Date): Promise<string> {
  const token = randomToken();
  const expires = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await db.signInToken.create({
    data: { identifier: email, token: hashToken(token), expires, createdAt: now },
  });
  return token;
}

/** For the command line, where no mail server is set: a link to sign in as this person; null when nobody in a team has the address. */
export async function createSignInLink(
  db: DbClient,
  input: { readonly email: string; readonly baseUrl: string; readonly now: Date },
): Promise<string | null> {
  const email = input.email.trim().toLowerCase();
  const user = await db.user.findFirst({
    where: { email, memberships: { some: {} } },
    select: { locale: true },
  });
  if (!user) return null;
  const token = await issueSignInToken(db, email, input.now);
  return linkUrl({ email, token, baseUrl: input.baseUrl, locale: user.locale });
}
