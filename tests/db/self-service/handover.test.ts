import { describe, expect, test } from "vitest";
import { askAddressChange, proveAddress } from "@/lib/address-changes/commands";
import { eraseOwn } from "@/lib/erasures/commands";
import { declineSeat, proposeSeat, takeOver, withdrawProposal } from "@/lib/handovers/commands";
import { findOwnHandover, findProposedSeat } from "@/lib/handovers/queries";
import { takeOverSchema } from "@/lib/handovers/schema";
import { tellLapsedHandovers } from "@/lib/jobs/handovers";
import { purgeExpired } from "@/lib/jobs/purge";
import { listLog } from "@/lib/registration-log/queries";
import { cancelOwnRegistration } from "@/lib/registrations/cancel";
import { comeBack } from "@/lib/registrations/come-back";
import { actToken } from "@/lib/signing/act-link";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { anybody, mailsTo, makePerson } from "./kit";

const { db } = await createTestDb();

const HOUR_MS = 3_600_000;
const OPEN = { handover: true, houseRules: null };

let count = 0;
const someone = () => {
  count += 1;
  return { name: "Nadia Besson", email: `Nadia.${count}@example.org`, language: "de" as const };
};

type Person = Awaited<ReturnType<typeof makePerson>>;

async function propose(person: Person, to = someone(), now = new Date()) {
  await proposeSeat(anybody(db, now), { token: manageToken(person), to });
  const { id } = await db.handover.findUniqueOrThrow({ where: { registrationId: person.id } });
  return { ...to, token: actToken("seat", id) };
}

const answersOf = (name: string, consents = {}) =>
  takeOverSchema.parse({ name, locale: "de", languages: ["de"], questions: ["Wie weiter?"], consents });

const take = (token: string, now = new Date()) =>
  takeOver(anybody(db, now), { token, input: answersOf("Nadia Besson") });

