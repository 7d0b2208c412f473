import { describe, expect, test } from "vitest";
import { PRESETS } from "@/lib/allocation/problem";
import {
  presetOf,
  sharesOf,
  toPlanWeights,
  weightsOfChange,
  weightsOfPreset,
} from "@/lib/group-settings/rules";
import { groupSettingsChangeSchema, PRESET_IDS, WEIGHED, WEIGHT_MAX } from "@/lib/group-settings/schema";
import { CRITERIA } from "@/lib/groups/fields";

const change = (fields: object) =>
  groupSettingsChangeSchema.safeParse({ version: 0, groupSize: 6, ...fields });

describe("presets", () => {
  test.each(PRESET_IDS)("%s stands on the sliders in the proportions that the engine has", (id) => {
    const weights = weightsOfPreset(id);
    for (const criterion of WEIGHED) {
      expect(Number.isInteger(weights[criterion])).toBe(true);
      expect(weights[criterion]).toBeLessThanOrEqual(WEIGHT_MAX);
      expect(weights[criterion] / 20).toBeCloseTo(PRESETS[id][criterion], 12);
    }
    expect(presetOf(weights)).toBe(id);
    const plan = toPlanWeights(weights);
    for (const criterion of CRITERIA) expect(plan[criterion] / 20).toBeCloseTo(PRESETS[id][criterion], 12);
  });

  test("one slider moved is nobody's preset any more", () => {
    expect(presetOf({ ...weightsOfPreset("balanced"), levels: 9 })).toBeNull();
  });
});

describe("a change", () => {
  test("to a preset takes its weights, whatever the sliders of a form without scripts still say", () => {
    const parsed = change({ preset: "mixed", weights: { questions: 9 } });
    expect(parsed.success && weightsOfChange(parsed.data)).toEqual(weightsOfPreset("mixed"));
  });

  test.each([
    ["all weights zero", { weights: {} }],
    ["own weights without any", { preset: "own" }],
    ["a weight beyond its slider", { weights: { questions: 11 } }],
    ["half a step", { weights: { questions: 0.5 } }],
    ["a table of one", { preset: "close", groupSize: 1 }],
    ["a table of thirteen", { preset: "close", groupSize: 13 }],
    ["a number of tables that is not told", { preset: "close", by: "count" }],
    ["a single table", { preset: "close", groupCount: 1 }],
    ["a smallest table above the size", { preset: "close", minSize: 7 }],
    ["a largest table below the size", { preset: "close", maxSize: 5 }],
  ])("with %s is refused", (_, fields) => {
    expect(change(fields).success).toBe(false);
  });

  test("has a number of tables with bounds of their own, whatever the size says", () => {
    expect(change({ preset: "close", by: "count", groupCount: 4, minSize: 12, maxSize: 20 }).success).toBe(
      true,
    );
    expect(change({ preset: "close", by: "size", groupCount: 4, minSize: 12 }).success).toBe(false);
  });

  test("says no to each rule that it does not name, as a form's empty box does", () => {
    expect(change({ preset: "close" }).data).toMatchObject({
      sharedLanguage: false,
      spreadProjects: false,
      nobodyLeft: false,
    });
  });
});

test("shares are parts of the whole", () => {
  const shares = sharesOf({ questions: 6, themes: 3, complement: 0, organisations: 3, levels: 0 });
  expect(shares).toEqual({ questions: 0.5, themes: 0.25, complement: 0, organisations: 0.25, levels: 0 });
});
