import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 random bits, in characters that fit a URL and a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What the database keeps of a token, hex. A plain SHA-256 is enough: the tokens are random, not chosen by people, so
 * there is nothing to guess faster than the token itself.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
