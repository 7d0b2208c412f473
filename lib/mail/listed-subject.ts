import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { PlaceholderName } from "./schema";
import { type DayOfFacts, dayFacts } from "./template";
import { wordedSubject } from "./wording";

/** What differs from reader to reader. */
const OF_READER = ["name", "reference", "link", "page"] as const satisfies readonly PlaceholderName[];

/**
 * The subject of what an organiser wrote, as a list of such messages shows it: the workshop's title, day and place as they will
 * be read, and in brackets what stands for something else with each reader. `locale` is the language it is written in.
 */
export function listedSubject(
  subject: string,
  { workshop, locale }: { readonly workshop: DayOfFacts; readonly locale: Locale },
): string {
  const letters = translator(locale, "letters");
  const ofReader = OF_READER.map((name) => [name, `[${letters(`placeholder.${name}`)}]`]);
  return wordedSubject(subject, {
    ...Object.fromEntries(ofReader),
    ...dayFacts(workshop, { locale, t: translator(locale, "mail") }),
  });
}
