import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import type { MessageContent } from "@/lib/mail/schema";
import { actUrl } from "./act-link";
import { manageUrl } from "./registration-link";

/** The one link of a mail that opens something of its reader's; null for a mail that has none. */
export function personalUrl(baseUrl: string, locale: Locale, message: MessageContent): string | null {
  switch (message.kind) {
    case "organiser_sign_in":
      return message.params.url;
    case "address_check":
      return actUrl(baseUrl, locale, "address", message.params.changeId);
    case "sign_up_check":
      return actUrl(baseUrl, locale, "confirm", message.params.checkId);
    case "address_changed":
      return message.params.to === "new" ? manageUrl(baseUrl, locale, message.params.registration) : null;
    case "seat_proposed":
      return actUrl(baseUrl, locale, "seat", message.params.handoverId);
    case "data_erased":
      return null;
    case "invitation":
    case "broadcast_test":
      // Who is invited or tries a broadcast is nobody who is signed up.
      return `${baseUrl}${localizedPath(locale, `/workshops/${message.params.workshop.slug}`)}`;
    default:
      return manageUrl(baseUrl, locale, message.params.registration);
  }
}
