import { describe, expect, test } from "vitest";
import { answersEnd, canEditAnswers, isLive } from "@/lib/own-answers/rules";

const startsAt = new Date("2027-04-22T07:00:00Z");
const limit = new Date("2027-04-20T16:00:00Z");
const workshop = { status: "published", startsAt, answersUntil: limit } as const;
const before = new Date(limit.getTime() - 1);

describe("until when answers can be changed", () => {
  test("the organiser's limit, else the start of the workshop", () => {
    expect(answersEnd(workshop)).toEqual(limit);
    expect(answersEnd({ ...workshop, answersUntil: null })).toEqual(startsAt);
  });

  test("the last moment is before the deadline", () => {
    expect(canEditAnswers("confirmed", workshop, before)).toBe(true);
    expect(canEditAnswers("confirmed", workshop, limit)).toBe(false);
  });

  test.each(["pending", "offered", "waitlisted"] as const)("also for who is %s", (status) => {
    expect(canEditAnswers(status, workshop, before)).toBe(true);
  });

  test("not once cancelled, nor where the workshop is cancelled or archived; a closed sign-up does not matter", () => {
    expect(canEditAnswers("cancelled", workshop, before)).toBe(false);
    expect(canEditAnswers("confirmed", { ...workshop, status: "cancelled" }, before)).toBe(false);
    expect(canEditAnswers("confirmed", { ...workshop, status: "archived" }, before)).toBe(false);
    expect(canEditAnswers("confirmed", { ...workshop, status: "closed" }, before)).toBe(true);
  });

  test("what one agrees to can be changed whatever the deadline", () => {
    expect(isLive("confirmed", "closed")).toBe(true);
    expect(isLive("cancelled", "published")).toBe(false);
  });
});
