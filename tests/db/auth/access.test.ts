import { describe, expect, it } from "vitest";
import { requireMessage, requirePlan, requireRegistration, requireWorkshop } from "@/lib/auth/access";
import { type Actor, PUBLIC, ROLES, type Role, SYSTEM } from "@/lib/auth/actor";
import { ACTIONS } from "@/lib/auth/policy";
import { makeRegistration, makeTeam, makeWorkshop } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";

const { db } = await createTestDb();

const team = await makeTeam(db);
const workshop = await makeWorkshop(db, { teamId: team.id });
const registration = await makeRegistration(db, { workshopId: workshop.id });
const plan = await db.plan.create({
  data: {
    sessionId: workshop.session.id,
    number: 1,
    seed: 1,
    options: {},
    score: 0,
    criteria: {},
    unmet: [],
  },
});
const about = { locale: "fr", toAddress: "a@example.org", params: {} } as const;
const message = await db.message.create({
  data: { ...about, kind: "registration_confirmed", workshopId: workshop.id },
});
const signInMail = await db.message.create({ data: { ...about, kind: "organiser_sign_in" } });

const guards = [
  { name: "workshop", guard: requireWorkshop, id: workshop.id },
  { name: "registration", guard: requireRegistration, id: registration.id },
  { name: "plan", guard: requirePlan, id: plan.id },
  { name: "message", guard: requireMessage, id: message.id },
];

const member = (role: Role, teamId: string): Actor => ({
  kind: "user",
  userId: team.id,
  roles: [{ teamId, role }],
});
const elsewhere = await makeTeam(db);

describe.each(guards)("a $name", ({ guard, id }) => {
  it.each(ROLES)("of another team is missing for its %s, whatever the action", async (role) => {
    for (const action of ACTIONS) {
      await expect(guard(db, member(role, elsewhere.id), id, action)).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  it("is missing for everybody without a role, the attendee included", async () => {
    const attendee: Actor = { kind: "attendee", registrationId: registration.id };
    for (const actor of [PUBLIC, attendee]) {
      await expect(guard(db, actor, id, "workshop.read")).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("with an id that names nothing, malformed or hostile, is missing too", async () => {
    for (const wrong of ["00000000-0000-4000-8000-000000000000", "1", "", "' or true --", `${id}0`]) {
      await expect(guard(db, member("owner", team.id), wrong, "workshop.read")).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  it("of one's own team is given to who may, and plainly refused to who may only look at the workshop", async () => {
    await expect(guard(db, member("organiser", team.id), id, "plan.edit")).resolves.toMatchObject({
      teamId: team.id,
    });
    await expect(guard(db, SYSTEM, id, "plan.edit")).resolves.toMatchObject({ teamId: team.id });
    await expect(guard(db, member("reception", team.id), id, "plan.edit")).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

it("a mail with a sign-in link is nobody's to read", async () => {
  for (const actor of [member("owner", team.id), SYSTEM]) {
    await expect(requireMessage(db, actor, signInMail.id, "message.read")).rejects.toMatchObject({
      code: "not_found",
    });
  }
});
