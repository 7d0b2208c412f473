import type { DbClient } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readCookie } from "@/lib/http/cookies";
import { type Actor, PUBLIC } from "./actor";
import { findTokenActor } from "./api-tokens";
import { readSession, sessionCookieName } from "./next-auth";

/** The value of the session cookie, if the request has one. */
export function sessionTokenOf(headers: Headers): string | undefined {
  return readCookie(headers, sessionCookieName());
}

/** Who asks: by bearer token (alone, when there is one), else by session cookie. Throws invalid_token. */
export async function requestActor(db: DbClient, headers: Headers, now: Date): Promise<Actor> {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer) {
    const actor = await findTokenActor(db, bearer, now);
    if (!actor) throw new AppError("invalid_token");
    return actor;
  }
  const sessionToken = sessionTokenOf(headers);
  const user = sessionToken ? await readSession(db, sessionToken) : undefined;
  return user ? { kind: "user", userId: user.userId, roles: user.roles } : PUBLIC;
}
