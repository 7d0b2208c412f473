// When a sign-up whose address waits to be proved ends, and how often its link is sent. Pure.

const HOUR_MS = 3_600_000;
export const CHECK_HOURS = 24;

/** Until when the link works. */
export function checkEnd(now: Date): Date {
  return new Date(now.getTime() + CHECK_HOURS * HOUR_MS);
}

const SENT_EVERY_MS = 10 * 60_000;
/** Times, in all. */
export const SENT_MAX = 6;

/**
 * Whether the link is sent anew to an address that somebody gives again: whoever knows an address must not be able to fill
 * its mailbox.
 */
export function mayBeSentAgain(
  check: { readonly sentAt: Date; readonly sentCount: number },
  now: Date,
): boolean {
  return check.sentCount < SENT_MAX && now.getTime() - check.sentAt.getTime() >= SENT_EVERY_MS;
}
