import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { findPlan } from "@/lib/groups/queries";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { restoreRegistration } from "@/lib/registrations/come-back";
import { organiserRegistration } from "@/lib/registrations/queries";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { makeScene, placement, propose } from "../groups/scene";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { onInvitation } from "../invitations/kit";
import { standing } from "../sessions/kit";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
const { db } = await createTestDb();

async function organiser(teamId: string) {
  const user = await makeUser(db, { teamId });
  const actor: UserActor = { kind: "user", userId: user.id, roles: [{ teamId, role: "organiser" }] };
  return { db, actor, now: new Date() };
}

async function scene(overrides: Parameters<typeof makeWorkshop>[1] = {}) {
  const workshop = await makeWorkshop(db, { capacity: 2, ...overrides });
  const context = await organiser(workshop.teamId);
  const person = await makeRegistration(db, { workshopId: workshop.id, name: "Inès", themes: [] });
  const read = () => organiserRegistration(db, { workshopId: workshop.id, id: person.id });
  const cancel = () => cancelRegistration(context, { registrationId: person.id, by: "organiser" });
  const kinds = async () =>
    (await db.message.findMany({ where: { registrationId: person.id }, orderBy: { createdAt: "asc" } })).map(
      ({ kind }) => kind,
    );
  return { workshop, context, person, read, cancel, kinds };
}

describe("taking somebody back in", () => {
  test("gives a free seat again with all answers, the link that worked, one mail, and an entry in the log", async () => {
    const { context, person, read, cancel, kinds } = await scene();
    const before = await read();
    await cancel();
    expect((await read())?.status).toBe("cancelled");
    expect(await restoreRegistration(context, person.id)).toMatchObject({ status: "confirmed" });
    const after = await read();
    const changing = {
      status: "confirmed",
      version: expect.anything(),
      confirmedAt: expect.anything(),
      updatedAt: expect.anything(),
    };
    expect(after).toMatchObject({ ...before, ...changing, seat: 1, cancelledAt: null });
    expect(await kinds()).toEqual(["registration_cancelled", "registration_confirmed"]);
    const log = await db.auditEntry.findMany({ where: { subjectId: person.id }, orderBy: { at: "asc" } });
    expect(log.at(-1)).toMatchObject({ action: "registration.return" });
  });

  test("where no seat is free leads to the end of the line, and is refused where there is none", async () => {
    for (const waitlist of [true, false]) {
      const { workshop, context, person, read, cancel, kinds } = await scene({ capacity: 1, waitlist });
      await cancel();
      await makeRegistration(db, { workshopId: workshop.id });
      const outcome = restoreRegistration(context, person.id);
      if (waitlist) {
        expect(await outcome).toMatchObject({ status: "waitlisted" });
        expect((await read())?.position).toBe(1);
        expect(await kinds()).toEqual(["registration_cancelled", "registration_waitlisted"]);
      } else {
        await expect(outcome).rejects.toMatchObject({ code: "workshop_full" });
        expect((await read())?.status).toBe("cancelled");
        expect(await kinds()).toEqual(["registration_cancelled"]);
      }
    }
  });

  test("passes nobody who waits", async () => {
    const { workshop, context, person, read, cancel } = await scene({ capacity: 1, promotion: "by_hand" });
    const waiting = { workshopId: workshop.id, status: "waitlisted", lineNumber: 1n } as const;
    const first = await makeRegistration(db, waiting);
    await cancel();
    await restoreRegistration(context, person.id);
    expect((await read())?.position).toBe(2);
    expect((await organiserRegistration(db, { workshopId: workshop.id, id: first.id }))?.position).toBe(1);
  });

  test("needs no approval, no code and no open sign-up: an organiser has decided", async () => {
    const { workshop, context, person, read, cancel } = await scene({ approval: true, invitationOnly: true });
    await cancel();
    await db.registration.update({ where: { id: person.id }, data: { cancelReason: "declined" } });
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "closed" } });
    await restoreRegistration(context, person.id);
    expect((await read())?.status).toBe("confirmed");
  });

  test("takes a use of their code again, unless somebody else has taken the last one", async () => {
    const { id: workshopId, context, invitationId } = await onInvitation(db, { usesMax: 1 });
    const first = await makeRegistration(db, { workshopId, invitationId });
    const cancel = () => cancelRegistration(context, { registrationId: first.id, by: "organiser" });
    const codeOfFirst = async () =>
      (await db.registration.findUniqueOrThrow({ where: { id: first.id } })).invitationId;
    await cancel();
    await restoreRegistration(context, first.id);
    expect(await codeOfFirst()).toBe(invitationId);
    await cancel();
    await makeRegistration(db, { workshopId, invitationId });
    expect(await restoreRegistration(context, first.id)).toMatchObject({ status: "confirmed" });
    expect(await codeOfFirst()).toBeNull();
  });

  test("brings their sessions back: a seat of one that has one, the end of the line of one that is full", async () => {
    const { workshop, context, person, cancel } = await scene({ capacity: 5 });
    const [free, full] = await Promise.all(
      [0, 4].map((hour) => makeSession(db, { workshopId: workshop.id, hour, capacity: 1 })),
    );
    const sessionIds = [free?.id ?? "", full?.id ?? ""];
    await chooseSessionsFor(context, { registrationId: person.id, sessionIds });
    expect(await standing(db, person.id)).toEqual(["confirmed", "confirmed"]);
    await cancel();
    const other = await makeRegistration(db, { workshopId: workshop.id });
    await chooseSessionsFor(context, { registrationId: other.id, sessionIds: sessionIds.slice(1) });
    await restoreRegistration(context, person.id);
    expect(await standing(db, person.id)).toEqual(["confirmed", "waitlisted 1"]);
  });

  test("finds them where they sat in the plans, which had let them go", async () => {
    const day = await makeScene(db, 9);
    const plan = await propose(day, { size: 3 });
    const [registrationId = ""] = day.people;
    const sat = async () => {
      const now = await findPlan(db, { planId: plan.id, locale: "fr" });
      return { tables: now ? placement(now) : [], departed: now?.departed.length };
    };
    const before = await sat();
    await cancelRegistration(day.context, { registrationId, by: "organiser" });
    expect((await sat()).departed).toBe(1);
    await restoreRegistration(day.context, registrationId);
    expect(await sat()).toEqual(before);
  });

  test("ten organisers at once take somebody in once", async () => {
    const { context, person, cancel, kinds } = await scene({ capacity: 5 });
    await cancel();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => restoreRegistration(context, person.id)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["wrong_state"]));
    expect(await kinds()).toEqual(["registration_cancelled", "registration_confirmed"]);
    expect(await db.seat.count({ where: { registrationId: person.id } })).toBe(1);
  });

  test("is for who is cancelled, until the day is over, by an organiser of the team", async () => {
    const { workshop, context, person, cancel } = await scene();
    await expect(restoreRegistration(context, person.id)).rejects.toMatchObject({ code: "wrong_state" });
    await cancel();
    const later = { ...context, now: new Date(workshop.endsAt.getTime()) };
    await expect(restoreRegistration(later, person.id)).rejects.toMatchObject({ code: "wrong_state" });
    const stranger = await organiser((await makeTeam(db)).id);
    await expect(restoreRegistration(stranger, person.id)).rejects.toMatchObject({ code: "not_found" });
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "archived" } });
    await expect(restoreRegistration(context, person.id)).rejects.toMatchObject({ code: "wrong_state" });
  });
});
