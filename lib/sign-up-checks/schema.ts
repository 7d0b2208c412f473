import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";

const isoInstant = z.string().meta({ format: "date-time" });

/** A sign-up whose address is not proved yet, as the workshop's organisers see it. */
export const signUpCheckSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(LOCALES),
    askedAt: isoInstant.describe("When the form was sent first"),
    sentAt: isoInstant.describe("When the link was sent last"),
    expiresAt: isoInstant.describe("Until when the link works; then the sign-up is deleted"),
  })
  .meta({ id: "SignUpCheck" });
export type SignUpCheck = z.infer<typeof signUpCheckSchema>;

export const signUpCheckListSchema = z.object({ data: z.array(signUpCheckSchema) });

/** The same, as its own page shows it to whoever opened the link. */
export interface OwnSignUpCheck {
  readonly name: string;
  readonly email: string;
  readonly questions: readonly string[];
  readonly expiresAt: string;
  readonly workshop: { readonly slug: string; readonly title: string; readonly timeZone: string };
}
