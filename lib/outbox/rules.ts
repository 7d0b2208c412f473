import { type FailureCause, isServerFault, type SendFailure } from "@/lib/mail/rules";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is kept of a failure: the mail server's cause, or one of ours. */
export type ErrorCause = FailureCause | "given_up" | "not_rendered" | "expired" | Hindrance;

/** Why a mail that waited is not to leave any more: no longer true, taken back, or no longer wanted. */
export type Hindrance = "outdated" | "recalled" | "unsubscribed";

export type Fate =
  | { readonly state: "sent" | "kept" }
  | { readonly state: "queued"; readonly error: string; readonly retryInMs: number }
  | { readonly state: "failed" | "cancelled"; readonly error: string };

/** How fast the outbox works; tests have a faster one. */
export interface Pace {
  /** Between two looks at an empty outbox. */
  readonly idleMs: number;
  /** A message in hand for longer belongs to a dead worker. Longer than a send may take. */
  readonly leaseMs: number;
  /** Messages in hand at once. */
  readonly concurrency: number;
  /** Until one message is tried again, after its nth attempt. */
  readonly retryMs: (attempts: number) => number;
  /** For how long all sending rests, after the nth failure in a row that was the server's. */
  readonly pauseMs: (cause: FailureCause, failures: number) => number;
}

// Greylisting servers want a second attempt after one to fifteen minutes; RFC 5321 4.5.4.1 asks for intervals of at
// least half an hour once that has not helped.
const RETRY_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];

export const PACE: Pace = {
  idleMs: SECOND,
  leaseMs: 3 * MINUTE,
  concurrency: 4,
  retryMs: (attempts) => RETRY_MS[Math.min(attempts, RETRY_MS.length) - 1] ?? MINUTE,
  pauseMs: (cause, failures) =>
    cause === "unreachable"
      ? Math.min(5 * SECOND * 2 ** (failures - 1), 2 * MINUTE)
      : // Somebody must correct a setting, and providers lock accounts that knock too often.
        Math.min(MINUTE * 2 ** (failures - 1), 15 * MINUTE),
};

// RFC 5321 4.5.4.1: give up after 4 to 5 days at the earliest.
const GIVE_UP_AFTER_MS = 4 * DAY;
const GIVE_UP_AFTER_ATTEMPTS = 10;

/**
 * What becomes of a message after a failed attempt. Only a server that spoke about this very mail ends it: "never", or
 * "not now" for days. Faults of the server itself are waited out, however long.
 */
export function fateAfterFailure(
  failure: SendFailure,
  message: { readonly attempts: number; readonly ageMs: number; readonly previousError: string | null },
  pace: Pace,
): Fate {
  const { cause } = failure;
  if (cause === "refused") return { state: "failed", error: errorText(cause, failure.reply) };
  const wasTemporaryBefore =
    message.previousError !== null && errorCause(message.previousError) === "temporary";
  // After a long outage a message is old and often tried, and yet the first "not now" must not end it.
  if (
    cause === "temporary" &&
    wasTemporaryBefore &&
    message.ageMs > GIVE_UP_AFTER_MS &&
    message.attempts >= GIVE_UP_AFTER_ATTEMPTS
  ) {
    return { state: "failed", error: errorText("given_up", failure.reply) };
  }
  const retryInMs = isServerFault(cause) ? pace.pauseMs(cause, 1) : pace.retryMs(message.attempts);
  return { state: "queued", error: errorText(cause, failure.reply), retryInMs };
}

/** "refused 550 5.1.1": the cause, then the server's codes. */
export function errorText(cause: ErrorCause, reply?: string): string {
  return reply ? `${cause} ${reply}` : cause;
}

/** The cause in such a text. */
export function errorCause(text: string): ErrorCause {
  return text.split(" ", 1)[0] as ErrorCause;
}
