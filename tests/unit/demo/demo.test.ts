import { describe, expect, it } from "vitest";
import { DEMO_THEMES } from "@/lib/demo/attendee";
import { DEMO_ATTENDEES, demoAddress } from "@/lib/demo/attendees";
import { DEMO_QUESTIONS, demoAnswers } from "@/lib/demo/questions";
import { DEMO_SEATS, demoOpensAt, demoWorkshop } from "@/lib/demo/workshop";
import { readAnswers } from "@/lib/form-answers/rules";
import { contentOf } from "@/lib/form-changes/rules";
import { formErrors } from "@/lib/form-questions/rules";
import { formChangeSchema } from "@/lib/form-questions/schema";
import { LOCALES } from "@/lib/i18n/locales";
import { createMatcher } from "@/lib/matching/matcher";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import { workshopInputSchema } from "@/lib/workshops/schema";

const now = new Date("2026-11-23T12:00:00Z");

describe("the demonstration workshop", () => {
  it("is what an organiser could have typed", () => {
    const { kicker, title, summary, description, houseRules, ...workshop } = demoWorkshop(now);
    const typed = {
      ...{ kicker, title, summary, description, houseRules },
      ...{ priceText: workshop.priceText, hosts: workshop.hosts, timeZone: workshop.timeZone },
      startsAt: workshop.startsAt,
      endsAt: workshop.endsAt,
      opensAt: workshop.opensAt,
      closesAt: workshop.closesAt,
      venue: { name: workshop.venueName, address: workshop.venueAddress, mapUrl: workshop.venueMapUrl },
      languages: workshop.languages,
      themes: workshop.themes,
      slug: workshop.slug,
      capacity: DEMO_SEATS,
    };
    const iso = JSON.parse(JSON.stringify(typed)) as unknown;
    expect(workshopInputSchema.safeParse(iso).error).toBeUndefined();
  });

  it.each([
    ["2026-11-23T12:00:00Z", "2027-04-22T07:00:00.000Z", "2027-04-15T16:00:00.000Z"],
    ["2027-04-10T00:00:00Z", "2027-04-22T07:00:00.000Z", "2027-04-15T16:00:00.000Z"],
    ["2027-04-16T00:00:00Z", "2028-04-22T07:00:00.000Z", "2028-04-15T16:00:00.000Z"],
    ["2027-12-31T23:59:59Z", "2028-04-22T07:00:00.000Z", "2028-04-15T16:00:00.000Z"],
  ])("seen on %s starts at %s and takes sign-ups until %s", (today, startsAt, closesAt) => {
    const workshop = demoWorkshop(new Date(today));
    expect(workshop.startsAt).toEqual(new Date(startsAt));
    expect(workshop.closesAt).toEqual(new Date(closesAt));
    expect(demoOpensAt(new Date(today)).getTime()).toBeLessThan(new Date(today).getTime());
  });

  it("says that it is invented", () => {
    const { description, venueName, priceText } = demoWorkshop(now);
    expect(description).toContain("inventés");
    expect(venueName).toContain("inventé");
    expect(priceText).toContain("rien n’est facturé");
  });
});

describe("its barometer", () => {
  it("is a form that an organiser could have written, in all four languages", () => {
    const change = formChangeSchema.parse({ version: 1, questions: DEMO_QUESTIONS });
    expect(formErrors(change.questions, LOCALES)).toEqual([]);
    for (const { label, options } of DEMO_QUESTIONS) {
      for (const text of [label, ...options.map((option) => option.label)]) {
        expect(Object.keys(text).sort()).toEqual([...LOCALES].sort());
      }
    }
  });

  it("is answered by most, each answer by somebody, and forms no group", () => {
    const questions = DEMO_QUESTIONS.map((input) => ({ ...input, ...contentOf(input) }));
    const answers = DEMO_ATTENDEES.map((attendee, index) => demoAnswers(attendee, index));
    for (const given of answers) {
      expect(readAnswers(questions, given, { locale: "fr", languages: LOCALES })).toEqual({
        answers: given,
        errors: [],
      });
    }
    expect(answers.filter((given) => Object.keys(given).length > 0).length).toBeGreaterThan(50);
    for (const { key, options, grouping } of DEMO_QUESTIONS) {
      const given = new Set(answers.map((one) => one[key]));
      for (const option of options)
        expect([key, option.key, given.has(option.key)]).toEqual([key, option.key, true]);
      expect(grouping).toBe("none");
    }
  });
});

