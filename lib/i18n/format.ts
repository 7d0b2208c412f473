import type { Locale } from "./locales";

// Swiss conventions: "9 h 30" in French, "9.30 Uhr" in German, "9.30" in Italian, "9:30" in English.
const TAGS: Record<Locale, string> = { fr: "fr-CH", de: "de-CH", it: "it-CH", en: "en-GB" };
const NBSP = "\u00a0";

// The zones our hosts are likely to use whose city has another name in another language.
const CITY_NAMES: Record<string, Partial<Record<Locale, string>>> = {
  "Europe/Zurich": { de: "Zürich", it: "Zurigo" },
  "Europe/London": { fr: "Londres", it: "Londra" },
  "Europe/Paris": { it: "Parigi" },
  "Europe/Brussels": { fr: "Bruxelles", de: "Brüssel", it: "Bruxelles" },
  "Europe/Vienna": { fr: "Vienne", de: "Wien" },
  "Europe/Rome": { de: "Rom", it: "Roma" },
  "Europe/Berlin": { it: "Berlino" },
};

export interface DateStyle {
  readonly locale: Locale;
  /** IANA zone. */
  readonly timeZone: string;
}

function parts(date: Date, { locale, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions) {
  const list = dateFormat(TAGS[locale], { timeZone, ...options }).formatToParts(date);
  return (type: Intl.DateTimeFormatPartTypes) => list.find((part) => part.type === type)?.value ?? "";
}

/** "jeudi 22 avril 2027". French writes the first of a month "1er". */
export function formatDay(date: Date, style: DateStyle): string {
  const text = dateFormat(TAGS[style.locale], {
    timeZone: style.timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(date);
  return keepDayWithMonth(spoken(text, style.locale));
}

/** The pieces of a date drawn large: day "22", month and year "avril 2027", weekday "jeudi". */
export function formatDayPieces(date: Date, style: DateStyle) {
  return {
    day: parts(date, style, { day: "numeric" })("day"),
    monthYear: dateFormat(TAGS[style.locale], {
      timeZone: style.timeZone,
      month: "long",
      year: "numeric",
    }).format(date),
    weekday: dateFormat(TAGS[style.locale], {
      timeZone: style.timeZone,
      weekday: "long",
    }).format(date),
  };
}

/** "9 h", "9 h 30", "9.30 Uhr", "9.30", "9:30". */
export function formatTime(date: Date, style: DateStyle): string {
  const get = parts(
    date,
    { ...style, locale: "en" },
    { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  );
  const hour = String(Number(get("hour")));
  const minute = get("minute");
  switch (style.locale) {
    case "fr":
      return minute === "00" ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minute}`;
    case "de":
      return minute === "00" ? `${hour}${NBSP}Uhr` : `${hour}.${minute}${NBSP}Uhr`;
    case "it":
      return `${hour}.${minute}`;
    case "en":
      return `${hour}:${minute}`;
  }
}

/** "9 h – 17 h"; across days both days are named. */
export function formatTimeRange(startsAt: Date, endsAt: Date, style: DateStyle): string {
  if (!isSameDay(startsAt, endsAt, style.timeZone)) {
    return `${formatDateTime(startsAt, style)} – ${formatDateTime(endsAt, style)}`;
  }
  // German says the unit once: "9–17 Uhr".
  if (style.locale === "de") {
    return `${formatTime(startsAt, style).replace(`${NBSP}Uhr`, "")}–${formatTime(endsAt, style)}`;
  }
  return `${formatTime(startsAt, style)}${NBSP}– ${formatTime(endsAt, style)}`;
}

/** "jeudi 22 avril 2027, 9 h – 17 h", or both days with their hours. */
export function formatDayRange(startsAt: Date, endsAt: Date, style: DateStyle): string {
  return isSameDay(startsAt, endsAt, style.timeZone)
    ? `${formatDay(startsAt, style)}, ${formatTimeRange(startsAt, endsAt, style)}`
    : formatTimeRange(startsAt, endsAt, style);
}

/**
 * "jeudi, 9 h – 17 h", beside the first day drawn large with its month and year (formatDayPieces). Across days: "jeudi, 9 h –
 * vendredi 23 avril, 17 h", and the last day's year only where it is another.
 */
export function formatHoursBesideDay(startsAt: Date, endsAt: Date, style: DateStyle): string {
  const { weekday } = formatDayPieces(startsAt, style);
  if (isSameDay(startsAt, endsAt, style.timeZone))
    return `${weekday}, ${formatTimeRange(startsAt, endsAt, style)}`;
  const end = formatLastDay(startsAt, endsAt, style);
  return `${weekday}, ${formatTime(startsAt, style)}${NBSP}– ${end}, ${formatTime(endsAt, style)}`;
}

/** The same without hours: "jeudi", or "jeudi – vendredi 23 avril". */
export function formatDaysBesideDay(startsAt: Date, endsAt: Date, style: DateStyle): string {
  const { weekday } = formatDayPieces(startsAt, style);
  return isSameDay(startsAt, endsAt, style.timeZone)
    ? weekday
    : `${weekday}${NBSP}– ${formatLastDay(startsAt, endsAt, style)}`;
}

/** "vendredi 23 avril", with its year only where it is another than the first day's. */
function formatLastDay(startsAt: Date, endsAt: Date, style: DateStyle): string {
  const yearOf = (date: Date) => parts(date, style, { year: "numeric" })("year");
  return yearOf(startsAt) === yearOf(endsAt)
    ? formatDay(endsAt, style).replace(new RegExp(`[ ${NBSP}]${yearOf(endsAt)}$`), "")
    : formatDay(endsAt, style);
}

/** "jeudi 15 avril 2027, 18 h". */
export function formatDateTime(date: Date, style: DateStyle): string {
  return `${formatDay(date, style)}, ${formatTime(date, style)}`;
}

/** "15 avril, 18 h": for a moment whose year is clear from what stands beside it. */
export function formatShortDateTime(date: Date, style: DateStyle): string {
  const day = dateFormat(TAGS[style.locale], {
    timeZone: style.timeZone,
    day: "numeric",
    month: "long",
  }).format(date);
  return `${keepDayWithMonth(spoken(day, style.locale))}, ${formatTime(date, style)}`;
}

/** The zone as people name it: "heure de Zurich". By city, because engines disagree on the names of zones. */
export function formatZone(timeZone: string, date: Date, locale: Locale): string {
  if (!timeZone.includes("/"))
    return parts(date, { locale, timeZone }, { timeZoneName: "long" })("timeZoneName");
  const city =
    CITY_NAMES[timeZone]?.[locale] ?? timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
  switch (locale) {
    case "fr":
      return /^[AEIOUYÀ-Ü]/i.test(city) ? `heure d’${city}` : `heure de ${city}`;
    case "de":
      return `Zeit in ${city}`;
    case "it":
      return `ora di ${city}`;
    case "en":
      return `${city} time`;
  }
}

/** A score between 0 and 1 with two decimals: "0,78". */
export function formatScore(score: number, locale: Locale): string {
  return formatNumber(score, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A share between 0 and 1 as "78 %" (with the language's own space), one decimal at most. */
export function formatPercent(share: number, locale: Locale): string {
  const number = formatNumber(share * 100, locale, { maximumFractionDigits: 1 });
  return locale === "en" ? `${number}%` : `${number}${NBSP}%`;
}

/** Decimal comma in French and Italian, point in (Swiss) German and English. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  const tag = locale === "fr" ? "fr-FR" : locale === "it" ? "it-IT" : TAGS[locale];
  // U+202F is a tenth of an em in our typeface, too thin to separate; its ordinary space is a fine one already.
  return numberFormat(tag, options).format(value).replaceAll("\u202f", NBSP);
}

/** Making a format costs a hundred times what using it does; a board shows hundreds of numbers, a list as many dates. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numberFormats, tag + JSON.stringify(options), () => new Intl.NumberFormat(tag, options));
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, tag + JSON.stringify(options), () => new Intl.DateTimeFormat(tag, options));
}

function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/** The name of a language in the reader's language, as it stands in a list: "français", "Deutsch". */
export function formatLanguage(code: string, locale: Locale): string {
  return new Intl.DisplayNames(TAGS[locale], { type: "language" }).of(code) ?? code;
}

/** "fr, de et en" as the language joins a list, or "fr, de ou en". */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(TAGS[locale], { type }).format(items);
}

/** Whether two instants fall on the same calendar day in this zone. */
export function isSameDay(a: Date, b: Date, timeZone: string): boolean {
  return dayKey(a, timeZone) === dayKey(b, timeZone);
}

/** Whether a moment falls on a calendar day in this zone on which something goes on; its times as ISO 8601. */
export function isDayOf(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  now: Date,
  timeZone: string,
): boolean {
  const today = dayKey(now, timeZone);
  // What ends at midnight does not go on the day after.
  const lastMoment = new Date(Math.max(Date.parse(startsAt), Date.parse(endsAt) - 1));
  return dayKey(new Date(startsAt), timeZone) <= today && today <= dayKey(lastMoment, timeZone);
}

/** "2027-04-22": in the order of time. */
function dayKey(date: Date, timeZone: string): string {
  return dateFormat("en-CA", { timeZone }).format(date);
}

/** French says "1er mai" and, like Italian, puts no comma after the weekday. */
function spoken(text: string, locale: Locale): string {
  if (locale === "fr") return text.replace(",", "").replace(/(^| )1 (?=\p{L})/u, "$11er ");
  return locale === "it" ? text.replace(",", "") : text;
}

function keepDayWithMonth(text: string): string {
  return text.replace(/(\d(?:er|\.)?) (?=\p{L})/u, `$1${NBSP}`);
}
