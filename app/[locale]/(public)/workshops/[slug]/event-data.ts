import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import type { PublicWorkshopPage } from "@/lib/workshops/schema";

/** schema.org/Event, so that search engines show date, place and whether seats are left. */
export function eventData(workshop: PublicWorkshopPage, locale: Locale) {
  const url = `${env().baseUrl}${localizedPath(locale, `/workshops/${workshop.slug}`)}`;
  const { venue, signUp } = workshop;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: workshop.title,
    description: workshop.summary,
    url,
    image: `${url}/share-image`,
    startDate: workshop.startsAt,
    endDate: workshop.endsAt,
    eventStatus: `https://schema.org/${signUp.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    inLanguage: workshop.languages,
    maximumAttendeeCapacity: workshop.capacity,
    remainingAttendeeCapacity: workshop.seatsLeft,
    ...((venue.name || venue.address) && {
      location: {
        "@type": "Place",
        name: venue.name ?? venue.address,
        address: venue.address ?? undefined,
        hasMap: venue.mapUrl ?? undefined,
      },
    }),
    ...(workshop.hosts.length > 0 && {
      organizer: workshop.hosts.map((name) => ({ "@type": "Person", name })),
    }),
    offers: {
      "@type": "Offer",
      url,
      availability: `https://schema.org/${AVAILABILITY[signUp.state]}`,
      validFrom: signUp.opensAt ?? undefined,
      availabilityEnds: signUp.closesAt,
    },
  };
}

const AVAILABILITY = {
  open: "InStock",
  waitlist: "BackOrder",
  full: "SoldOut",
  not_open: "PreSale",
  closed: "SoldOut",
  cancelled: "Discontinued",
} as const;

/** JSON that can stand in a script element: no `<` can end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
