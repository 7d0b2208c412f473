// What holds for another address. Pure; the clock is an argument.

export const ADDRESS_LINK_HOURS = 24;
/** Mails that one registration may send to other addresses. */
export const ADDRESS_ASKS_PER_HOUR_MAX = 5;

export function addressLinkEnd(now: Date): Date {
  return new Date(now.getTime() + ADDRESS_LINK_HOURS * 3_600_000);
}

/** What another address is to the one that stands: the same, the same written otherwise, or another. */
export function compareAddress(
  current: { readonly email: string; readonly emailKey: string },
  wanted: { readonly email: string; readonly emailKey: string },
): "same" | "respelled" | "another" {
  if (current.emailKey !== wanted.emailKey) return "another";
  return current.email === wanted.email ? "same" : "respelled";
}
