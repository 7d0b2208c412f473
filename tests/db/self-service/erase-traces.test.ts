import { describe, expect, test } from "vitest";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { eraserOf, makePerson } from "./kit";

const { db } = await createTestDb();
const erase = eraserOf(db);

describe("erasing one's data", () => {
  test("takes what was written to them alone, and its tests, and leaves what was written to all", async () => {
    const person = await makePerson(db);
    const { workshopId } = person;
    const broadcast = async (audience: object) => {
      const texts = { fr: { subject: "S", body: "Pour Philomène Solitaire" } };
      const { id } = await db.broadcast.create({ data: { workshopId, audience, texts } });
      await db.message.create({
        data: {
          kind: "broadcast_test",
          locale: "fr",
          toAddress: "organisatrice@example.org",
          workshopId,
          broadcastId: id,
          params: {},
          state: "sent",
          text: "Pour Philomène Solitaire",
        },
      });
      return id;
    };
    await broadcast({ registrationId: person.id });
    const toAll = await broadcast({});
    await erase(person);
    const left = await db.broadcast.findMany({ where: { workshopId }, select: { id: true } });
    expect(left).toEqual([{ id: toAll }]);
    const tests = await db.message.findMany({ where: { workshopId, kind: "broadcast_test" } });
    expect(tests.map(({ broadcastId }) => broadcastId)).toEqual([toAll]);
  });

  test("takes what was chosen by their name alone, and blots them out of what was written to others", async () => {
    const person = await makePerson(db, {
      name: "Philomène O’Solitaire",
      email: "Philo.Solitaire@example.org",
    });
    const { workshopId } = person;
    const mate = await makeRegistration(db, { workshopId, name: "Reste Ici" });
    const body = "Philomène O’Solitaire (philo.solitaire@example.org) apporte un projet. Philomène aussi.";
    const broadcast = (audience: object) =>
      db.broadcast.create({ data: { workshopId, audience, texts: { fr: { subject: "S", body } } } });
    const alone = await broadcast({ q: "solitaire" });
    const toMany = await broadcast({ q: "example.org" });
    const mail = await db.message.create({
      data: {
        kind: "broadcast",
        locale: "fr",
        toAddress: mate.email,
        workshopId,
        registrationId: mate.id,
        broadcastId: toMany.id,
        params: {},
        state: "sent",
        subject: "S",
        text: body,
        html: `<p>${body}</p>`,
      },
    });
    const noted = await db.message.create({
      data: {
        kind: "workshop_cancelled",
        locale: "fr",
        toAddress: mate.email,
        workshopId,
        registrationId: mate.id,
        params: { note: "Philomène O’Solitaire est malade." },
      },
    });
    await erase(person);
    const blotted = "[…] ([…]) apporte un projet. Philomène aussi.";
    expect(await db.broadcast.findMany({ where: { workshopId } })).toMatchObject([
      { id: toMany.id, texts: { fr: { subject: "S", body: blotted } }, version: toMany.version + 1 },
    ]);
    expect(await db.broadcast.count({ where: { id: alone.id } })).toBe(0);
    expect(await db.message.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({
      text: blotted,
      html: `<p>${blotted}</p>`,
    });
    expect((await db.message.findUniqueOrThrow({ where: { id: noted.id } })).params).toEqual({
      note: "[…] est malade.",
    });
  });

  test("takes them out of the reasons why others sit where they do", async () => {
    const person = await makePerson(db);
    const { workshopId } = person;
    const mate = await makeRegistration(db, { workshopId });
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { workshopId, kind: "day" } });
    const about = (otherIds: readonly string[]) => ({ kind: "sharedTerms", otherIds, terms: [] });
    const { id: planId } = await db.plan.create({
      data: { sessionId, number: 1, seed: 1, options: {}, score: 0.5, criteria: {}, unmet: [] },
    });
    const third = "3b5a3f0e-4f0e-4c1c-9d6e-2f6b0d9f7a11";
    await db.planMember.createMany({
      data: [
        { planId, registrationId: person.id, match: 0.5, reasons: [about([mate.id])] },
        {
          planId,
          registrationId: mate.id,
          match: 0.5,
          reasons: [about([person.id]), about([person.id, third])],
        },
      ],
    });
    await erase(person);
    const members = await db.planMember.findMany({ where: { planId } });
    expect(members).toMatchObject([{ registrationId: mate.id, reasons: [about([third])] }]);
  });

  test("takes the organiser's word with a decision, and the link from a wish about news to other registrations", async () => {
    const person = await makePerson(db);
    const { id: workshopId } = await makeWorkshop(db);
    const other = await makeRegistration(db, { workshopId, email: person.email });
    const decided = await db.auditEntry.create({
      data: {
        action: "registration.accept",
        actorKind: "organiser",
        subjectId: person.id,
        changes: { reason: "Un mot" },
      },
    });
    const wish = await db.auditEntry.create({
      data: {
        action: "registration.stop_news",
        actorKind: "attendee",
        actorId: person.id,
        subjectId: other.id,
      },
    });
    await erase(person);
    expect((await db.auditEntry.findUniqueOrThrow({ where: { id: decided.id } })).changes).toEqual({});
    expect(await db.auditEntry.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      actorId: null,
      subjectId: other.id,
    });
  });

  test("a rule about tables that names nobody any more goes; one of two others stays", async () => {
    const { id: workshopId, session } = await makeWorkshop(db);
    const people = await Promise.all([1, 2, 3].map(() => makeRegistration(db, { workshopId })));
    const [gone, ...others] = people;
    if (!gone) throw new Error("three people were made");
    const rule = (members: typeof people) =>
      db.tableRule.create({
        data: {
          sessionId: session.id,
          kind: "together",
          createdAt: new Date(),
          members: { create: members.map(({ id }) => ({ registrationId: id })) },
        },
      });
    const kept = await rule(people);
    const [, other] = people;
    await rule(other ? [gone, other] : []);
    await erase(gone);
    const rules = await db.tableRule.findMany({
      where: { sessionId: session.id },
      include: { members: true },
    });
    expect(rules.map(({ id, members }) => [id, members.length])).toEqual([[kept.id, others.length]]);
  });
});
