import { describe, expect, test } from "vitest";
import { answerOptions, criterionQuestions } from "@/lib/answer-criteria/rules";
import type { StoredQuestion } from "@/lib/form-questions/dto";
import { sharesOf, toPlanWeights, weightsOfPreset } from "@/lib/group-settings/rules";
import { groupSettingsChangeSchema } from "@/lib/group-settings/schema";
import { toEngineOptions } from "@/lib/groups/rules";
import { planOptionsSchema, weightsSchema } from "@/lib/groups/schema";
import { keepReasons } from "@/lib/reasons/keeping";
import { reasonSentences } from "@/lib/reasons/rules";
import { question } from "../form-answers/questions";

function stored(key: string, more: Record<string, unknown> = {}): StoredQuestion {
  const { isRemoved = false, groupWeight = 4, ...rest } = more;
  return {
    id: key,
    isRemoved: Boolean(isRemoved),
    groupWeight: Number(groupWeight),
    question: question(key, { kind: "choice", options: ["Oui", "Non"], ...rest }),
  };
}

const asked = criterionQuestions([
  stored("a", { grouping: "alike", groupWeight: 6, audience: "group" }),
  stored("b", { grouping: "mixed", kind: "scale", options: [] }),
  stored("c", { grouping: "nobody_alone" }),
  stored("gone", { grouping: "alike", isRemoved: true }),
  stored("off"),
]);

describe("the organiser's own questions as criteria", () => {
  test("are those that the form says count, with their weights", () => {
    expect(
      asked.map(({ key, grouping, weight, exact, shared }) => [key, grouping, weight, exact, shared]),
    ).toEqual([
      ["a", "alike", 6, true, true],
      ["b", "mixed", 4, false, false],
      ["c", "nobody_alone", 4, true, false],
    ]);
  });

  test("become the engine's criteria, modes and group term", () => {
    const weights = toPlanWeights(weightsOfPreset("balanced"), asked);
    expect(weights).toMatchObject({ questions: 7, "answer:a": 6, "answer:b": 4 });
    expect(weights).not.toHaveProperty("answer:c");
    expect(weightsSchema.parse(weights)).toEqual(weights);
    expect(answerOptions(asked)).toEqual({
      answerModes: { a: "alike", b: "mixed" },
      terms: { notAlone: { kinds: ["answer:c"], weight: 0.1 } },
    });
    const kept = planOptionsSchema.parse({
      size: 6,
      weights,
      questions: asked,
      constraints: {},
      iterations: 1,
    });
    const options = toEngineOptions(kept, ["x"], 1);
    expect(options.terms).toMatchObject({ project: 0.03, notAlone: { kinds: ["answer:c"] } });
    expect(options.asked?.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  });

  test("change nothing where there are none", () => {
    const kept = planOptionsSchema.parse({ size: 6, constraints: {}, iterations: 1 });
    expect(Object.keys(toEngineOptions(kept, [], 1))).not.toContain("asked");
    expect(toPlanWeights(weightsOfPreset("close"), [])).toEqual(toPlanWeights(weightsOfPreset("close")));
  });

  test("share in the whole beside the other criteria", () => {
    const shares = sharesOf(weightsOfPreset("balanced"), [10, 10]);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.5, 12);
  });

  test("can be all that counts", () => {
    const none = { questions: 0, themes: 0, complement: 0, organisations: 0, levels: 0 };
    const change = { version: 1, groupSize: 6, preset: "own", weights: none };
    expect(groupSettingsChangeSchema.safeParse(change).success).toBe(false);
    expect(groupSettingsChangeSchema.safeParse({ ...change, answers: { a: 3 } }).success).toBe(true);
  });
});

describe("reasons that speak of answers", () => {
  const kept = keepReasons(
    [
      { kind: "answer", otherIds: ["1", "2"], question: "a", mode: "alike" },
      { kind: "answer", otherIds: ["2"], question: "b", mode: "mixed" },
      { kind: "answer", otherIds: ["2"], question: "unknown", mode: "mixed" },
    ],
    asked,
  );
  const nameOf = (id: string) => ({ "1": "Anaïs", "2": undefined as string | undefined })[id];

  test("name the question to organisers", () => {
    const all = (id: string) => ({ "1": "Anaïs", "2": "Luc" })[id];
    expect(reasonSentences(kept, { locale: "fr", voice: "they", nameOf: all })).toEqual([
      "A donné la même réponse que Anaïs et Luc à «\u00a0Question a\u00a0».",
      "Répond autrement que Luc à «\u00a0Question b\u00a0».",
    ]);
  });

  test("tell attendees only what may be shared, of those who agreed to be shown", () => {
    expect(reasonSentences(kept, { locale: "fr", voice: "you", nameOf })).toEqual([
      "Vous avez répondu la même chose que Anaïs à «\u00a0Question a\u00a0».",
    ]);
    expect(reasonSentences(kept, { locale: "fr", voice: "you", nameOf: () => undefined })).toEqual([]);
  });
});
