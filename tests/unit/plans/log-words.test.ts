import { describe, expect, test } from "vitest";
import { SUBJECTS, subjectOf } from "@/lib/audit/schema";
import { catalogues } from "@/lib/i18n/catalogue";
import { EVENT_KINDS } from "@/lib/plan-history/schema";

const sentences = new Set(Object.keys(catalogues.fr.journal.action));

describe("the log", () => {
  test("has a sentence for all that can happen to a plan", () => {
    const kinds = EVENT_KINDS.filter((kind) => kind !== "other");
    expect(kinds.filter((kind) => !sentences.has(`plan_${kind}`))).toEqual([]);
  });

  test("has a sentence for what a later version does, by its subject", () => {
    expect(SUBJECTS.filter((subject) => !sentences.has(`other_${subject}`))).toEqual([]);
    expect(["plan.x", "registration.x", "message.x", "something.x"].map(subjectOf)).toEqual([
      "plans",
      "registrations",
      "messages",
      "workshop",
    ]);
  });
});
