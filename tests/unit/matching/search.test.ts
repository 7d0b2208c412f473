import { describe, expect, it } from "vitest";
import { createMatcher } from "@/lib/matching/matcher";
import { findPeople } from "@/lib/matching/search";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

// All texts are invented.
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, vectors: loadWordVectors() });
const TEXTS = {
  ada: "Wie halten wir es mit dem Datenschutz im Verein?",
  bob: "Notre vie privée et celle de nos bénévoles",
  cleo: "Qui tient la comptabilité du club de voile ?",
  dan: "How do we thank our volunteers?",
  eve: "Où sont nos données ?",
  fay: "",
};
const people = Object.entries(TEXTS).map(([id, text]) => ({ id, profile: matcher.profile([text]) }));
const find = (query: string, locale = "fr") => findPeople(query, people, { matcher, locale });
const idsOf = (query: string) => find(query).map(({ id }) => id);

describe("who asks about", () => {
  it("finds people in whatever language they wrote, and names what matches in the reader's", () => {
    const hits = find("protection des données");
    expect(hits.map(({ id }) => id).sort()).toEqual(["ada", "bob"]);
    expect(hits.find(({ id }) => id === "ada")?.terms).toMatchObject([
      { label: "protection des données", forms: ["Datenschutz"] },
    ]);
    expect(find("Datenschutz", "de")[0]?.terms[0]?.label).toBe("Datenschutz");
  });

  it("finds who asks about something narrower, not who asks about something broader", () => {
    expect(idsOf("données").sort()).toEqual(["ada", "bob", "eve"]);
    expect(idsOf("vie privée").sort()).toEqual(["ada", "bob"]);
  });

  it("finds words that no concept holds, and words whose beginning was typed", () => {
    expect(idsOf("voile")).toEqual(["cleo"]);
    expect(idsOf("compta")).toEqual(["cleo"]);
  });

  it("puts first who matches most of the query", () => {
    expect(idsOf("la vie privée des bénévoles")[0]).toBe("bob");
  });

  it.each(["", " ", "x", "de la", "🙂", "数字", "<p></p>", "xylophone"])("finds nobody for %j", (query) => {
    expect(find(query)).toEqual([]);
  });
});
