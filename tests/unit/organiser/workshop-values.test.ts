import { describe, expect, it } from "vitest";
import {
  bodyOfValues,
  differingFields,
  fieldOfPath,
  messagesByField,
  newWorkshopValues,
  valuesOfForm,
} from "@/components/organiser/workshop-form/values";
import { workshopInputSchema } from "@/lib/workshops/schema";

const typed = {
  ...newWorkshopValues("fr", "anne@example.org"),
  title: "Qu’est-ce qui dérange ?",
  summary: "Une journée.",
  startsAt: "2027-04-22T09:00",
  endsAt: "2027-04-22T17:00",
  "venue.name": "Morges",
  hosts: "Anne\n\nBruno",
  themes: "vie privée\ncloud\ncloud",
};

describe("the workshop form", () => {
  it("gives the API what its schema takes, local hours read in the workshop's zone", () => {
    const parsed = workshopInputSchema.parse(bodyOfValues(typed));
    expect(parsed.startsAt.toISOString()).toBe("2027-04-22T07:00:00.000Z");
    expect(parsed).toMatchObject({
      hosts: ["Anne", "Bruno"],
      themes: ["vie privée", "cloud"],
      contactEmail: "anne@example.org",
      capacity: 60,
      venue: { name: "Morges", address: null, mapUrl: null },
      opensAt: null,
      kicker: null,
    });
  });

  it("reads other words for themes by line, and puts a line that begins with no theme beside its control", () => {
    const words = (themeWords: string) =>
      workshopInputSchema.safeParse(bodyOfValues({ ...typed, themeWords }));
    expect(words("Cloud: nuage, Wolke").data?.themeWords).toEqual([
      { theme: "cloud", words: ["nuage", "Wolke"] },
    ]);
    expect(words("").data?.themeWords).toEqual([]);
    const [issue] = words("cloud: nuage\njardins: roses").error?.issues ?? [];
    expect(issue).toMatchObject({ message: "theme_words_unknown" });
    expect(fieldOfPath(issue?.path.join(".") ?? "")).toBe("themeWords");
  });

  it("leaves what cannot be converted as typed, so that the server says what is wrong with it", () => {
    const body = bodyOfValues({ ...typed, capacity: "soixante", startsAt: "2027-02-30T09:00" });
    const paths = workshopInputSchema.safeParse(body).error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(expect.arrayContaining(["capacity", "startsAt"]));
  });

  it("reads a posted form, where an unticked box is absent", () => {
    const values = valuesOfForm(new URLSearchParams("title=T&languages=fr&languages=de&hosts=A%0D%0AB"));
    expect(values).toMatchObject({
      title: "T",
      languages: ["fr", "de"],
      hosts: "A\nB",
      waitlist: false,
      kicker: "",
    });
  });

  it("puts an error of one theme, or of the venue as a whole, beside a control that exists", () => {
    expect(fieldOfPath("themes.3")).toBe("themes");
    expect(fieldOfPath("venue.mapUrl")).toBe("venue.mapUrl");
    expect(fieldOfPath("venue")).toBe("venue.name");
    expect(fieldOfPath("version")).toBeUndefined();
  });

  it("names the fields in which two versions differ, whatever the order of the languages", () => {
    const a = { ...typed, languages: ["fr", "de"] };
    expect(differingFields(a, { ...a, languages: ["de", "fr"], title: "Autre" })).toEqual(["title"]);
  });
});

describe("the messages of a refused workshop", () => {
  it("stand in the form's order, the first one of each field", () => {
    const errors = [
      { path: "themes.3", message: "c" },
      { path: "title", message: "a" },
      { path: "title", message: "b" },
      { path: "version", message: "d" },
    ];
    expect(Object.entries(messagesByField(errors))).toEqual([
      ["title", "a"],
      ["themes", "c"],
    ]);
  });
});
