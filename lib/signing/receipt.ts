import { z } from "zod";
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

/** What the address confirms; undefined where it is incomplete or not signed by us. */
export function readReceipt(signed: string): SignedReceipt | undefined {
  const content = verify(PURPOSE, signed);
  return content === undefined ? undefined : signedReceiptSchema.parse(JSON.parse(content));
}