async function taken(token: string, now?: Date) {
  const outcome = await take(token, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

const rowOf = (id: string) => db.registration.findUniqueOrThrow({ where: { id }, include: { seats: true } });

describe("handing one's seat to somebody else", () => {
  test("moves the very seat once they take it: one ends, one begins, nobody who waits is served", async () => {
    const person = await makePerson(db, {}, { ...OPEN, capacity: 1 });
    const { workshopId } = person;
    const [seat] = (await rowOf(person.id)).seats;
    const waiting = await makeRegistration(db, { workshopId, status: "waitlisted" });
    const oldToken = manageToken(person);
    const { token, email } = await propose(person);
    expect(await rowOf(person.id)).toMatchObject({ status: "confirmed", seats: [seat] });
    const moved = await taken(token);

    expect(await rowOf(person.id)).toMatchObject({
      status: "cancelled",
      cancelReason: "handed_over",
      seats: [],
    });
    expect(await rowOf(moved.registrationId)).toMatchObject({
      status: "confirmed",
      name: "Nadia Besson",
      email,
      questions: ["Wie weiter?"],
      seats: [{ ...seat, registrationId: moved.registrationId }],
    });
    expect((await rowOf(waiting.id)).status).toBe("waitlisted");
    expect(await verifyLink(db, oldToken)).toBeUndefined();
    expect(await verifyLink(db, moved.token)).toBe(moved.registrationId);
    expect((await mailsTo(db, person.email)).map(({ kind }) => kind)).toEqual(["seat_handed_over"]);
    expect((await mailsTo(db, email)).map(({ kind, locale }) => [kind, locale])).toEqual([
      ["seat_proposed", "de"],
      ["registration_confirmed", "de"],
    ]);
    const log = await db.auditEntry.findMany({
      where: { workshopId, action: { startsWith: "registration." } },
      orderBy: { id: "asc" },
    });
    expect(log.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["registration.handover_ask", person.id],
      ["registration.hand_over", person.id],
      ["registration.take_over", moved.registrationId],
    ]);
    expect(JSON.stringify(log.map(({ changes }) => changes))).not.toContain("Nadia");
  });

  test("organisers read to whom it went and from whom it came, until that person is erased", async () => {
    const person = await makePerson(db, { name: "Zoé Essai" }, OPEN);
    const { token } = await propose(person);
    const { registrationId, token: theirs } = await taken(token);
    const otherOf = async (subjectId: string) =>
      (await listLog(db, { subjectId })).map(({ action, other }) => [action, other]);
    expect(await otherOf(person.id)).toEqual([
      ["registration.hand_over", { id: registrationId, name: "Nadia Besson" }],
      ["registration.handover_ask", null],
    ]);
    expect(await otherOf(registrationId)).toEqual([
      ["registration.take_over", { id: person.id, name: "Zoé Essai" }],
    ]);
    await eraseOwn(anybody(db), { token: theirs, baseUrl: "https://atelier.example.org" });
    expect(await otherOf(person.id)).toContainEqual(["registration.hand_over", null]);
  });

  test("ten who press at once move it once", async () => {
    const person = await makePerson(db, {}, { ...OPEN, capacity: 1 });
    const { token } = await propose(person);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => take(token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const confirmed = await db.registration.count({
      where: { workshopId: person.workshopId, status: "confirmed" },
    });
    expect(confirmed).toBe(1);
  });

  test("taking and cancelling at once: the seat is either theirs or free, never both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await makePerson(db, {}, { ...OPEN, capacity: 1 });
      const { token } = await propose(person);
      const [outcome] = await Promise.all([
        take(token),
        cancelOwnRegistration(anybody(db), { token: manageToken(person) }).catch(() => undefined),
      ]);
      const seats = await db.seat.findMany({ where: { session: { workshopId: person.workshopId } } });
      expect(seats.map(({ registrationId }) => registrationId)).toEqual([
        outcome.ok ? outcome.registrationId : null,
      ]);
    }
  });

  test("takes parallel sessions along, with their seats and places in line", async () => {
    const person = await makePerson(db, {}, { ...OPEN, sessionsVersion: 2 });
    const startsAt = new Date(Date.now() + 14 * 24 * HOUR_MS);
    const session = async (capacity: number, lineNumber: bigint) => {
      const { id } = await db.session.create({
        data: {
          workshopId: person.workshopId,
          kind: "parallel",
          title: "Session d’essai",
          capacity,
          startsAt,
          endsAt: new Date(startsAt.getTime() + HOUR_MS),
          seats: { create: { number: 1 } },
        },
      });
      await db.sessionPlace.create({ data: { registrationId: person.id, sessionId: id, lineNumber } });
      return id;
    };
    const [held, awaited] = [await session(1, 7_000_001n), await session(0, 7_000_002n)];
    await db.seat.updateMany({ where: { sessionId: held }, data: { registrationId: person.id } });
    const { registrationId } = await taken((await propose(person)).token);
    expect(await db.seat.findMany({ where: { sessionId: held } })).toMatchObject([{ registrationId }]);
    const places = await db.sessionPlace.findMany({
      where: { registrationId },
      orderBy: { lineNumber: "asc" },
    });
    expect(places.map(({ sessionId, lineNumber }) => [sessionId, lineNumber])).toEqual([
      [held, 7_000_001n],
      [awaited, 7_000_002n],
    ]);
    expect(await db.sessionPlace.count({ where: { registrationId: person.id } })).toBe(0);
  });

  test("works for a seat above a capacity that was lowered since", async () => {
    const first = await makePerson(db, {}, { ...OPEN, capacity: 2 });
    const second = await makeRegistration(db, { workshopId: first.workshopId });
    await db.session.updateMany({ where: { workshopId: first.workshopId }, data: { capacity: 1 } });
    const { registrationId } = await taken((await propose(second)).token);
    expect((await rowOf(registrationId)).seats).toHaveLength(1);
  });

  test("somebody who had left takes it as the same registration; one who is registered or was declined does not", async () => {
    const person = await makePerson(db, {}, OPEN);
    const { workshopId } = person;
    const left = await makeRegistration(db, { workshopId, status: "cancelled" });
    const { token } = await propose(person, { ...someone(), email: left.email });
    expect((await taken(token)).registrationId).toBe(left.id);

    const next = await makeRegistration(db, { workshopId });
    const waiting = await makeRegistration(db, { workshopId, status: "waitlisted" });
    const declined = await makeRegistration(db, {
      workshopId,
      status: "cancelled",
      cancelReason: "declined",
    });
    for (const { email } of [waiting, declined]) {
      const proposed = await propose(next, { ...someone(), email });
      expect(await take(proposed.token)).toEqual({ ok: false, reason: "address_taken" });
    }
    expect(await rowOf(next.id)).toMatchObject({ status: "confirmed", version: next.version });
  });

  test("house rules are theirs to accept, and a refused form changes nothing", async () => {
    const person = await makePerson(db, {}, { ...OPEN, houseRules: "Écouter." });
    const { token } = await propose(person);
    await expect(take(token)).rejects.toMatchObject({ code: "invalid_input" });
    expect((await rowOf(person.id)).status).toBe("confirmed");
    const input = answersOf("Nadia Besson", { houseRules: true });
    expect((await takeOver(anybody(db), { token, input })).ok).toBe(true);
  });
});

