import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import type { Db } from "@/lib/db/client";
import { hashToken } from "./token";

/** Signed out after this long without use. */
export const SESSION_IDLE_SECONDS = 7 * 24 * 60 * 60;
/** Signed out after this long in any case. */
export const SESSION_AGE_MAX_SECONDS = 30 * 24 * 60 * 60;

type Stored = AdapterSession & { readonly createdAt: Date };

function endsAt(session: Stored): Date {
  return new Date(session.createdAt.getTime() + SESSION_AGE_MAX_SECONDS * 1_000);
}

/**
 * next-auth's Prisma adapter on our tables, with the differences that matter: session tokens are stored hashed, the
 * absolute age limit holds whatever the use, and ending a session twice is no error.
 */
export function authAdapter(db: Db): Adapter {
  const tables = { user: db.user, session: db.signInSession, verificationToken: db.signInToken };
  // The adapter wants a whole client but touches these three models only (accounts are OAuth's).
  const prisma = PrismaAdapter(tables as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter;
  return {
    ...prisma,
    async createSession(session) {
      await db.signInSession.create({ data: { ...session, sessionToken: hashToken(session.sessionToken) } });
      return session;
    },
    async getSessionAndUser(sessionToken): Promise<{ session: AdapterSession; user: AdapterUser } | null> {
      const row = await db.signInSession.findUnique({
        where: { sessionToken: hashToken(sessionToken) },
        include: { user: { include: { memberships: { select: { teamId: true, role: true } } } } },
      });
      if (!row) return null;
      const { user, ...session } = row;
      const expires = new Date(Math.min(session.expires.getTime(), endsAt(session).getTime()));
      return { user, session: { ...session, sessionToken, expires } };
    },
    async updateSession({ sessionToken, expires }) {
      await db.signInSession.updateMany({
        where: { sessionToken: hashToken(sessionToken) },
        data: { expires },
      });
      return null;
    },
    async deleteSession(sessionToken) {
      await db.signInSession.deleteMany({ where: { sessionToken: hashToken(sessionToken) } });
    },
  };
}
