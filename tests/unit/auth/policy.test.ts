import { describe, expect, it } from "vitest";
import { type Actor, PUBLIC, ROLES, type Role, SYSTEM, type UserActor } from "@/lib/auth/actor";
import { ACTIONS, type Action, can, teamsAllowing } from "@/lib/auth/policy";

const OURS = { teamId: "ours" };
const member = (role: Role, teamId = "ours"): UserActor => ({
  kind: "user",
  userId: "u",
  roles: [{ teamId, role }],
});

// Written out a second time on purpose: a change of the rules has to be meant twice.
const EXPECTED: Record<Role, readonly Action[]> = {
  owner: ACTIONS,
  organiser: ACTIONS.filter((action) => action !== "team.manage"),
  facilitator: ["workshop.read"],
  reception: ["workshop.read", "check_in.edit"],
};

describe.each(ROLES)("%s", (role) => {
  it.each(ACTIONS)("%s", (action) => {
    expect(can(member(role), action, OURS)).toBe(EXPECTED[role].includes(action));
  });

  it("may do nothing in another team", () => {
    expect(ACTIONS.filter((action) => can(member(role, "theirs"), action, OURS))).toEqual([]);
  });
});

it.each<Actor>([PUBLIC, { kind: "attendee", registrationId: "r" }, { kind: "user", userId: "u", roles: [] }])(
  "$kind without a role may do nothing",
  (actor) => {
    expect(ACTIONS.filter((action) => can(actor, action, OURS))).toEqual([]);
  },
);

it("the system may do everything", () => {
  expect(ACTIONS.every((action) => can(SYSTEM, action, OURS))).toBe(true);
});

it("lists are limited to the teams in which the role suffices", () => {
  const actor: UserActor = {
    kind: "user",
    userId: "u",
    roles: [
      { teamId: "a", role: "organiser" },
      { teamId: "b", role: "reception" },
    ],
  };
  expect(teamsAllowing(actor, "workshop.read")).toEqual(["a", "b"]);
  expect(teamsAllowing(actor, "registration.read")).toEqual(["a"]);
});
