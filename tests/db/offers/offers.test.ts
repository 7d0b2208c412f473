import { describe, expect, test } from "vitest";
import { answerOffer } from "@/lib/offer-answers/commands";
import { offerEnd } from "@/lib/offers/rules";
import { cancelOwnRegistration, cancelRegistration } from "@/lib/registrations/cancel";
import { comeBack } from "@/lib/registrations/come-back";
import { fillFreeSeats } from "@/lib/waitlist/commands";
import { publicWorkshop } from "@/lib/workshops/queries";
import { createTestDb } from "../harness/test-db";
import { signUp, told } from "../registrations/sign-up-kit";
import { lineOf, logOf, mailsTo, person, system, tokenOf, withStatus } from "./line";

const { db } = await createTestDb({ poolSizeMax: 20 });
const now = new Date();
const HOUR_MS = 3_600_000;

/** After every offer made now is over. */
const muchLater = new Date(now.getTime() + 40 * HOUR_MS);

async function answer(id: string | undefined, choice: "accept" | "refuse", at = now) {
  return answerOffer(system(db, at), { token: await tokenOf(db, id), answer: choice });
}

describe("an offer", () => {
  test("holds one seat, stands to the minute, is told by mail and in the log with the person it names", async () => {
    const { id, people, ...workshop } = await lineOf(db, { capacity: 1, waiting: 2 });
    expect(await fillFreeSeats(system(db, now), id)).toEqual({ promoted: 1 });
    const [first, second] = people.waiting;
    const offered = await person(db, first);
    const end = offerEnd(workshop, now);
    expect(offered).toMatchObject({
      status: "offered",
      offerExpiresAt: end,
      lineNumber: null,
      confirmedAt: null,
    });
    expect(offered.seats).toHaveLength(1);
    expect(await mailsTo(db, first)).toEqual(["seat_offered"]);
    expect(await logOf(db, first)).toMatchObject([
      { action: "offer.make", actorKind: "system", changes: { expiresAt: end.toISOString() } },
    ]);
    expect(await person(db, second)).toMatchObject({ status: "waitlisted", seats: [] });
  });

  test("7 seats freed, 10 waiting: the first 7 are offered in order, 3 still wait", async () => {
    const { id, people } = await lineOf(db, { capacity: 7, waiting: 10 });
    await fillFreeSeats(system(db, now), id);
    expect((await withStatus(db, id, "offered")).sort()).toEqual(people.waiting.slice(0, 7).sort());
    expect(await withStatus(db, id, "waitlisted")).toEqual(people.waiting.slice(7));
  });

  test("is made when somebody cancels, and not twice", async () => {
    const { id, people } = await lineOf(db, { capacity: 1, seated: 1, waiting: 2 });
    await cancelRegistration(system(db, now), { registrationId: people.seated[0] ?? "", by: "attendee" });
    await fillFreeSeats(system(db, now), id);
    await fillFreeSeats(system(db, now), id);
    expect(await withStatus(db, id, "offered")).toEqual([people.waiting[0]]);
    expect(await mailsTo(db, people.waiting[0])).toEqual(["seat_offered"]);
  });

  test.each([
    ["no seat is free", { capacity: 1, seated: 1 }],
    ["sign-up is closed", { status: "closed" as const }],
    ["sign-up has ended", { closesAt: new Date(now.getTime() - 1_000) }],
    ["the workshop is cancelled", { status: "cancelled" as const }],
    [
      "the day is over",
      { startsAt: new Date(now.getTime() - 9 * HOUR_MS), endsAt: new Date(now.getTime() - HOUR_MS) },
    ],
    ["seats are given by hand", { promotion: "by_hand" as const }],
  ])("is not made while %s", async (_, settings) => {
    const { id, people } = await lineOf(db, { capacity: 1, waiting: 1, ...settings });
    expect(await fillFreeSeats(system(db, now), id)).toEqual({ promoted: 0 });
    expect(await withStatus(db, id, "waitlisted")).toEqual(people.waiting);
  });

  test("ten workers at once: each person served once, no seat twice", async () => {
    const { id, session, people } = await lineOf(db, { capacity: 6, waiting: 9 });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => fillFreeSeats(system(db, now), id)));
    expect(outcomes.reduce((sum, { promoted }) => sum + promoted, 0)).toBe(6);
    expect(await withStatus(db, id, "waitlisted")).toEqual(people.waiting.slice(6));
    const seats = await db.seat.findMany({ where: { sessionId: session.id } });
    expect(new Set(seats.map(({ registrationId }) => registrationId)).size).toBe(6);
    for (const one of people.waiting.slice(0, 6)) expect(await mailsTo(db, one)).toEqual(["seat_offered"]);
  });

  test("keeps the seat from newcomers: the public page says waitlist, and who signs up waits", async () => {
    const { id, slug } = await lineOf(db, { capacity: 1, waiting: 1 });
    await fillFreeSeats(system(db, now), id);
    expect(await publicWorkshop(db, { slug, now })).toMatchObject({
      seatsLeft: 0,
      signUp: { state: "waitlist" },
    });
    expect(told([await signUp(db, slug)])).toEqual(["waitlisted 1"]);
  });
});

