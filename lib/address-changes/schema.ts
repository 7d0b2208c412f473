import { z } from "zod";
import * as field from "@/lib/registrations/fields";

export const addressChangeSchema = z
  .object({ email: field.email, locale: z.string().optional().describe("Of the answer") })
  .meta({ id: "AddressChange" });

/** What asking for another address did: nothing yet, a spelling of the same one, or nothing at all. */
export const addressAskedSchema = z.object({
  outcome: z
    .enum(["asked", "respelled", "unchanged"])
    .describe("asked: once a link in a mail to the new address is opened and confirmed, it takes its place"),
});
export type AddressAsked = z.infer<typeof addressAskedSchema>["outcome"];

/** A new address that waits to be proved, as its page shows it. */
export interface PendingAddress {
  readonly email: string;
  readonly expiresAt: string;
}