describe("a proposal", () => {
  test("ends when declined, taken back, replaced or over, and leaves everything as it was", async () => {
    const person = await makePerson(db, {}, OPEN);
    const declined = await propose(person);
    expect(await declineSeat(anybody(db), { token: declined.token })).toBe(true);
    expect((await mailsTo(db, person.email)).map(({ kind }) => kind)).toEqual(["seat_declined"]);

    const replaced = await propose(person);
    const withdrawn = await propose(person);
    await withdrawProposal(anybody(db), { token: manageToken(person) });
    const waits = await db.message.count({
      where: { registrationId: person.id, kind: "seat_proposed", state: "queued" },
    });
    expect(waits).toBe(0);
    const over = await propose(person);
    const later = new Date(Date.now() + 72 * HOUR_MS);
    for (const [{ token }, now] of [
      [declined, new Date()],
      [replaced, new Date()],
      [withdrawn, new Date()],
      [over, later],
    ] as const) {
      expect(await findProposedSeat(db, { token, now })).toBeUndefined();
      expect(await take(token, now)).toEqual({ ok: false, reason: "link_expired" });
      expect(await declineSeat(anybody(db, now), { token })).toBe(false);
    }
    expect(await findOwnHandover(db, { registrationId: person.id, now: later })).toMatchObject({
      isOver: true,
    });
    expect(await rowOf(person.id)).toMatchObject({ status: "confirmed", version: person.version });
    expect(await verifyLink(db, manageToken(person))).toBe(person.id);
    await purgeExpired(db, new Date(later.getTime() + 8 * 24 * HOUR_MS));
    expect(await db.handover.count({ where: { registrationId: person.id } })).toBe(0);
  });

  test("that nobody takes in time is told to the holder once, whoever looks how often", async () => {
    const person = await makePerson(db, {}, OPEN);
    const { email } = await propose(person);
    const at = (hours: number) => anybody(db, new Date(Date.now() + hours * HOUR_MS));
    const kinds = async () => (await mailsTo(db, person.email)).map(({ kind }) => kind);
    await tellLapsedHandovers(at(71));
    expect(await kinds()).toEqual([]);
    await Promise.all([tellLapsedHandovers(at(73)), tellLapsedHandovers(at(73))]);
    await tellLapsedHandovers(at(74));
    expect(await kinds()).toEqual(["seat_unanswered"]);
    // A letter about it that had not left must not leave any more.
    expect(await mailsTo(db, email)).toMatchObject([{ kind: "seat_proposed", state: "cancelled" }]);
    const actions = await db.auditEntry.findMany({ where: { subjectId: person.id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["registration.handover_ask", "attendee"],
      ["registration.handover_lapse", "system"],
    ]);
    // The next proposal has an end of its own.
    await propose(person);
    await tellLapsedHandovers(at(73));
    expect(await kinds()).toEqual(["seat_unanswered", "seat_unanswered"]);
  });

  test("that lapses concerns nobody who gave up the seat, whose day is called off or has begun", async () => {
    const [gone, off, begun] = await Promise.all([0, 1, 2].map(() => makePerson(db, {}, OPEN)));
    if (!gone || !off || !begun) throw new Error("three people");
    for (const person of [gone, off, begun]) await propose(person);
    await cancelOwnRegistration(anybody(db), { token: manageToken(gone) });
    await db.workshop.update({ where: { id: off.workshopId }, data: { status: "cancelled" } });
    const startsAt = new Date(Date.now() + HOUR_MS);
    await db.workshop.update({ where: { id: begun.workshopId }, data: { startsAt } });
    await tellLapsedHandovers(anybody(db, new Date(Date.now() + 73 * HOUR_MS)));
    const told = await db.message.count({
      where: { registrationId: { in: [gone.id, off.id, begun.id] }, kind: "seat_unanswered" },
    });
    expect(told).toBe(0);
  });

  test("is not possible where the organiser does not allow it, without a confirmed seat, past the deadline or once it began", async () => {
    const soon = new Date(Date.now() + HOUR_MS);
    const past = new Date(Date.now() - HOUR_MS);
    for (const person of [
      await makePerson(db, {}, { ...OPEN, handover: false }),
      await makePerson(db, { status: "waitlisted" }, OPEN),
      await makePerson(db, { status: "pending" }, OPEN),
      await makePerson(db, { status: "cancelled" }, OPEN),
      await makePerson(db, {}, { ...OPEN, answersUntil: past }),
      await makePerson(db, {}, { ...OPEN, answersUntil: soon, startsAt: past, endsAt: soon }),
      await makePerson(db, {}, { ...OPEN, status: "cancelled" }),
    ]) {
      await expect(propose(person)).rejects.toMatchObject({ code: "wrong_state" });
    }
  });

  test("cannot be taken any more once the organiser forbids it, or the holder left and came back since", async () => {
    const person = await makePerson(db, {}, OPEN);
    const { token } = await propose(person);
    await db.workshop.update({ where: { id: person.workshopId }, data: { handover: false } });
    expect(await take(token)).toEqual({ ok: false, reason: "link_expired" });
    await db.workshop.update({ where: { id: person.workshopId }, data: { handover: true } });
    const own = { token: manageToken(person) };
    await cancelOwnRegistration(anybody(db), own);
    const later = new Date(Date.now() + 60_000);
    expect(await comeBack(anybody(db, later), own)).toEqual({ ok: true, status: "confirmed" });
    expect(await take(token, later)).toEqual({ ok: false, reason: "link_expired" });
  });

  test("goes to nobody at one's own address, and to five people in an hour at most", async () => {
    const person = await makePerson(db, {}, OPEN);
    await expect(propose(person, { ...someone(), email: person.email.toUpperCase() })).rejects.toMatchObject({
      code: "invalid_input",
    });
    for (let asked = 0; asked < 5; asked += 1) await propose(person);
    await expect(propose(person)).rejects.toMatchObject({ code: "too_many_requests" });
  });

  test("reaches whom it was meant for, also where the holder changes address meanwhile", async () => {
    const person = await makePerson(db, {}, OPEN);
    const { email } = await propose(person);
    const own = { token: manageToken(person), email: `neu-${person.email}` };
    await askAddressChange(anybody(db), own);
    const { id } = await db.addressChange.findUniqueOrThrow({ where: { registrationId: person.id } });
    expect(await proveAddress(anybody(db), { token: actToken("address", id) })).toMatchObject({ ok: true });
    expect(await mailsTo(db, email)).toMatchObject([{ kind: "seat_proposed", state: "queued" }]);
  });
});

test("whoever took a seat and has their data erased is named in no mail about it", async () => {
  const person = await makePerson(db, {}, OPEN);
  const proposed = await propose(person, { ...someone(), name: "Cher" });
  const input = answersOf("Cher");
  const outcome = await takeOver(anybody(db), { token: proposed.token, input });
  if (!outcome.ok) throw new Error(outcome.reason);
  await eraseOwn(anybody(db), { token: outcome.token, baseUrl: "http://localhost:3000" });
  const mails = await db.message.findMany({ where: { registrationId: person.id } });
  expect(mails.map(({ kind }) => kind)).toEqual(["seat_handed_over"]);
  expect(JSON.stringify(mails)).not.toContain("Cher");
});
