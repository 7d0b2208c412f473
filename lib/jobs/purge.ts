import { SESSION_AGE_MAX_SECONDS } from "@/lib/auth/adapter";
import type { DbClient } from "@/lib/db/client";
import { HANDOVER_KEPT_DAYS } from "@/lib/handovers/rules";
import { forgetExpiredChecks } from "@/lib/sign-up-checks/commands";

const HOUR_MS = 3_600_000;
/** A client that sends a request again does so within seconds; a person who presses "back", within the day. */
const IDEMPOTENCY_KEY_AGE_MAX_MS = 24 * HOUR_MS;
/** How long a deleted draft of groups can be brought back. */
const DELETED_PLAN_AGE_MAX_MS = 30 * 24 * HOUR_MS;
const HEARTBEAT_AGE_MAX_MS = 24 * HOUR_MS;
/** Another address, or somebody to take a seat, that nobody confirmed: of people who may never have heard of us. */
const UNPROVED_KEPT_MS = HANDOVER_KEPT_DAYS * 24 * HOUR_MS;
/** A file of people that nobody confirmed. */
const IMPORT_DRAFT_AGE_MAX_MS = 24 * HOUR_MS;

/**
 * Deletes what has lost its use: answered keys, sign-in links and sessions past their time, deleted plans, dead workers'
 * heartbeats, files that were uploaded and not imported, sign-ups whose address was not proved in time, other addresses and
 * handovers that nobody confirmed.
 */
export async function purgeExpired(db: DbClient, now: Date): Promise<Record<string, number>> {
  const before = (ageMs: number) => new Date(now.getTime() - ageMs);
  const [
    signUpChecks,
    idempotencyKeys,
    signInTokens,
    sessions,
    plans,
    heartbeats,
    importDrafts,
    addressChanges,
    handovers,
  ] = await Promise.all([
    forgetExpiredChecks(db, now),
    db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before(IDEMPOTENCY_KEY_AGE_MAX_MS) } } }),
    db.signInToken.deleteMany({ where: { expires: { lt: now } } }),
    db.signInSession.deleteMany({
      where: {
        OR: [{ expires: { lt: now } }, { createdAt: { lt: before(SESSION_AGE_MAX_SECONDS * 1_000) } }],
      },
    }),
    db.plan.deleteMany({ where: { deletedAt: { lt: before(DELETED_PLAN_AGE_MAX_MS) } } }),
    db.workerHeartbeat.deleteMany({ where: { lastSeenAt: { lt: before(HEARTBEAT_AGE_MAX_MS) } } }),
    db.import.deleteMany({
      where: { state: "draft", createdAt: { lt: before(IMPORT_DRAFT_AGE_MAX_MS) } },
    }),
    db.addressChange.deleteMany({ where: { expiresAt: { lt: before(UNPROVED_KEPT_MS) } } }),
    db.handover.deleteMany({ where: { expiresAt: { lt: before(UNPROVED_KEPT_MS) } } }),
  ]);
  return {
    signUpChecks,
    idempotencyKeys: idempotencyKeys.count,
    signInTokens: signInTokens.count,
    sessions: sessions.count,
    plans: plans.count,
    heartbeats: heartbeats.count,
    importDrafts: importDrafts.count,
    addressChanges: addressChanges.count,
    handovers: handovers.count,
  };
}
