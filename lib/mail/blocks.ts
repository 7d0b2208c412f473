import type { translator } from "@/lib/i18n/catalogue";
import { formatDayPieces, formatDayRange, formatHoursBesideDay, formatZone } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import type { MailSession, MailWorkshop } from "./fields";
import type { Block, Line } from "./letter";

/** What every template gets beside its own parameters. */
export interface LetterContext {
  readonly locale: Locale;
  readonly t: ReturnType<typeof translator<"mail">>;
  /** Public address without a slash at its end. */
  readonly baseUrl: string;
  /** Stands for the one link that opens something of the reader's; see render.ts. */
  readonly personalLink: string;
  /** Stands for the page on which the reader wants no more news. */
  readonly unsubscribeLink: string;
  /** What the reader's QR code says at the door; without it, letters have none. */
  readonly checkInCode?: (owner: { readonly id: string; readonly reference: string }) => string;
}

export function workshopUrl({ slug }: MailWorkshop, { baseUrl, locale }: LetterContext): string {
  return `${baseUrl}${localizedPath(locale, `/workshops/${slug}`)}`;
}

/** The day as a numeral, and what one needs to be there: month, weekday, hours, zone, place with its map. */
export function whenAndWhere(workshop: MailWorkshop, { locale, t }: LetterContext): Block {
  const style = { locale, timeZone: workshop.timeZone };
  const startsAt = new Date(workshop.startsAt);
  const endsAt = new Date(workshop.endsAt);
  const { day, monthYear } = formatDayPieces(startsAt, style);
  const zone = formatZone(workshop.timeZone, startsAt, locale);
  const place = [workshop.venueName, workshop.venueAddress].filter((part): part is string => Boolean(part));
  const mapUrl = placeMapUrl(workshop);

  const lines: Line[] = [
    { text: monthYear, style: "strong" },
    { text: formatHoursBesideDay(startsAt, endsAt, style) },
    { text: zone, style: "quiet" },
    ...place.map((text): Line => ({ text })),
  ];
  const text = [
    t("labelled", {
      label: t("when"),
      value: `${formatDayRange(startsAt, endsAt, style)} (${zone})`,
    }),
  ];
  if (place.length > 0) text.push(t("labelled", { label: t("where"), value: place.join(", ") }));
  if (mapUrl) {
    lines.push({ text: t("map"), href: mapUrl, style: "quiet" });
    text.push(t("labelled", { label: t("map"), value: mapUrl }));
  }
  return { kind: "figure", figure: day, lines, text };
}

function placeMapUrl({ venueMapUrl, venueAddress }: MailWorkshop): string | undefined {
  if (venueMapUrl) return venueMapUrl;
  return venueAddress
    ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(venueAddress)}`
    : undefined;
}

/** Sessions with day, hours and place, and where the reader stands in each; nothing where there are none. */
export function sessionList(
  sessions: readonly MailSession[],
  heading: string,
  { timeZone }: MailWorkshop,
  { locale, t }: LetterContext,
): readonly Block[] {
  if (sessions.length === 0) return [];
  const items = sessions.map((session) => {
    const range = formatDayRange(new Date(session.startsAt), new Date(session.endsAt), { locale, timeZone });
    const where = session.place ? t("sessions.at", { place: session.place }) : "";
    const standing =
      session.status === "waitlisted" && session.position
        ? t("sessions.waitlisted", { position: session.position })
        : t(session.status === "confirmed" ? "sessions.confirmed" : "sessions.kept");
    return [{ text: session.title, isStrong: true }, { text: `\n${range}${where}\n${standing}` }];
  });
  return [{ kind: "list", heading, items }];
}

/** A number to be seen first, with what it counts. */
export function countedFigure(
  count: number,
  label: string,
  detail: string | undefined,
  { t }: LetterContext,
): Block {
  const lines: Line[] = [{ text: label, style: "strong" }, ...(detail ? [{ text: detail }] : [])];
  const text = [t("labelled", { label, value: String(count) }), ...(detail ? [detail] : [])];
  return { kind: "figure", figure: String(count), lines, text };
}
