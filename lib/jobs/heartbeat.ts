import { randomUUID } from "node:crypto";
import type { DbClient } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";

/** Between two signs of life; readiness takes a worker for gone after a few missed ones. */
export const HEARTBEAT_INTERVAL_MS = 10_000;

/** Says that this worker is alive until stopped, then takes its row away. The first sign is written before it resolves. */
export async function startHeartbeat(db: DbClient): Promise<{ stop(): Promise<void> }> {
  const id = randomUUID();
  const beat = async () => {
    const lastSeenAt = new Date();
    await db.workerHeartbeat.upsert({ where: { id }, create: { id, lastSeenAt }, update: { lastSeenAt } });
  };
  await beat();
  let inHand = Promise.resolve();
  const timer = setInterval(() => {
    inHand = beat().catch((error) => log("warn", "worker.heartbeat_failed", describeError(error)));
  }, HEARTBEAT_INTERVAL_MS);
  return {
    async stop() {
      clearInterval(timer);
      await inHand;
      await db.workerHeartbeat.deleteMany({ where: { id } });
    },
  };
}
