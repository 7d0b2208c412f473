import { createHmac } from "node:crypto";
import { z } from "zod";
import { secret } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";
import { receiptSchema } from "@/lib/registrations/schema";
import { sign, verify } from "./signature";

// The confirmation page's address says what was confirmed, signed by us: the page is permanent, needs no cookie, stores
// nothing, and shows the same to who was registered already as to who is new.

const PURPOSE = "sign-up receipt";

const signedReceiptSchema = receiptSchema.extend({
  slug: z.string(),
  at: z.iso.datetime(),
  locale: z.enum(LOCALES),
});
export type SignedReceipt = z.infer<typeof signedReceiptSchema>;

/** The `c` of `/workshops/{slug}/registered?c=…`. */
export function signReceipt(receipt: SignedReceipt): string {
  return sign(PURPOSE, JSON.stringify(signedReceiptSchema.parse(receipt)));
}

/**
 * An id as a registration has one, for a reference that nobody has: always the same, and not to be told from a true one.
 */
export function madeUpId(reference: string): string {
  const bytes = createHmac("sha256", secret()).update(`made-up id|${reference}`).digest().subarray(0, 16);
  // Version 4 and its variant (RFC 9562), as all our ids.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** What the address confirms; undefined where it is incomplete or not signed by us. */
export function readReceipt(signed: string): SignedReceipt | undefined {
  const content = verify(PURPOSE, signed);
  return content === undefined ? undefined : signedReceiptSchema.parse(JSON.parse(content));
}
