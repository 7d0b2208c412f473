import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import * as field from "@/lib/registrations/fields";
import { wholeAnswers } from "@/lib/registrations/schema";

/** To whom a seat is handed. */
export const handoverInputSchema = z
  .object({
    name: field.name,
    email: field.email,
    language: field.locale.describe("Of the mail to them"),
    locale: z.string().optional().describe("Of the answer"),
  })
  .meta({ id: "HandoverInput" });
export type HandoverInput = z.output<typeof handoverInputSchema>;

/** What whoever takes a seat tells us: the same as a sign-up, save the address, which the link proves. */
export const takeOverSchema = z
  .object({
    name: field.name,
    locale: field.locale.describe("Language of this person's pages and mails"),
    languages: field.languages,
    questions: field.questions.min(1, "questions_required"),
    ...wholeAnswers,
    consents: field.consents,
  })
  .meta({ id: "TakeOver" });
export type TakeOver = z.output<typeof takeOverSchema>;

/** A seat that waits to be taken, as its holder sees it. */
export interface OwnHandover {
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  /** Nobody answered in time. */
  readonly isOver: boolean;
}

/** The same, as whom it is proposed to sees it. */
export interface ProposedSeat {
  readonly from: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly expiresAt: string;
  readonly workshop: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly timeZone: string;
    readonly themes: readonly string[];
    readonly hasRules: boolean;
  };
  /** Parallel sessions go with the seat. */
  readonly hasSessions: boolean;
}
