import { z } from "zod";
import * as field from "@/lib/registrations/fields";

/** Somebody who lost the link to their registration. */
export const lostLinkSchema = z
  .object({
    email: field.email,
    workshop: z.string().max(80).optional().describe("Slug; without it, for every workshop to come"),
    locale: z.string().optional().describe("Of the answer"),
    website: z.string().max(2_000).optional().describe("Nobody sees this field; who fills it is a machine"),
  })
  .meta({ id: "LostLink" });

/** What an organiser's asking for somebody did. */
export const linkSentSchema = z.object({
  owed: z.int().describe("Mails: 0 where one left less than ten minutes ago"),
});

/** The same for a known and an unknown address. */
export const lostLinkAnswerSchema = z.object({ status: z.literal("requested") });
