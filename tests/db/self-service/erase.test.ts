import { describe, expect, test } from "vitest";
import { DELETE, GET } from "@/app/api/registrations/[token]/data/route";
import { eraseOwn } from "@/lib/erasures/commands";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { openMailbox } from "../outbox/mailbox";
import { relay, smtp } from "../outbox/office";
import { anybody, mailsTo, makePerson } from "./kit";

const { db } = await createTestDb();

type Person = Awaited<ReturnType<typeof makePerson>>;
const erase = (person: Person, now = new Date()) =>
  eraseOwn(anybody(db, now), { token: manageToken(person), baseUrl: "http://localhost:3000" });

/** Every column of every table as text: what is not found here is nowhere. */
async function whereIs(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS "count" FROM "${name}" t WHERE to_jsonb(t)::text ILIKE $1`,
      `%${text}%`,
    );
    if ((row?.count ?? 0) > 0) found.push(name);
  }
  return found.sort();
}

describe("erasing one's data", () => {
  test("leaves no name, address or answer in any table, but the last mail until it has left", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const { workshopId } = scene;
    const person = await makeRegistration(db, {
      workshopId,
      name: "Philomène Introuvable",
      email: "philomene.introuvable@example.org",
      questions: ["Où va l’introuvable ?"],
    });
    const token = manageToken(person);
    await changeOwnAnswers(anybody(db), {
      token,
      change: { organisation: "Introuvable SA", answers: { premier: "non", metier: "introuvable" } },
    });
    await db.textVector.create({
      data: { registrationId: person.id, part: "questions", model: "m", textHash: "h", vector: Buffer.of(1) },
    });
    await db.auditEntry.create({
      data: {
        action: "line.move",
        actorKind: "organiser",
        subjectId: person.id,
        changes: { reason: "introuvable" },
      },
    });
    const mate = await makeRegistration(db, { workshopId });
    const announced = {
      workshop: {
        slug: "s",
        title: "T",
        startsAt: "2027-04-22T07:00:00.000Z",
        endsAt: "2027-04-22T15:00:00.000Z",
        timeZone: "Europe/Zurich",
        version: 1,
      },
      registration: { id: mate.id, linkVersion: 1, reference: "R", name: mate.name, version: 1 },
      isChange: false,
      table: 1,
      groupName: "",
      unnamedMates: 1,
      reasons: [],
      mates: [
        {
          name: "Philomène Introuvable",
          organisation: "Introuvable SA",
          questions: ["Où va l’introuvable ?"],
        },
        { name: "Reste Ici", questions: ["Qui reste ?"] },
      ],
      rounds: [
        {
          round: 1,
          table: 1,
          groupName: "",
          unnamedMates: 1,
          reasons: [],
          mates: [{ name: "Reste Ici", questions: ["Qui reste ?"] }],
        },
        {
          round: 2,
          table: 3,
          groupName: "",
          unnamedMates: 0,
          reasons: ["Philomène Introuvable demande la même chose.", "Vous parlez la même langue."],
          mates: [{ name: "Philomène Introuvable", questions: [] }],
        },
      ],
    };
    const told = await db.message.create({
      data: {
        kind: "group_announced",
        locale: "fr",
        toAddress: mate.email,
        workshopId,
        registrationId: mate.id,
        params: announced,
        state: "sent",
        subject: "S",
        text: "Philomène Introuvable",
        html: "Introuvable",
      },
    });
    expect((await whereIs("introuvable")).length).toBeGreaterThan(4);

    await erase({ ...person, linkVersion: 1 });
    expect(await whereIs("introuvable")).toEqual(["Message"]);
    const left = await db.message.findUniqueOrThrow({ where: { id: told.id } });
    expect(left.text).toContain("Reste Ici");
    expect(left.params).toMatchObject({
      unnamedMates: 2,
      mates: [{ name: "Reste Ici" }],
      rounds: [{ unnamedMates: 1 }, { unnamedMates: 1, mates: [], reasons: ["Vous parlez la même langue."] }],
    });

    const mailbox = await openMailbox();
    const sending = relay(db, smtp(mailbox.url));
    await expect.poll(() => whereIs("introuvable"), { timeout: 10_000 }).toEqual([]);
    expect(mailbox.received.filter(({ to }) => to.includes(person.email))).toHaveLength(1);
    await sending.stop();
    await mailbox.close();
  });

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

  test("frees the seat of a parallel session too, which goes to who waits for it", async () => {
    const person = await makePerson(db, {}, { sessionsVersion: 2 });
    const { workshopId } = person;
    const startsAt = new Date(Date.now() + 14 * 24 * 3_600_000);
    const { id: sessionId } = await db.session.create({
      data: {
        workshopId,
        kind: "parallel",
        title: "Session d’essai",
        capacity: 1,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        seats: { create: { number: 1 } },
      },
    });
    const waiting = await makeRegistration(db, { workshopId });
    await db.sessionPlace.createMany({
      data: [
        { registrationId: person.id, sessionId, lineNumber: 9_000_001n },
        { registrationId: waiting.id, sessionId, lineNumber: 9_000_002n },
      ],
    });
    await db.seat.updateMany({ where: { sessionId }, data: { registrationId: person.id } });
    await erase(person);
    const seats = await db.seat.findMany({ where: { sessionId }, select: { registrationId: true } });
    expect(seats).toEqual([{ registrationId: waiting.id }]);
    expect(await db.sessionPlace.count({ where: { registrationId: person.id } })).toBe(0);
  });

  test("frees the seat, which goes to who waits first, in the same transaction", async () => {
    const person = await makePerson(db, {}, { capacity: 1 });
    const { workshopId } = person;
    const [first, second] = [
      await makeRegistration(db, { workshopId, status: "waitlisted" }),
      await makeRegistration(db, { workshopId, status: "waitlisted" }),
    ];
    await erase(person);
    const rows = await db.registration.findMany({
      where: { workshopId },
      select: { id: true, status: true },
    });
    expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
      new Map([
        [first.id, "confirmed"],
        [second.id, "waitlisted"],
      ]),
    );
    expect(await verifyLink(db, manageToken(person))).toBeUndefined();
  });

  test("keeps a count that names nobody, and an entry that leads to nobody", async () => {
    const person = await makePerson(db);
    await erase(person);
    const erasures = await db.erasure.findMany({ where: { workshopId: person.workshopId } });
    expect(erasures).toMatchObject([{ status: "confirmed", isAfterDay: false }]);
    expect(erasures[0]?.registeredOn.getUTCDate()).toBe(1);
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: "registration.erase", workshopId: person.workshopId },
    });
    expect([entry.subjectId, entry.actorId]).toEqual([null, null]);
  });

  test("after the day nobody is moved up", async () => {
    const endsAt = new Date(Date.now() - 60_000);
    const person = await makePerson(
      db,
      {},
      { capacity: 1, startsAt: new Date(endsAt.getTime() - 3_600_000), endsAt },
    );
    const waiting = await makeRegistration(db, { workshopId: person.workshopId, status: "waitlisted" });
    await erase(person);
    expect((await db.registration.findUniqueOrThrow({ where: { id: waiting.id } })).status).toBe(
      "waitlisted",
    );
    expect((await db.erasure.findFirstOrThrow({ where: { workshopId: person.workshopId } })).isAfterDay).toBe(
      true,
    );
  });

  test("of one workshop leaves the same person's other registration alone", async () => {
    const person = await makePerson(db);
    const { id: workshopId } = await makeWorkshop(db);
    const other = await makeRegistration(db, { workshopId, email: person.email });
    await erase(person);
    expect(await db.registration.count({ where: { id: other.id } })).toBe(1);
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

describe("one's own data as a file", () => {
  const call = (handler: typeof GET, token: string) =>
    handler(new Request(`http://localhost:3000/api/registrations/${token}/data`), {
      params: Promise.resolve({ token }),
    });

  test("holds registration, worded answers, messages, group and log, and no link that opens anything", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const person = await makeRegistration(db, { workshopId: scene.workshopId, name: "Inès Müller" });
    const token = manageToken(person);
    await changeOwnAnswers(anybody(db), { token, change: { role: "Potière", answers: { premier: "non" } } });
    const response = await call(GET, token);
    expect(response.headers.get("content-disposition")).toMatch(/attachment; filename=".+\.json"/);
    const text = await response.text();
    const held = JSON.parse(text);
    expect(held).toMatchObject({
      registration: { name: "Inès Müller", role: "Potière", reference: person.reference },
      ownQuestions: [{ question: "Premier atelier ?", answer: "Non" }],
      messages: [],
      groups: [],
      log: [{ action: "registration.edit", by: "attendee" }],
    });
    expect(text).not.toContain(token);
  });

  test("is nobody's who has no link, and erased by DELETE", async () => {
    const person = await makePerson(db);
    expect((await call(GET, "a".repeat(43))).status).toBe(404);
    const token = manageToken(person);
    const request = new Request(`http://localhost:3000/api/registrations/${token}/data`, {
      method: "DELETE",
    });
    expect((await DELETE(request, { params: Promise.resolve({ token }) })).status).toBe(204);
    expect((await call(GET, token)).status).toBe(404);
    expect((await mailsTo(db, person.email)).map(({ kind }) => kind)).toEqual(["data_erased"]);
  });
});
