import { describe, expect, test } from "vitest";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { openMailbox } from "../outbox/mailbox";
import { relay, smtp } from "../outbox/office";
import { anybody, eraserOf, makePerson } from "./kit";

const { db } = await createTestDb();
const erase = eraserOf(db);

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
});