describe("the answer", () => {
  async function offered() {
    const line = await lineOf(db, { capacity: 1, waiting: 2 });
    await fillFreeSeats(system(db, now), line.id);
    return line;
  }

  test("accepted: the seat is theirs, once, and the mail with the calendar file confirms it", async () => {
    const { people } = await offered();
    const [first] = people.waiting;
    expect(await answer(first, "accept")).toEqual({ ok: true, status: "confirmed" });
    expect(await answer(first, "accept")).toEqual({ ok: false, reason: "offer_over" });
    expect(await answer(first, "refuse")).toEqual({ ok: false, reason: "offer_over" });
    expect(await person(db, first)).toMatchObject({ status: "confirmed", offerExpiresAt: null, seats: [{}] });
    expect(await mailsTo(db, first)).toEqual(["seat_offered", "registration_confirmed"]);
    expect((await logOf(db, first)).map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["offer.make", "system"],
      ["offer.accept", "attendee"],
    ]);
  });

  test("refused: the seat is offered to the next in the same transaction, and the way back is open", async () => {
    const { id, people } = await offered();
    const [first, second] = people.waiting;
    expect(await answer(first, "refuse")).toEqual({ ok: true, status: "cancelled" });
    expect(await person(db, first)).toMatchObject({ cancelReason: "offer_refused", seats: [] });
    expect(await withStatus(db, id, "offered")).toEqual([second]);
    expect(await comeBack(system(db, now), { token: await tokenOf(db, first) })).toEqual({
      ok: true,
      status: "waitlisted",
    });
  });

  test("accepted and refused at once: one of the two counts", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, people } = await offered();
      const outcomes = await Promise.all([
        answer(people.waiting[0], "accept"),
        answer(people.waiting[0], "refuse"),
        answer(people.waiting[0], "accept"),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const holders = [...(await withStatus(db, id, "confirmed")), ...(await withStatus(db, id, "offered"))];
      expect(holders).toHaveLength(1);
    }
  });

  test("accepted, then cancelled: the seat is free, and the old offer does not live again", async () => {
    const { id, people } = await offered();
    const [first, second] = people.waiting;
    await answer(first, "accept");
    await cancelOwnRegistration(system(db, now), { token: await tokenOf(db, first) });
    expect(await withStatus(db, id, "offered")).toEqual([second]);
    expect(await answer(first, "accept")).toEqual({ ok: false, reason: "offer_over" });
    expect(await person(db, first)).toMatchObject({
      status: "cancelled",
      cancelReason: "attendee",
      seats: [],
    });
  });

  test("leaving from offered frees the seat for the next", async () => {
    const { id, people } = await offered();
    const [first, second] = people.waiting;
    await cancelOwnRegistration(system(db, now), { token: await tokenOf(db, first) });
    expect(await withStatus(db, id, "offered")).toEqual([second]);
  });

  test("to a cancelled workshop is refused", async () => {
    const { id, people } = await offered();
    await db.workshop.update({ where: { id }, data: { status: "cancelled" } });
    expect(await answer(people.waiting[0], "accept")).toEqual({ ok: false, reason: "workshop_cancelled" });
  });

  test("after sign-up has closed still counts, until its end", async () => {
    const { id, people } = await offered();
    await db.workshop.update({ where: { id }, data: { status: "closed" } });
    expect(await answer(people.waiting[0], "accept")).toEqual({ ok: true, status: "confirmed" });
  });

  test("with a wrong or ended link opens nothing", async () => {
    const { people } = await offered();
    const token = await tokenOf(db, people.waiting[0]);
    await db.registration.update({ where: { id: people.waiting[0] ?? "" }, data: { linkVersion: 2 } });
    await expect(answerOffer(system(db, now), { token, answer: "accept" })).rejects.toThrow("not_found");
    await expect(answerOffer(system(db, now), { token: "court", answer: "accept" })).rejects.toThrow(
      "not_found",
    );
  });
});

