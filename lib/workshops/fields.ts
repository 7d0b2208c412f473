import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { cleanLine, cleanText } from "@/lib/text";

// The limits of a workshop's fields. A message is a code; its sentence is errors.fields.<code> in each language.

export const WORKSHOP_LIMITS = {
  titleLengthMax: 200,
  kickerLengthMax: 120,
  summaryLengthMax: 600,
  descriptionLengthMax: 20_000,
  houseRulesLengthMax: 10_000,
  priceTextLengthMax: 200,
  hostLengthMax: 120,
  hostsMax: 12,
  venueNameLengthMax: 200,
  venueAddressLengthMax: 300,
  venueMapUrlLengthMax: 600,
  capacityMax: 10_000,
  groupSizeMin: 2,
  groupSizeMax: 12,
  themesMax: 24,
  themeLengthMax: 80,
  noteLengthMax: 2_000,
} as const;

const limits = WORKSHOP_LIMITS;

/** Absent, null and blank all mean "none". */
const optionalLine = (lengthMax: number, code: string) =>
  z
    .string({ error: "text_invalid" })
    .overwrite(cleanLine)
    .max(lengthMax, code)
    .nullish()
    .transform((text) => text || null);

const optionalText = (lengthMax: number, code: string) =>
  z
    .string({ error: "text_invalid" })
    .overwrite(cleanText)
    .max(lengthMax, code)
    .nullish()
    .transform((text) => text || null);

// Seconds are optional: forms have none.
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function isPlausibleInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const year = new Date(text).getUTCFullYear();
  const day = text.slice(0, 10);
  // Date.parse takes 31 February for 3 March.
  const isCalendarDay = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return isCalendarDay && year >= 2000 && year <= 2100;
}

function guarded(check: (text: string) => boolean): (text: string) => boolean {
  return (text) => {
    try {
      return check(text);
    } catch {
      return false;
    }
  };
}

const instantText = (required: string) =>
  z
    .string({ error: required })
    .refine(guarded(isPlausibleInstant), "instant_invalid")
    .meta({ format: "date-time", example: "2027-04-22T07:00:00Z" });

export const instant = (required: string) => instantText(required).transform((text) => new Date(text));

/** Absent, null and blank all mean "none". */
export const optionalInstant = z
  .union([z.literal(""), instantText("instant_invalid")], { error: "instant_invalid" })
  .nullish()
  .transform((text) => (text ? new Date(text) : null));

// Offsets such as +02:00 are zones for Intl, but they know no summer time.
const ZONE_NAME = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/;

function isTimeZone(name: string): boolean {
  return (
    ZONE_NAME.test(name) &&
    new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  );
}

function isHttps(text: string): boolean {
  return text === "" || new URL(text).protocol === "https:";
}

export const title = z
  .string({ error: "title_required" })
  .overwrite(cleanLine)
  .min(1, "title_required")
  .max(limits.titleLengthMax, "title_too_long");

export const summary = z
  .string({ error: "summary_required" })
  .overwrite(cleanText)
  .min(1, "summary_required")
  .max(limits.summaryLengthMax, "summary_too_long");

export const kicker = optionalLine(limits.kickerLengthMax, "kicker_too_long");
export const priceText = optionalLine(limits.priceTextLengthMax, "price_text_too_long");
export const houseRules = optionalText(limits.houseRulesLengthMax, "house_rules_too_long").describe(
  "Markdown",
);

export const description = z
  .string({ error: "text_invalid" })
  .overwrite(cleanText)
  .max(limits.descriptionLengthMax, "description_too_long")
  .describe("Markdown; each second-level heading is a section of the page");

export const timeZone = z
  .string({ error: "time_zone_invalid" })
  .overwrite(cleanLine)
  .max(64, "time_zone_invalid")
  .refine(guarded(isTimeZone), "time_zone_invalid")
  .meta({ description: "IANA zone", example: "Europe/Zurich" });

export const venue = z
  .object({
    name: optionalLine(limits.venueNameLengthMax, "venue_name_too_long"),
    address: optionalLine(limits.venueAddressLengthMax, "venue_address_too_long"),
    mapUrl: z
      .string({ error: "map_url_invalid" })
      .overwrite(cleanLine)
      .max(limits.venueMapUrlLengthMax, "map_url_invalid")
      .refine(guarded(isHttps), "map_url_invalid")
      .nullish()
      .transform((url) => url || null),
  })
  .nullable()
  .describe("mapUrl is an https link; without one, the page makes it from the address");

export const capacity = z
  .int({ error: "capacity_invalid" })
  .min(0, "capacity_invalid")
  .max(limits.capacityMax, "capacity_too_high")
  .describe("Seats; 0 keeps sign-up closed");

export const groupSize = z
  .int({ error: "group_size_invalid" })
  .min(limits.groupSizeMin, "group_size_invalid")
  .max(limits.groupSizeMax, "group_size_invalid");

export const languages = z
  .array(z.enum(LOCALES, { error: "workshop_language_invalid" }), { error: "workshop_languages_required" })
  .overwrite((list) => [...new Set(list)])
  .min(1, "workshop_languages_required");

const label = (lengthMax: number, code: string) =>
  z.string({ error: code }).overwrite(cleanLine).max(lengthMax, code);

/** Blank lines of a form are no labels, and a label twice is one. */
const distinct = (list: string[]) => [...new Set(list)].filter((text) => text !== "");

export const themes = z
  .array(label(limits.themeLengthMax, "theme_too_long"), { error: "themes_invalid" })
  .overwrite(distinct)
  .max(limits.themesMax, "themes_too_many");

export const hosts = z
  .array(label(limits.hostLengthMax, "host_too_long"), { error: "hosts_invalid" })
  .overwrite(distinct)
  .max(limits.hostsMax, "hosts_too_many");

export const slug = z
  .string({ error: "slug_invalid" })
  .max(80, "slug_invalid")
  .regex(/^[a-z0-9](-?[a-z0-9])*$/, "slug_invalid")
  .describe("Address of the public page; made from the title when absent");
