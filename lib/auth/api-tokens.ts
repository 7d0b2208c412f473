import type { z } from "zod";
import { recordAudit } from "@/lib/audit/commands";
import type { Db, DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import type { Actor, UserActor } from "./actor";
import type { tokenSchema } from "./schema";
import { hashToken, randomToken } from "./token";

/** Makes a leaked token recognisable to scanners of code and logs. */
const PREFIX = "atl_";
/** The last use is written down at most this often, so that reading does not mean writing. */
const USE_NOTED_EVERY_MS = 10 * 60 * 1_000;

export interface ApiTokenRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;

/** Creates a token; its secret is in the answer and nowhere else, never to be shown again. */
export async function createApiToken(
  db: DbClient,
  input: { readonly userId: string; readonly name: string; readonly now: Date; readonly actor: Actor },
): Promise<ApiTokenRow & { readonly token: string }> {
  const { userId, name, now, actor } = input;
  const token = `${PREFIX}${randomToken()}`;
  return db.$transaction(async (tx) => {
    const row = await tx.apiToken.create({
      data: { userId, name, tokenHash: hashToken(token), createdAt: now },
      select: COLUMNS,
    });
    await recordAudit(tx, { actor, at: now, action: "token.create", subjectId: row.id });
    return { ...row, token };
  });
}

/** The user of a token; undefined when it is unknown, revoked or expired. */
export async function findTokenActor(db: Db, token: string, now: Date): Promise<UserActor | undefined> {
  if (!token.startsWith(PREFIX) || token.length > 100) return undefined;
  const row = await db.apiToken.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      userId: true,
      expiresAt: true,
      lastUsedAt: true,
      user: { select: { memberships: { select: { teamId: true, role: true } } } },
    },
  });
  if (!row || (row.expiresAt && row.expiresAt <= now)) return undefined;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > USE_NOTED_EVERY_MS) {
    await db.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
  }
  return { kind: "user", userId: row.userId, roles: row.user.memberships };
}

/** A user's tokens, newest first, without their secrets. */
export function listApiTokens(db: Db, userId: string): Promise<ApiTokenRow[]> {
  return db.apiToken.findMany({ where: { userId }, orderBy: { createdAt: "desc" }, select: COLUMNS });
}

/** Revokes one of the user's own tokens. Returns false when there is none with this id. */
export function revokeApiToken(context: Context & { actor: UserActor }, id: string): Promise<boolean> {
  const { db, actor, now } = context;
  return db.$transaction(async (tx) => {
    const { count } = await tx.apiToken.deleteMany({ where: { id, userId: actor.userId } });
    if (count > 0) await recordAudit(tx, { actor, at: now, action: "token.revoke", subjectId: id });
    return count > 0;
  });
}

/** A token as its owner sees it, instants as text. */
export function toTokenDto({ id, name, createdAt, lastUsedAt }: ApiTokenRow): z.infer<typeof tokenSchema> {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
