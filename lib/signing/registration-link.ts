import { createHmac, timingSafeEqual } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { secret } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";

// The link by which somebody opens their registration without an account. Nothing secret is stored: the token is the
// registration's id with our signature over it and over linkVersion, so that raising linkVersion ends old links.

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;
// 32 bytes in base64url, without padding.
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface LinkSubject {
  readonly id: string;
  readonly linkVersion: number;
}

function signature({ id, linkVersion }: LinkSubject): Buffer {
  return createHmac("sha256", secret())
    .update(`registration|${id}|${linkVersion}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}

export function manageToken(subject: LinkSubject): string {
  const id = Buffer.from(subject.id.replaceAll("-", ""), "hex");
  return Buffer.concat([id, signature(subject)]).toString("base64url");
}

/** The address of somebody's own page, in their language. `baseUrl` without a slash at its end. */
export function manageUrl(baseUrl: string, locale: Locale, subject: LinkSubject): string {
  return `${baseUrl}${localizedPath(locale, `/r/${manageToken(subject)}`)}`;
}

/** The id of the registration that a token opens; undefined for a wrong, altered or ended one. */
export async function verifyLink(db: Db, token: string): Promise<string | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const id = uuidOf(bytes.subarray(0, ID_BYTES));
  const row = await db.registration.findUnique({ where: { id }, select: { linkVersion: true } });
  const given = bytes.subarray(ID_BYTES);
  // Compared for a missing one as well, and in constant time: how long we take says nothing.
  const isOurs = timingSafeEqual(given, signature({ id, linkVersion: row?.linkVersion ?? 0 }));
  return row && isOurs ? id : undefined;
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [8, 12, 16, 20, 32].map((end, index) => hex.slice([0, 8, 12, 16, 20][index], end)).join("-");
}
