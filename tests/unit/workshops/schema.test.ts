import { describe, expect, test } from "vitest";
import { fieldErrors } from "@/lib/http/issues";
import { catalogues } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { workshopChangeSchema, workshopInputSchema } from "@/lib/workshops/schema";

const valid = {
  title: "Atelier",
  summary: "Une journée.",
  startsAt: "2027-04-22T09:00:00+02:00",
  endsAt: "2027-04-22T17:00+02:00",
  timeZone: "Europe/Zurich",
  capacity: 60,
};

function errorsOf(overrides: Record<string, unknown>) {
  const parsed = workshopInputSchema.safeParse({ ...valid, ...overrides }, { reportInput: true });
  return parsed.success ? [] : fieldErrors(parsed.error.issues);
}

test("what is not given has a default", () => {
  expect(workshopInputSchema.parse(valid)).toEqual({
    ...valid,
    startsAt: new Date("2027-04-22T07:00:00Z"),
    endsAt: new Date("2027-04-22T15:00:00Z"),
    kicker: null,
    description: "",
    houseRules: null,
    priceText: null,
    hosts: [],
    contactEmail: null,
    venue: null,
    languages: ["fr"],
    themes: [],
    themeWords: [],
    groupSize: 6,
    waitlist: true,
    textEngine: "built_in",
    opensAt: null,
    closesAt: null,
  });
});

describe("each limit has a reason beside its field, in four languages", () => {
  test.each([
    ["title", { title: " " }, "title_required"],
    ["title", { title: "x".repeat(201) }, "too_long"],
    ["summary", { summary: undefined }, "summary_required"],
    ["summary", { summary: "x".repeat(601) }, "too_long"],
    ["description", { description: "x".repeat(20_001) }, "too_long"],
    ["houseRules", { houseRules: "x".repeat(10_001) }, "too_long"],
    ["startsAt", { startsAt: undefined }, "starts_at_required"],
    ["startsAt", { startsAt: "2027-02-30T09:00:00Z" }, "invalid_date"],
    ["startsAt", { startsAt: "2027-04-22T09:00" }, "invalid_date"],
    ["startsAt", { startsAt: "22.4.2027" }, "invalid_date"],
    ["startsAt", { startsAt: "1027-04-22T09:00:00Z" }, "invalid_date"],
    ["endsAt", { endsAt: valid.startsAt }, "ends_before_start"],
    ["opensAt", { opensAt: "2027-04-22T09:00:00+02:00" }, "opens_after_closing"],
    ["closesAt", { closesAt: "2027-04-23T09:00:00Z" }, "closes_after_end"],
    ["closesAt", { closesAt: "soon" }, "invalid_date"],
    ["timeZone", { timeZone: "Europe/Morges" }, "time_zone_unknown"],
    ["timeZone", { timeZone: "+02:00" }, "time_zone_unknown"],
    ["capacity", { capacity: -1 }, "too_low"],
    ["capacity", { capacity: 10_001 }, "too_high"],
    ["capacity", { capacity: "many" }, "not_a_number"],
    ["capacity", { capacity: 1.5 }, "not_an_integer"],
    ["groupSize", { groupSize: 13 }, "too_high"],
    ["languages", { languages: [] }, "workshop_languages_required"],
    ["languages.0", { languages: ["rm"] }, "invalid_choice"],
    ["themes", { themes: Array.from({ length: 25 }, (_, n) => `${n}`) }, "too_many"],
    ["themes.0", { themes: ["x".repeat(81)] }, "too_long"],
    ["venue.mapUrl", { venue: { mapUrl: "javascript:alert(1)" } }, "invalid_url"],
    ["venue.mapUrl", { venue: { mapUrl: "map" } }, "invalid_url"],
    ["slug", { slug: "Été" }, "slug_invalid"],
    ["contactEmail", { contactEmail: "Anne <anne@example.org>" }, "invalid_email"],
    ["contactEmail", { contactEmail: "a@example.org, b@example.org" }, "invalid_email"],
  ])("%s: %j", (path, overrides, code) => {
    expect(errorsOf(overrides)).toEqual([expect.objectContaining({ path, code })]);
    for (const locale of LOCALES) expect(catalogues[locale].errors.fields).toHaveProperty(code);
  });
});

test("a change holds only what was given; null and blanks clear what is optional", () => {
  expect(
    workshopChangeSchema.parse({ kicker: " ", contactEmail: "", opensAt: null, closesAt: "", venue: null }),
  ).toEqual({
    kicker: null,
    contactEmail: null,
    opensAt: null,
    closesAt: null,
    venue: null,
  });
});
