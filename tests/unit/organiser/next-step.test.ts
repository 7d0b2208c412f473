import { describe, expect, it } from "vitest";
import { nextStep } from "@/components/organiser/next-step";

type Facts = Parameters<typeof nextStep>[0];

const workshop: Facts = {
  status: "published",
  startsAt: "2027-04-22T07:00:00Z",
  endsAt: "2027-04-22T15:00:00Z",
  opensAt: null,
  publishing: { blockers: [], advice: [] },
  signUp: {
    state: "open",
    opensAt: null,
    closesAt: "2027-04-15T16:00:00Z",
    endedAt: null,
    waiting: 0,
    approval: false,
    invitationOnly: false,
    addressCheck: false,
    line: { promotion: "seat", offerHours: 24, tableMin: null, goesOn: false, isServed: true },
  },
};
const before = new Date("2027-03-01T12:00:00Z");
const signUp = (state: Facts["signUp"]["state"]): Facts => ({
  ...workshop,
  signUp: { ...workshop.signUp, state },
});

describe("the next step", () => {
  it("of a draft is to publish, unless something stands against it", () => {
    const draft: Facts = { ...workshop, status: "draft" };
    expect(nextStep(draft, before)).toEqual({ key: "draftReady" });
    expect(nextStep({ ...draft, publishing: { blockers: [], advice: ["no_venue"] } }, before)).toEqual({
      key: "draftReady",
    });
    expect(nextStep({ ...draft, publishing: { blockers: ["day_over"], advice: [] } }, before)).toEqual({
      key: "draftIncomplete",
    });
    expect(nextStep({ ...draft, opensAt: "2027-03-10T12:00:00Z" }, before)).toEqual({
      key: "draftReadyLater",
      at: "2027-03-10T12:00:00Z",
    });
  });

  it("of a public workshop follows its sign-up", () => {
    expect(nextStep(workshop, before)).toEqual({ key: "open", at: "2027-04-15T16:00:00Z" });
    expect(nextStep(signUp("waitlist"), before).key).toBe("waitlist");
    expect(nextStep(signUp("full"), before).key).toBe("full");
    expect(nextStep(signUp("closed"), before).key).toBe("signUpOver");
    expect(nextStep({ ...workshop, status: "closed" }, before).key).toBe("closed");
  });

  it("on the day and after goes by the clock, whatever the sign-up says", () => {
    expect(nextStep(workshop, new Date("2027-04-22T07:00:00Z")).key).toBe("running");
    expect(nextStep({ ...workshop, status: "closed" }, new Date("2027-04-22T15:00:00Z")).key).toBe("past");
    expect(nextStep({ ...workshop, status: "cancelled" }, new Date("2027-05-01T00:00:00Z")).key).toBe(
      "cancelled",
    );
  });
});
