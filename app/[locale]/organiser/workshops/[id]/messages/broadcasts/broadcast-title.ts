import { writtenLanguages } from "@/lib/broadcasts/rules";
import type { BroadcastDto } from "@/lib/broadcasts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { listedSubject } from "@/lib/mail/listed-subject";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";

export interface BroadcastTitle {
  readonly language?: Locale;
  readonly text: string;
}

/** What a message written by hand is called: its first subject as it will be read, and the language of that. */
export function broadcastTitle(
  { texts }: Pick<BroadcastDto, "texts">,
  { venue, languages, ...workshop }: OrganiserWorkshop,
): BroadcastTitle {
  const [language] = writtenLanguages(texts, languages);
  const subject = language && texts[language]?.subject;
  if (!subject) return { language, text: "" };
  const day = { ...workshop, venueName: venue.name, venueAddress: venue.address };
  return { language, text: listedSubject(subject, { workshop: day, locale: language }) };
}
