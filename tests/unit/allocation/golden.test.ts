import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import type { Attendee, Similarities } from "@/lib/allocation/problem";
import { person } from "./workshops";

/** Questions reduced to their subject: alike when the subject is, a little alike between the two of one family. */
function bySubject(attendees: readonly Attendee[], subjects: Readonly<Record<string, string>>): Similarities {
  const subjectOf = (i: number) => subjects[attendees[i]?.id ?? ""];
  return {
    questions: (i, j) => {
      const [a, b] = [subjectOf(i), subjectOf(j)];
      if (a === undefined || b === undefined) return undefined;
      return a === b ? 0.8 : 0.1;
    },
    complement: () => undefined,
  };
}

const groupOf = (groups: readonly (readonly string[])[], id: string) =>
  groups.findIndex((group) => group.includes(id));

describe("workshops where a person knows the answer", () => {
  test("three subjects, six people each: each subject is a group, and the plan is nearly at its bound", () => {
    const subjects: Record<string, string> = {};
    const attendees = Array.from({ length: 18 }, (_, i) => {
      subjects[`p${i}`] = ["ia", "données", "école"][i % 3] ?? "";
      return person(`p${i}`);
    });
    const plan = allocate(attendees, bySubject(attendees, subjects), { size: 6, seed: 1 });
    for (const group of plan.groups) expect(new Set(group.map((id) => subjects[id])).size).toBe(1);
    expect(plan.score).toBeCloseTo(0.8, 6);
    expect(plan.bound).toBeCloseTo(0.8, 6);
  });

  test("two colleagues with one question sit apart when mixing organisations counts enough, together when it does not", () => {
    const attendees = Array.from({ length: 12 }, (_, i) =>
      person(`p${i}`, { organisation: i < 2 ? "Commune" : `Org ${i}` }),
    );
    const similarities = bySubject(
      attendees,
      Object.fromEntries(attendees.map(({ id }, i) => [id, i < 6 ? "ia" : "école"])),
    );
    const groups = (weights: { questions: number; organisations: number }) =>
      allocate(attendees, similarities, { size: 6, seed: 2, weights }).groups;
    const close = groups({ questions: 0.9, organisations: 0.1 });
    expect(groupOf(close, "p0")).toBe(groupOf(close, "p1"));
    const mixed = groups({ questions: 0.02, organisations: 0.98 });
    expect(groupOf(mixed, "p0")).not.toBe(groupOf(mixed, "p1"));
  });

  test("each group gets one of the few projects", () => {
    const attendees = Array.from({ length: 18 }, (_, i) => person(`p${i}`, { hasProject: i < 3 }));
    const similarities = bySubject(
      attendees,
      Object.fromEntries(attendees.map(({ id }, i) => [id, i < 6 ? "ia" : "école"])),
    );
    const { groups } = allocate(attendees, similarities, { size: 6, seed: 3, terms: { project: 1 } });
    expect(new Set(["p0", "p1", "p2"].map((id) => groupOf(groups, id))).size).toBe(3);
  });

  test("a lone beginner gets company when nobody may be alone of their kind", () => {
    const attendees = Array.from({ length: 12 }, (_, i) =>
      person(`p${i}`, { level: i === 0 || i === 11 ? 1 : 4 }),
    );
    const similarities = bySubject(
      attendees,
      Object.fromEntries(attendees.map(({ id }, i) => [id, i < 6 ? "ia" : "école"])),
    );
    const weights = { questions: 1 };
    const run = (weight: number) =>
      allocate(attendees, similarities, {
        size: 6,
        seed: 4,
        weights,
        terms: { notAlone: { kinds: ["levels"], weight } },
      }).groups;
    expect(groupOf(run(0), "p0")).not.toBe(groupOf(run(0), "p11"));
    expect(groupOf(run(2), "p0")).toBe(groupOf(run(2), "p11"));
  });

  test("nobody pays for the others: the floor spreads people whom nobody resembles less badly than the plain mean", () => {
    const attendees = Array.from({ length: 12 }, (_, i) => person(`p${i}`));
    const likes = (i: number, j: number) =>
      Math.min(i, j) < 3 ? 0.1 + ((i * j) % 5) / 20 : 0.4 + ((i + j) % 4) / 8;
    const similarities = { questions: likes, complement: () => undefined };
    const worst = (weight: number) => {
      const plan = allocate(attendees, similarities, {
        size: 4,
        seed: 5,
        weights: { questions: 1 },
        terms: { floor: { weight } },
      });
      return Math.min(...Object.values(plan.matches));
    };
    expect(worst(4)).toBeGreaterThanOrEqual(worst(0));
  });

  test("French, German and bilingual people: each group has its language, the bilingual fill the gaps", () => {
    const attendees = Array.from({ length: 18 }, (_, i) =>
      person(`p${i}`, { languages: i < 9 ? ["fr"] : i < 14 ? ["de"] : ["fr", "de"] }),
    );
    const { groups, unmet } = allocate(attendees, bySubject(attendees, {}), { size: 6, seed: 6 });
    expect(unmet).toEqual([]);
    for (const group of groups) {
      const languages = group.map((id) => attendees.find((attendee) => attendee.id === id)?.languages ?? []);
      expect(["fr", "de"].some((language) => languages.every((spoken) => spoken.includes(language)))).toBe(
        true,
      );
    }
  });

  test("those who met before sit with others in the next round", () => {
    const met = (i: number) => Array.from({ length: 4 }, (_, k) => `p${Math.floor(i / 4) * 4 + k}`);
    const attendees = Array.from({ length: 16 }, (_, i) =>
      person(`p${i}`, { metBefore: met(i).filter((id) => id !== `p${i}`) }),
    );
    const { groups, score } = allocate(attendees, bySubject(attendees, {}), { size: 4, seed: 7 });
    expect(score).toBe(1);
    for (const group of groups)
      expect(new Set(group.map((id) => Math.floor(Number(id.slice(1)) / 4))).size).toBe(4);
  });
});
