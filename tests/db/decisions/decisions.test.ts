import { describe, expect, test } from "vitest";
import { decide } from "@/lib/decisions/commands";
import type { Decision } from "@/lib/decisions/schema";
import { comeBack } from "@/lib/registrations/come-back";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { lineOf, logOf, mailsTo, organiser, person, tokenOf } from "../offers/line";
import { signUp, told } from "../registrations/sign-up-kit";

const { db } = await createTestDb({ poolSizeMax: 20 });

async function requests({
  capacity,
  count,
  waitlist = true,
}: {
  capacity: number;
  count: number;
  waitlist?: boolean;
}) {
  const workshop = await makeWorkshop(db, { capacity, waitlist, approval: true });
  const people: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const made = {
      workshopId: workshop.id,
      status: "pending",
      createdAt: new Date(Date.now() - 60_000 + n),
    } as const;
    people.push((await makeRegistration(db, made)).id);
  }
  const context = await organiser(db, workshop);
  const answer = (decision: Partial<Decision>) =>
    decide(context, {
      workshopId: workshop.id,
      decision: { decision: "accept", who: "chosen", registrationIds: [], note: null, ...decision },
    });
  return { ...workshop, people, context, answer };
}

describe("where an organiser decides", () => {
  test("who signs up takes no seat, is told so, and waits for the answer, however many come at once", async () => {
    const { id, slug, session } = await requests({ capacity: 2, count: 0 });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => signUp(db, slug)));
    expect(told(outcomes)).toEqual(Array(5).fill("pending"));
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } })).toBe(0);
    const mails = await db.message.groupBy({ by: ["kind"], where: { workshopId: id }, _count: true });
    expect(mails).toEqual([{ kind: "registration_received", _count: 5 }]);
  });

  test("nobody asks for what cannot be had: no seat and no line", async () => {
    const { id, slug } = await requests({ capacity: 1, count: 0, waitlist: false });
    await makeRegistration(db, { workshopId: id });
    expect(told([await signUp(db, slug)])).toEqual(["workshop_full"]);
  });

  test("an address that is known gets the answer of a new one", async () => {
    const { id, slug } = await requests({ capacity: 1, count: 0 });
    await makeRegistration(db, { workshopId: id, email: "zoe@example.org" });
    expect(told([await signUp(db, slug, { email: "zoe@example.org" })])).toEqual(["pending"]);
  });
});

describe("accepting", () => {
  test("gives seats to the oldest requests, and the line to the others in their order, each with the word", async () => {
    const { people, answer, context } = await requests({ capacity: 2, count: 4 });
    const outcome = await answer({ who: "all", note: "Au plaisir." });
    expect(outcome).toEqual({ confirmed: 2, waitlisted: 2, declined: 0, noSeat: 0 });
    const rows = await Promise.all(people.map((id) => person(db, id)));
    expect(rows.map(({ status, seats }) => [status, seats.length])).toEqual([
      ["confirmed", 1],
      ["confirmed", 1],
      ["waitlisted", 0],
      ["waitlisted", 0],
    ]);
    const messages = await db.message.findMany({ where: { registrationId: { in: people } } });
    const paramsOf = (id = "") => messages.find(({ registrationId }) => registrationId === id)?.params;
    expect(paramsOf(people[0])).toMatchObject({ note: "Au plaisir." });
    expect(paramsOf(people[0])).not.toHaveProperty("position");
    expect(paramsOf(people[3])).toMatchObject({ note: "Au plaisir.", position: 2 });
    expect(await logOf(db, people[2])).toMatchObject([
      { action: "registration.accept", actorId: context.actor.userId, changes: { reason: "Au plaisir." } },
    ]);
  });

  test("puts those who wait in the line before those who are accepted now", async () => {
    const line = await lineOf(db, { capacity: 1, waiting: 1, promotion: "by_hand", approval: true });
    const { id } = await makeRegistration(db, { workshopId: line.id, status: "pending" });
    const context = await organiser(db, line);
    const decision: Decision = { decision: "accept", who: "chosen", registrationIds: [id], note: null };
    expect(await decide(context, { workshopId: line.id, decision })).toMatchObject({ waitlisted: 1 });
  });

  test("leaves the request open where there is neither seat nor line", async () => {
    const { people, answer } = await requests({ capacity: 1, count: 2, waitlist: false });
    expect(await answer({ who: "all" })).toEqual({ confirmed: 1, waitlisted: 0, declined: 0, noSeat: 1 });
    expect(await person(db, people[1])).toMatchObject({ status: "pending" });
    expect(await mailsTo(db, people[1])).toEqual([]);
  });

  test("by several organisers at once gives each person one answer and no seat twice", async () => {
    const { id, session, answer } = await requests({ capacity: 3, count: 6 });
    const outcomes = await Promise.all([
      answer({ who: "all" }),
      answer({ who: "all", decision: "decline" }),
      answer({ who: "all" }),
    ]);
    const answered = outcomes.map((one) => one.confirmed + one.waitlisted + one.declined);
    expect(answered.sort()).toEqual([0, 0, 6]);
    expect(await db.message.count({ where: { workshopId: id } })).toBe(6);
    const seats = await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } });
    const confirmed = await db.registration.count({ where: { workshopId: id, status: "confirmed" } });
    expect(seats).toBe(confirmed);
  });
});

describe("declining", () => {
  test("ends the request with the word in the mail, and nothing is freed", async () => {
    const { people, answer } = await requests({ capacity: 2, count: 2 });
    const [first = "", second] = people;
    const outcome = await answer({
      decision: "decline",
      registrationIds: [first],
      note: "La salle est petite.",
    });
    expect(outcome).toEqual({ confirmed: 0, waitlisted: 0, declined: 1, noSeat: 0 });
    expect(await person(db, first)).toMatchObject({ status: "cancelled", cancelReason: "declined" });
    expect(await person(db, second)).toMatchObject({ status: "pending" });
    expect(await db.message.findFirstOrThrow({ where: { registrationId: first } })).toMatchObject({
      kind: "registration_declined",
      params: { note: "La salle est petite." },
    });
  });

  test("is no door: not by the link, and by the form only to another decision, whatever the setting says", async () => {
    const { id, slug, people, answer } = await requests({ capacity: 2, count: 1 });
    const [first = ""] = people;
    await answer({ decision: "decline", registrationIds: [first] });
    await db.workshop.update({ where: { id }, data: { approval: false } });
    expect(
      await comeBack({ db, actor: { kind: "public" }, now: new Date() }, { token: await tokenOf(db, first) }),
    ).toEqual({
      ok: false,
      reason: "wrong_state",
    });
    const { email } = await person(db, first);
    expect(told([await signUp(db, slug, { email })])).toEqual(["pending"]);
  });
});

test("a decision is an organiser's of the team: a stranger's workshop is not found", async () => {
  const { id, people } = await requests({ capacity: 1, count: 1 });
  const stranger = await organiser(db, await makeWorkshop(db));
  const decision: Decision = { decision: "accept", who: "chosen", registrationIds: people, note: null };
  await expect(decide(stranger, { workshopId: id, decision })).rejects.toThrow("not_found");
});

test("a decision touches only the workshop it is made for", async () => {
  const mine = await requests({ capacity: 1, count: 1 });
  const other = await requests({ capacity: 1, count: 1 });
  expect(await mine.answer({ registrationIds: other.people })).toMatchObject({ confirmed: 0 });
  expect(await person(db, other.people[0])).toMatchObject({ status: "pending" });
});