describe("its attendees", () => {
  const count = (fits: (attendee: (typeof DEMO_ATTENDEES)[number]) => boolean) =>
    DEMO_ATTENDEES.filter(fits).length;

  it("are 61, of whom 40 write French, and leave seats for a newcomer", () => {
    expect(DEMO_ATTENDEES).toHaveLength(61);
    expect(count(({ locale }) => locale === "fr")).toBe(40);
    for (const locale of ["de", "it", "en"])
      expect(count((attendee) => attendee.locale === locale)).toBeGreaterThan(4);
    expect(DEMO_ATTENDEES.length).toBeLessThan(DEMO_SEATS);
  });

  it("have one address each, under a domain that nobody can own", () => {
    const addresses = DEMO_ATTENDEES.map(({ name }) => demoAddress(name));
    expect(new Set(addresses).size).toBe(61);
    for (const address of addresses) expect(address).toMatch(/^[a-z][a-z.-]*[a-z]@example\.org$/);
  });

  it("are as varied as a real room: some without a question, some long, some from one organisation, 22 projects", () => {
    expect(count(({ questions }) => questions.length === 0)).toBe(4);
    expect(count(({ questions }) => questions.length > 1)).toBeGreaterThan(10);
    expect(count(({ questions }) => questions.some((question) => question.length > 500))).toBeGreaterThan(3);
    expect(count(({ project }) => project !== undefined)).toBe(22);
    for (const { organisation } of DEMO_ATTENDEES) {
      if (organisation) expect(count((other) => other.organisation === organisation)).toBeLessThanOrEqual(4);
    }
    expect(count(({ organisation }) => organisation === "Commune de Préverolles")).toBe(4);
    expect(count(({ showToGroup }) => !showToGroup)).toBe(3);
  });

  it("stay within the limits of the sign-up form", () => {
    for (const { questions, project, themes, name, level, languages } of DEMO_ATTENDEES) {
      expect(name.length).toBeLessThanOrEqual(REGISTRATION_LIMITS.nameLengthMax);
      expect(questions.length).toBeLessThanOrEqual(REGISTRATION_LIMITS.questionsMax);
      for (const question of questions) {
        expect(question.length).toBeLessThanOrEqual(REGISTRATION_LIMITS.questionLengthMax);
      }
      expect(project?.title.length ?? 0).toBeLessThanOrEqual(REGISTRATION_LIMITS.projectTitleLengthMax);
      expect(project?.description.length ?? 0).toBeLessThanOrEqual(
        REGISTRATION_LIMITS.projectDescriptionLengthMax,
      );
      for (const theme of themes) expect(DEMO_THEMES).toContain(theme);
      expect([1, 2, 3, 4, 5, undefined]).toContain(level);
      expect(languages.length).toBeGreaterThan(0);
      expect(languages.length).toBeLessThanOrEqual(4);
    }
  });

  it("write French with its spaces before double punctuation and inside guillemets", () => {
    const workshop = demoWorkshop(now);
    const french = [
      ...DEMO_ATTENDEES.filter(({ locale }) => locale === "fr").flatMap((attendee) => [
        ...attendee.questions,
        attendee.project?.title ?? "",
        attendee.project?.description ?? "",
        attendee.accessNeeds ?? "",
        attendee.foodNeeds ?? "",
      ]),
      ...[workshop.title, workshop.summary, workshop.description ?? "", workshop.houseRules ?? ""],
      workshop.priceText ?? "",
    ];
    for (const text of french) expect(text).not.toMatch(/[^\u00a0\u202f][?!;:»]|«[^\u00a0\u202f]|'/);
  });

  it("ask things that others ask too: most find somebody close", () => {
    const matcher = createMatcher({ themes: DEMO_THEMES });
    const profiles = DEMO_ATTENDEES.map(({ questions }) => matcher.profile(questions)).filter(
      ({ isUsable }) => isUsable,
    );
    const close = profiles.filter((one) =>
      profiles.some((other) => other !== one && matcher.similarity(one, other) > 0.25),
    );
    expect(close.length).toBeGreaterThan(profiles.length / 2);
  });
});
