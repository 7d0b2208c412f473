import { recordAudit } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Db, DbClient } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";

/** Anybody's work on who belongs where waits for this: two people must not adopt the same team. */
export async function lockMemberships(tx: Db): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('memberships', 0))`;
}

interface NewOrganiser {
  /** Trimmed and in lower case. */
  readonly email: string;
  readonly name?: string;
  readonly locale?: Locale;
}

async function findOrCreateUser(tx: Db, { email, name, locale }: NewOrganiser) {
  const named = { ...(name ? { name } : {}), ...(locale ? { locale } : {}) };
  return tx.user.upsert({ where: { email }, create: { email, ...named }, update: named });
}

/**
 * Makes this person an organiser, inside the caller's transaction. Who belongs to a team already stays as they are.
 * The first one takes over the team that nobody belongs to (the demonstration's); others get a team of their own, or
 * join `joinTeamId` as organiser.
 */
export async function makeOrganiser(
  tx: Db,
  input: NewOrganiser & { readonly joinTeamId?: string; readonly now: Date },
): Promise<{ readonly userId: string; readonly isNew: boolean }> {
  const { joinTeamId, now } = input;
  await lockMemberships(tx);
  const user = await findOrCreateUser(tx, input);
  const isMember = (await tx.membership.count({ where: { userId: user.id } })) > 0;
  if (isMember && !joinTeamId) return { userId: user.id, isNew: false };
  const teamId = joinTeamId ?? (await adoptOrCreateTeam(tx, user.name ?? user.email));
  const role = joinTeamId ? "organiser" : "owner";
  await tx.membership.createMany({ data: [{ teamId, userId: user.id, role }], skipDuplicates: true });
  await recordAudit(tx, {
    actor: SYSTEM,
    at: now,
    action: "team.join",
    teamId,
    subjectId: user.id,
    changes: { role },
  });
  return { userId: user.id, isNew: true };
}

async function adoptOrCreateTeam(tx: Db, name: string): Promise<string> {
  const orphan = await tx.team.findFirst({
    where: { memberships: { none: {} } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return (
    orphan?.id ?? (await tx.team.create({ data: { name: name.slice(0, 120) }, select: { id: true } })).id
  );
}

/**
 * For the start (ORGANISER_EMAIL) and the command line: this person exists and belongs to a team. Calling it again
 * changes nothing. Throws where `joinTeamId` names no team.
 */
export function ensureOrganiser(
  db: DbClient,
  input: NewOrganiser & { readonly joinTeamId?: string; readonly now: Date },
): Promise<{ readonly userId: string; readonly isNew: boolean }> {
  return db.$transaction((tx) => makeOrganiser(tx, { ...input, email: input.email.trim().toLowerCase() }));
}