describe("an offer that nobody answers", () => {
  test("ends at its minute: within one run the next has it, the person is told and may join the line again", async () => {
    const { id, people, ...workshop } = await lineOf(db, { capacity: 1, waiting: 3 });
    const [first, second, third] = people.waiting;
    await fillFreeSeats(system(db, now), id);
    const end = offerEnd(workshop, now);
    await fillFreeSeats(system(db, new Date(end.getTime() - 1)), id);
    expect(await withStatus(db, id, "offered")).toEqual([first]);

    expect(await fillFreeSeats(system(db, end), id)).toEqual({ promoted: 1 });
    expect(await withStatus(db, id, "offered")).toEqual([second]);
    expect(await person(db, first)).toMatchObject({
      status: "cancelled",
      cancelReason: "offer_expired",
      seats: [],
    });
    expect(await mailsTo(db, first)).toEqual(["seat_offered", "offer_expired"]);
    expect((await logOf(db, first)).map(({ action }) => action)).toEqual(["offer.make", "offer.expire"]);

    const back = await comeBack(system(db, end), { token: await tokenOf(db, first) });
    expect(back).toEqual({ ok: true, status: "waitlisted" });
    expect(await withStatus(db, id, "waitlisted")).toEqual([third, first]);
    expect(await person(db, first)).toMatchObject({ cancelReason: null });
  });

  test("is over for who accepts too late, and the seat goes on at once", async () => {
    const { id, people } = await lineOf(db, { capacity: 1, waiting: 2 });
    await fillFreeSeats(system(db, now), id);
    expect(await answer(people.waiting[0], "accept", muchLater)).toEqual({ ok: false, reason: "offer_over" });
    expect(await withStatus(db, id, "offered")).toEqual([people.waiting[1]]);
  });

  test("ends after sign-up has closed too; the seat then stays free", async () => {
    const { id, people } = await lineOf(db, { capacity: 1, waiting: 2 });
    await fillFreeSeats(system(db, now), id);
    await db.workshop.update({ where: { id }, data: { status: "closed" } });
    expect(await fillFreeSeats(system(db, muchLater), id)).toEqual({ promoted: 0 });
    expect(await person(db, people.waiting[0])).toMatchObject({ cancelReason: "offer_expired" });
  });

  test("ten workers at its end: one expiry, one mail, one next person", async () => {
    const { id, people } = await lineOf(db, { capacity: 2, waiting: 5 });
    await fillFreeSeats(system(db, now), id);
    await Promise.all(Array.from({ length: 10 }, () => fillFreeSeats(system(db, muchLater), id)));
    expect((await withStatus(db, id, "offered")).sort()).toEqual(people.waiting.slice(2, 4).sort());
    for (const one of people.waiting.slice(0, 2)) {
      expect(await mailsTo(db, one)).toEqual(["seat_offered", "offer_expired"]);
    }
  });
});

describe("the database itself refuses", () => {
  test("an offer without an end, an end without an offer, and a seat that is offered and not held", async () => {
    const { id, people } = await lineOf(db, { capacity: 1, seated: 1, waiting: 1 });
    const change = (which: string | undefined, data: object) =>
      db.registration.update({ where: { id: which ?? "" }, data });
    const end = { offeredAt: now, offerExpiresAt: muchLater };
    await expect(change(people.seated[0], { status: "offered" })).rejects.toThrow(
      "registration_offer_when_offered",
    );
    await expect(change(people.seated[0], end)).rejects.toThrow("registration_offer_when_offered");
    await expect(change(people.waiting[0], { status: "offered", lineNumber: null, ...end })).rejects.toThrow(
      /holds 0 seats|seat_matches_status/,
    );
    expect(await withStatus(db, id, "offered")).toEqual([]);
  });
});
