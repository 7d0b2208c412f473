import { setTimeout as delay } from "node:timers/promises";
import { describeError, log } from "@/lib/log";
import { type FailureCause, isServerFault } from "@/lib/mail/rules";
import { type ClaimedMessage, claimMessage, settleMessage } from "./claim";
import { type Delivery, type DeliveryOptions, deliver } from "./deliver";
import { errorText, type Fate, fateAfterFailure, PACE, type Pace } from "./rules";

export interface RelayOptions extends DeliveryOptions {
  readonly pace?: Pace;
}

export interface Relay {
  /** Takes no more messages and resolves when those in hand are settled. */
  stop(): Promise<void>;
}

const SETTLE_TRIES = 5;

/**
 * Sends what the outbox owes until stopped: a few messages at once, so that a slow one does not hold up the rest, and
 * any number of relays beside each other. It asks the database each second rather than being told: a NOTIFY in the
 * sign-up's transaction would make commits wait for each other.
 */
export function startRelay({ pace = PACE, ...delivery }: RelayOptions): Relay {
  const { db } = delivery;
  const stopping = new AbortController();
  const rest = serverRest(pace);
  const inHand = new Set<Promise<void>>();

  async function handle(message: ClaimedMessage): Promise<void> {
    const result = await deliver(message, delivery, new Date());
    const now = new Date();
    const fate = fateOf(result, message, now, pace);
    if (typeof result.outcome === "object")
      rest.note(result.outcome.ok ? undefined : result.outcome.cause, now);
    const rendered = "rendered" in result ? result.rendered : undefined;
    // A mail that left but is not settled would leave again: worth more than one try.
    const isSettled = await persistently(() => settleMessage(db, message, fate, { rendered, now }));
    log("info", "outbox.attempt", {
      messageId: message.id,
      kind: message.kind,
      state: fate.state,
      attempts: message.attempts,
      error: "error" in fate ? fate.error : undefined,
      isSettled,
    });
  }

  async function step(): Promise<void> {
    if (inHand.size >= pace.concurrency) {
      await Promise.race(inHand);
      return;
    }
    const restMs = rest.remainingMs(new Date());
    const message = restMs > 0 ? undefined : await claimMessage(db, pace.leaseMs);
    if (!message) return sleep(Math.max(restMs, pace.idleMs), stopping.signal);
    const work = handle(message)
      .catch((error) =>
        log("error", "outbox.attempt_failed", { messageId: message.id, ...describeError(error) }),
      )
      .finally(() => inHand.delete(work));
    inHand.add(work);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await step();
      } catch (error) {
        // The database is away: what is owed waits in it.
        log("error", "outbox.claim_failed", describeError(error));
        await sleep(pace.idleMs, stopping.signal);
      }
    }
    await Promise.all(inHand);
  }

  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

function fateOf(result: Delivery, message: ClaimedMessage, now: Date, pace: Pace): Fate {
  const { outcome } = result;
  if (outcome === "kept") return { state: "kept" };
  if (outcome === "hindered") return { state: "cancelled", error: errorText(result.by) };
  if (outcome === "expired") return { state: "cancelled", error: errorText("expired") };
  if (outcome === "not_rendered") return { state: "failed", error: errorText("not_rendered") };
  if (outcome.ok) return { state: "sent" };
  const ageMs = now.getTime() - message.createdAt.getTime();
  return fateAfterFailure(
    outcome,
    { attempts: message.attempts, ageMs, previousError: message.lastError },
    pace,
  );
}

/** While the mail server itself is at fault nothing is tried, for longer and longer; any answer about a mail ends it. */
function serverRest(pace: Pace) {
  let failures = 0;
  let untilMs = 0;
  return {
    note(cause: FailureCause | undefined, now: Date): void {
      if (!cause || !isServerFault(cause)) {
        failures = 0;
        untilMs = 0;
      } else if (now.getTime() >= untilMs) {
        // Messages that were in hand together count as one failure.
        failures += 1;
        untilMs = now.getTime() + pace.pauseMs(cause, failures);
      }
    },
    remainingMs: (now: Date) => untilMs - now.getTime(),
  };
}

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= SETTLE_TRIES) throw error;
      await delay(tries * 1_000);
    }
  }
}

/** Ends early, without an error, when stopped. */
async function sleep(durationMs: number, signal: AbortSignal): Promise<void> {
  await delay(durationMs, undefined, { signal }).catch(() => undefined);
}
