import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { optionalLine, optionalText } from "@/lib/optional-text";
import { isAddress, REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import { cleanLine, cleanText } from "@/lib/text";
import { TEXT_ENGINES } from "@/lib/text-vectors/schema";
import { typeError } from "@/lib/type-error";

// The limits of a workshop's fields. A message here is a code whose sentence is errors.fields.<code>; checks without one get
// the sentence of their kind (too_long, not_a_number …).

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

/** All fields at their limits, nine bytes for a character as a form writes those of most scripts. */
export const WORKSHOP_BODY_SIZE_MAX_BYTES = 500 * 1024;

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
    .string(typeError(required))
    .refine(guarded(isPlausibleInstant), "invalid_date")
    .meta({ format: "date-time", example: "2027-04-22T07:00:00Z" });

export const instant = (required: string) => instantText(required).transform((text) => new Date(text));

/** Absent, null and blank all mean "none". */
export const optionalInstant = z
  .union([z.literal(""), instantText("invalid_date")], { error: "invalid_date" })
  .nullish()
  .transform((text) => (text ? new Date(text) : null));

/** As a form's field holds it, by the clock of the workshop. */
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** An instant; or a local time, by the workshop's clock (see momentOf). */
export const localOrInstant = z
  .union([z.string().regex(LOCAL_TIME), optionalInstant], { error: "invalid_date" })
  .optional();

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
  .string(typeError("title_required"))
  .overwrite(cleanLine)
  .min(1, "title_required")
  .max(limits.titleLengthMax);

export const summary = z
  .string(typeError("summary_required"))
  .overwrite(cleanText)
  .min(1, "summary_required")
  .max(limits.summaryLengthMax);

export const kicker = optionalLine(limits.kickerLengthMax);
export const priceText = optionalLine(limits.priceTextLengthMax);
export const houseRules = optionalText(limits.houseRulesLengthMax).describe("Markdown");

export const description = z
  .string()
  .overwrite(cleanText)
  .max(limits.descriptionLengthMax)
  .describe("Markdown; each second-level heading is a section of the page");

export const timeZone = z
  .string(typeError("time_zone_unknown"))
  .overwrite(cleanLine)
  .max(64, "time_zone_unknown")
  .refine(guarded(isTimeZone), "time_zone_unknown")
  .meta({ description: "IANA zone", example: "Europe/Zurich" });

export const venue = z
  .object({
    name: optionalLine(limits.venueNameLengthMax),
    address: optionalLine(limits.venueAddressLengthMax),
    mapUrl: z
      .string()
      .overwrite(cleanLine)
      .max(limits.venueMapUrlLengthMax)
      .refine(guarded(isHttps), "invalid_url")
      .nullish()
      .transform((url) => url || null),
  })
  .nullable()
  .describe("mapUrl is an https link; without one, the page makes it from the address");

/** Of a change: what is left out of the venue stays. */
export const venueChange = venue.unwrap().partial().nullable().describe("null clears all of it");

export const capacity = z.int().min(0).max(limits.capacityMax).describe("Seats; 0 keeps sign-up closed");

export const groupSize = z.int().min(limits.groupSizeMin).max(limits.groupSizeMax);

export const languages = z
  .array(z.enum(LOCALES), typeError("workshop_languages_required"))
  .overwrite((list) => [...new Set(list)])
  .min(1, "workshop_languages_required");

export const textEngine = z
  .enum(TEXT_ENGINES)
  .describe("What compares the texts; a model must be set up by the host. `service`: they leave the server");

/** One line of a list. */
export const label = (lengthMax: number) => z.string().overwrite(cleanLine).max(lengthMax);

/** Blank lines of a form are no labels, and a label twice is one. */
export const distinct = (list: string[]) => [...new Set(list)].filter((text) => text !== "");

export const themes = z.array(label(limits.themeLengthMax)).overwrite(distinct).max(limits.themesMax);

export const contactEmail = optionalLine(REGISTRATION_LIMITS.emailLengthMax)
  .refine((address) => address === null || isAddress(address), "invalid_email")
  .describe("Where answers to the mails go; shown on the public page");

export const hosts = z.array(label(limits.hostLengthMax)).overwrite(distinct).max(limits.hostsMax);

export const slug = z
  .string(typeError("slug_invalid"))
  .max(80, "slug_invalid")
  .regex(/^[a-z0-9](-?[a-z0-9])*$/, "slug_invalid")
  .describe("Address of the public page; made from the title when absent");
