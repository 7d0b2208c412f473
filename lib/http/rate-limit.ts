import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface RateLimit {
  /** Separate counters per name. */
  readonly name: string;
  /** Requests allowed per network in the period. */
  readonly countMax: number;
  readonly periodSeconds: number;
}

/** Ordinary writes: far above what an organiser's hands can do, low enough to stop a loop. */
export const WRITES: RateLimit = { name: "write", countMax: 1_200, periodSeconds: 60 };

/** Sign-in links asked for or tried; per address there is a second limit in the database. */
export const SIGN_INS: RateLimit = { name: "sign-in", countMax: 30, periodSeconds: 600 };

/** Mails that anybody can have sent: to who lost their link, to a new address to be proved. */
export const LOST_LINKS: RateLimit = { name: "lost-link", countMax: 60, periodSeconds: 600 };

/** The same, to one address. */
export const LOST_LINKS_OF_ADDRESS: RateLimit = {
  name: "lost-link-address",
  countMax: 5,
  periodSeconds: 3_600,
};

/** Sign-ups: a room of a hundred people behind one address signs up within a minute, some of them twice. */
export function signUps(): RateLimit {
  return { name: "sign-up", countMax: env().signUpsPerMinuteMax, periodSeconds: 60 };
}

/** Codes of invitations that do not exist: a room of people mistypes a few, and nobody guesses one of 10^13. */
export const WRONG_CODES: RateLimit = { name: "wrong-code", countMax: 30, periodSeconds: 600 };

/** Suggestions while somebody types: each form asks a few times a minute, and a room of people shares one address. */
export const SUGGESTIONS: RateLimit = { name: "suggestion", countMax: 600, periodSeconds: 60 };

// Counters live in the process: with several instances each allows its share, which is enough against floods, and a
// sign-up never waits for a shared counter. Kept on globalThis so that Next's separate bundles count together.
const shared = globalThis as unknown as { atelierRateLimiters?: Map<string, RateLimiterMemory> };

function limiter(limit: RateLimit): RateLimiterMemory {
  shared.atelierRateLimiters ??= new Map();
  const key = `${limit.name}:${limit.countMax}:${limit.periodSeconds}`;
  const existing = shared.atelierRateLimiters.get(key);
  if (existing) return existing;
  const created = new RateLimiterMemory({
    keyPrefix: key,
    points: limit.countMax,
    duration: limit.periodSeconds,
  });
  shared.atelierRateLimiters.set(key, created);
  return created;
}

/** Throws too_many_requests while the limit is reached, and counts nothing. */
export async function refuseSpent(limit: RateLimit, network: string): Promise<void> {
  const spent = await limiter(limit).get(network);
  if (!spent || spent.consumedPoints < limit.countMax) return;
  throw new AppError("too_many_requests", {
    retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)),
  });
}

/** Counts one request of a network. Throws too_many_requests, with the seconds to wait, once the limit is passed. */
export async function consume(limit: RateLimit, network: string): Promise<void> {
  try {
    await limiter(limit).consume(network);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const { msBeforeNext = 1_000 } = refusal as { msBeforeNext?: number };
    throw new AppError("too_many_requests", {
      retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    });
  }
}
