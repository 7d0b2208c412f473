import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { getServerSession, type NextAuthOptions } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import type { Db } from "@/lib/db/client";
import { env, secret } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import { ROLES, type Role, type TeamRole } from "./actor";
import { authAdapter, SESSION_IDLE_SECONDS } from "./adapter";
import { randomToken } from "./token";

// next-auth runs here without its own HTTP routes: our routes check origin and rate, then call it. Its GET callback
// would let a mail scanner use a link up, and its pages would be a second front door.

/** How long a mailed link works, minutes. */
export const LINK_MINUTES = 20;
/** The use of a session is written down at most this often. */
const SESSION_UPDATE_SECONDS = 60 * 60;

export type SendLink = (link: { email: string; token: string }) => Promise<void>;

/** `__Host-` binds the cookie to this host and to https; browsers refuse that prefix on plain http. */
export function sessionCookieName(): string {
  return env().baseUrl.startsWith("https:") ? "__Host-atelier-session" : "atelier-session";
}

function emailProvider(sendLink: SendLink): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: "",
    maxAge: LINK_MINUTES * 60,
    // Empty: tokens are random, their plain SHA-256 is stored, as for every token of ours (token.ts).
    secret: "",
    generateVerificationToken: randomToken,
    // Addresses were normalised when they were parsed.
    normalizeIdentifier: (email) => email,
    sendVerificationRequest: ({ identifier, token }) => sendLink({ email: identifier, token }),
    options: {},
  };
}

function options(db: Db, sendLink: SendLink): NextAuthOptions {
  return {
    adapter: authAdapter(db),
    providers: [emailProvider(sendLink)],
    secret: secret(),
    session: {
      strategy: "database",
      maxAge: SESSION_IDLE_SECONDS,
      updateAge: SESSION_UPDATE_SECONDS,
      generateSessionToken: randomToken,
    },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: env().baseUrl.startsWith("https:") },
      },
    },
    callbacks: {
      // Only people who belong to a team get in; an address nobody invited has no account and gets none.
      signIn: async ({ user }) =>
        (await db.membership.count({ where: { user: { email: user.email ?? "" } } })) > 0,
      session: ({ session, user }) => ({ ...session, user }),
    },
    logger: {
      error: (code) => log("error", "next_auth", { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

interface Outcome {
  readonly location: URL | undefined;
  readonly cookies: readonly string[];
}

interface Call {
  readonly path: readonly string[];
  readonly method: "GET" | "POST";
  readonly query?: Record<string, string>;
  readonly body?: Record<string, string>;
  readonly cookies?: Record<string, string>;
}

/** Runs one of next-auth's actions the way a Pages API route would, and collects what it would have answered. */
async function run(config: NextAuthOptions, call: Call): Promise<Outcome> {
  let location: URL | undefined;
  let cookies: string[] = [];
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === "Set-Cookie" ? cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Set-Cookie") cookies = [value].flat();
      if (name === "Location") location = new URL(String(value), env().baseUrl);
      return response;
    },
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  const request = {
    method: call.method,
    headers: {},
    query: { ...call.query, nextauth: [...call.path] },
    body: call.body ?? {},
    cookies: call.cookies ?? {},
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, config);
  return { location, cookies };
}

function cookieValue(cookies: readonly string[], name: string): string | undefined {
  const pair = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1).split(";")[0] ?? "");
}

/** next-auth's double-submit pair, made for ourselves: the origin check of our routes has already taken that duty. */
async function csrfPair(
  config: NextAuthOptions,
): Promise<{ cookies: Record<string, string>; csrfToken: string }> {
  const name = "atelier-csrf";
  config.cookies = { ...config.cookies, csrfToken: { name, options: {} } };
  const { cookies } = await run(config, { path: ["csrf"], method: "GET" });
  const cookie = cookieValue(cookies, name) ?? "";
  return { cookies: { [name]: cookie }, csrfToken: cookie.split("|")[0] ?? "" };
}

/**
 * Makes a one-time token for this address and hands it to `sendLink`, unless the address belongs to nobody in a team.
 * Returns whether it did. Throws when sending failed, so that the caller's transaction leaves nothing behind.
 */
export async function startEmailSignIn(db: Db, email: string, sendLink: SendLink): Promise<boolean> {
  let failure: unknown;
  const config = options(db, async (link) => {
    try {
      await sendLink(link);
    } catch (error) {
      // next-auth turns errors into a redirect; the cause has to reach our caller.
      failure = error;
      throw error;
    }
  });
  const { cookies, csrfToken } = await csrfPair(config);
  const { location } = await run(config, {
    path: ["signin", "email"],
    method: "POST",
    body: { email, csrfToken },
    cookies,
  });
  if (failure) throw failure;
  return location?.pathname.endsWith("/verify-request") ?? false;
}

/** Uses a one-time token up and opens a session. Returns the cookie's value, or undefined when the token is no good. */
export async function finishEmailSignIn(
  db: Db,
  link: { email: string; token: string },
): Promise<string | undefined> {
  const config = options(db, async () => undefined);
  const { cookies } = await run(config, {
    path: ["callback", "email"],
    method: "GET",
    query: { email: link.email, token: link.token },
  });
  return cookieValue(cookies, sessionCookieName());
}

/** Deletes the session of this cookie. */
export async function endSession(db: Db, sessionToken: string): Promise<void> {
  const config = options(db, async () => undefined);
  const { cookies, csrfToken } = await csrfPair(config);
  await run(config, {
    path: ["signout"],
    method: "POST",
    body: { csrfToken },
    cookies: { ...cookies, [sessionCookieName()]: sessionToken },
  });
}

/** Somebody who is signed in, as pages may show them to themselves. */
export interface SignedInUser {
  readonly userId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale;
  readonly roles: readonly TeamRole[];
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** The user of a session cookie within its limits, else undefined. Its use moves the idle limit forward. */
export async function readSession(db: Db, sessionToken: string): Promise<SignedInUser | undefined> {
  const request = { headers: {}, cookies: { [sessionCookieName()]: sessionToken } };
  const response = { getHeader: () => undefined, setHeader: () => undefined };
  const session = await getServerSession(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options(db, async () => undefined),
  );
  const user = session?.user as
    | {
        id: string;
        email: string;
        name: string | null;
        locale: string;
        memberships: { teamId: string; role: string }[];
      }
    | undefined;
  if (!user) return undefined;
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    locale: isLocale(user.locale) ? user.locale : "fr",
    roles: user.memberships.flatMap(({ teamId, role }) => (isRole(role) ? [{ teamId, role }] : [])),
  };
}
