import { mayPromote } from "@/lib/waitlist/rules";
import type { MailLine, MailRegistration, MailWorkshop } from "./fields";

type Stored<T> = Omit<T, "startsAt" | "endsAt"> & { readonly startsAt: Date; readonly endsAt: Date };

/** What mails say about a workshop, out of its row. */
export function mailWorkshop(
  workshop: Stored<Omit<MailWorkshop, "hasSessions">> & { readonly sessionsVersion?: number },
): MailWorkshop {
  return {
    // Its version grows with the first parallel session.
    ...((workshop.sessionsVersion ?? 1) > 1 && { hasSessions: true }),
    slug: workshop.slug,
    title: workshop.title,
    kicker: workshop.kicker,
    startsAt: workshop.startsAt.toISOString(),
    endsAt: workshop.endsAt.toISOString(),
    timeZone: workshop.timeZone,
    venueName: workshop.venueName,
    venueAddress: workshop.venueAddress,
    venueMapUrl: workshop.venueMapUrl,
    version: workshop.version,
  };
}

/** How a workshop's line is served at this moment, out of its row. */
export function mailLine(
  workshop: Omit<MailLine, "isServed"> & Parameters<typeof mayPromote>[0],
  now: Date,
): MailLine & { readonly isServed: boolean } {
  const { promotion, offerHours, tableMin, groupSize } = workshop;
  return { promotion, offerHours, tableMin, groupSize, isServed: mayPromote(workshop, now) };
}

/** What mails say about a registration, out of its row: nothing of the answers. */
export function mailRegistration({
  id,
  linkVersion,
  reference,
  name,
  version,
}: MailRegistration): MailRegistration {
  return { id, linkVersion, reference, name, version };
}
