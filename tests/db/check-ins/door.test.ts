import { describe, expect, test } from "vitest";
import { followDoor, listDoorPeople } from "@/lib/check-ins/queries";
import { checkInCode } from "@/lib/signing/check-in-code";
import { makeRegistration, makeSession, makeTeam, makeWorkshop } from "../harness/factories";
import { asRole, db, door, EARLIER, NOW } from "./door-kit";

describe("what the door knows", () => {
  test("the table that was told, the sessions with a seat, no photos, and whether somebody was here before", async () => {
    const { workshop, context, person, scan } = await door({
      startsAt: EARLIER,
      endsAt: new Date("2027-04-22T15:00:00Z"),
    });
    const guest = await person({ email: "zoe@example.org", accessNeeds: "Fauteuil roulant" });
    const session = await makeSession(db, { workshopId: workshop.id });
    await db.$transaction([
      db.$executeRaw`INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber")
        VALUES (${guest.id}::uuid, ${session.id}::uuid, nextval('registration_line_seq'))`,
      db.seat.update({
        where: { sessionId_number: { sessionId: session.id, number: 1 } },
        data: { registrationId: guest.id },
      }),
    ]);
    const numbers = { seed: 1, options: {}, score: 0.5, criteria: {}, unmet: [] };
    const plan = await db.plan.create({
      data: { sessionId: workshop.session.id, number: 1, ...numbers, status: "published", publishedAt: NOW },
    });
    const group = await db.planGroup.create({
      data: {
        planId: plan.id,
        position: 3,
        name: "Vie privée",
        sharedTerms: [],
        score: 0.5,
        criteria: {},
        warnings: [],
      },
    });
    await db.planMember.create({
      data: {
        planId: plan.id,
        registrationId: guest.id,
        groupId: group.id,
        publishedGroupId: group.id,
        match: 0.5,
        reasons: [],
      },
    });
    const answer = await scan({ code: checkInCode(guest) });
    expect(answer.guest).toMatchObject({
      tables: [{ round: 1, table: 3, name: "Vie privée" }],
      sessions: [{ title: "Qui garde nos données ?" }],
      photos: false,
      isFirstTime: null,
      // The form promises it to the organisers alone.
      accessNeeds: null,
    });
    const organiser = await asRole(workshop.teamId, "organiser");
    expect((await scan({ registrationId: guest.id }, organiser)).guest?.accessNeeds).toBe("Fauteuil roulant");
    const [listed] = await listDoorPeople(db, { workshopId: workshop.id });
    expect(listed).toMatchObject({ id: guest.id, tables: [{ table: 3 }] });

    const day = new Date("2027-01-20T08:00:00Z");
    const past = await makeWorkshop(db, {
      teamId: workshop.teamId,
      startsAt: day,
      endsAt: new Date("2027-01-20T16:00:00Z"),
    });
    const isFirstTime = async () => (await scan({ registrationId: guest.id }, context)).guest?.isFirstTime;
    expect(await isFirstTime()).toBe(true);
    await makeRegistration(db, { workshopId: past.id, email: "Zoe@example.org " });
    expect(await isFirstTime()).toBe(false);
  });

  test("a page that asks again learns of each arrival and each undo, and of whoever signs up", async () => {
    const { workshop, context, person, scan, undo } = await door();
    const follow = async () =>
      (await followDoor(db, { workshopId: workshop.id, actor: context.actor })).version;
    const seen = [await follow()];
    const { id: registrationId } = await person();
    seen.push(await follow());
    const { id } = await scan({ registrationId });
    seen.push(await follow());
    expect(await follow()).toBe(seen.at(-1));
    await undo(id);
    seen.push(await follow());
    expect(new Set(seen).size).toBe(4);
  });

  test("what was taken at the door goes with the person", async () => {
    const { person, scan } = await door();
    const { id: registrationId } = await person();
    await scan({ registrationId });
    await db.registration.delete({ where: { id: registrationId } });
    expect(await db.checkIn.count({ where: { registrationId } })).toBe(0);
  });
});

describe("who may stand at the door", () => {
  test.each(["owner", "organiser", "reception"] as const)("%s: yes", async (role) => {
    const { workshop, person, scan } = await door();
    const { id: registrationId } = await person();
    expect((await scan({ registrationId }, await asRole(workshop.teamId, role))).result).toBe("welcome");
  });

  test("a facilitator: no; anybody of another team: there is no such workshop", async () => {
    const { workshop, person, scan, undo } = await door();
    const { id: registrationId } = await person();
    const { id } = await scan({ registrationId });
    const facilitator = await asRole(workshop.teamId, "facilitator");
    await expect(scan({ registrationId }, facilitator)).rejects.toMatchObject({ code: "forbidden" });
    await expect(undo(id, facilitator)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await asRole((await makeTeam(db)).id, "owner");
    await expect(scan({ registrationId }, stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(undo(id, stranger)).rejects.toMatchObject({ code: "not_found" });
  });

  test("another workshop's check-in cannot be taken back here", async () => {
    const [here, there] = [await door(), await door()];
    const { id } = await there.scan({ registrationId: (await there.person()).id });
    await expect(here.undo(id)).rejects.toMatchObject({ code: "not_found" });
    expect(await there.arrivals()).toHaveLength(1);
  });

  test("a workshop that is cancelled or archived has no door", async () => {
    for (const status of ["cancelled", "archived"] as const) {
      const { person, scan } = await door({ status });
      const { id: registrationId } = await person();
      await expect(scan({ registrationId })).rejects.toMatchObject({ code: "wrong_state" });
    }
  });
});
