import { expect, test } from "vitest";
import { chartOf } from "@/lib/answer-charts/rules";
import { question } from "../form-answers/questions";

const counts = (of: Record<string, number>) => new Map(Object.entries(of));

test("a chart has each answer offered, and those gone that somebody gave", () => {
  const asked = question("q", { kind: "choice", options: ["Oui", "Non", "Bof", "Peut"] });
  const options = asked.options.map((option) => ({
    ...option,
    removed: option.key === "bof" || option.key === "peut",
  }));
  const chart = chartOf({ ...asked, options }, { answered: 8, counts: counts({ oui: 6, bof: 2 }) });
  expect(chart.bars.map(({ key, count, share, isGone }) => [key, count, share, isGone])).toEqual([
    ["oui", 6, 0.75, false],
    ["non", 0, 0, false],
    ["bof", 2, 0.25, true],
  ]);
  expect(chart.mean).toBeNull();
});

test("a scale has its five steps, the words of its ends and a mean", () => {
  const asked = question("q", { kind: "scale", low: { fr: "peu" }, high: { fr: "très" } });
  const chart = chartOf(asked, { answered: 4, counts: counts({ "2": 1, "5": 3 }) });
  expect(chart.bars.map(({ count }) => count)).toEqual([0, 1, 0, 0, 3]);
  expect(chart.bars.map(({ label }) => label.fr)).toEqual(["peu", undefined, undefined, undefined, "très"]);
  expect(chart.mean).toBe(4.25);
});

test("nobody answered is no division by zero", () => {
  const chart = chartOf(question("q", { kind: "scale" }), { answered: 0, counts: counts({}) });
  expect(chart.bars.every(({ share }) => share === 0)).toBe(true);
  expect(chart.mean).toBeNull();
});
