import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { moveInSessionLine } from "@/lib/line-order/commands";
import { type LineMoveRequest, lineMoveSchema } from "@/lib/line-order/schema";
import { listLog } from "@/lib/registration-log/queries";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { fillFreeSeats } from "@/lib/waitlist/commands";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp } from "../registrations/sign-up-kit";
import { held, idOf, mails, standing } from "./kit";

const { db } = await createTestDb({ poolSizeMax: 10 });
process.env.BASE_URL = "https://atelier.example.org";
process.env.SECRET = "a secret of at least 32 characters, for tests";

let teamId = "";
let organiser: Context["actor"];
let second: Context["actor"];
const now = new Date();
const as = (actor: Context["actor"]) => ({ db, actor, now }) as const;

async function memberOf(team: string): Promise<Context["actor"]> {
  const user = await makeUser(db, { teamId: team });
  return { kind: "user", userId: user.id, roles: [{ teamId: team, role: "organiser" }] };
}

beforeAll(async () => {
  teamId = (await makeTeam(db)).id;
  organiser = await memberOf(teamId);
  second = await memberOf(teamId);
});

/** A session with one seat, which somebody has, and so many who wait for it; ids in order of arrival. */
async function sessionLine(waiting: number, settings: Partial<Parameters<typeof makeWorkshop>[1]> = {}) {
  const workshop = await makeWorkshop(db, { teamId, ...settings });
  const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
  const come = async () => {
    const outcome = await signUp(db, workshop.slug, { sessions: [session.id] });
    if (!outcome.ok) throw new Error(outcome.reason);
    return idOf(db, outcome.receipt.reference);
  };
  const seated = await come();
  const people: string[] = [];
  for (let n = 0; n < waiting; n += 1) people.push(await come());
  const move = (
    registrationId: string,
    to: LineMoveRequest["to"],
    { from, reason = "Vient de loin", by = organiser, at = now }: MoveOptions = {},
  ) =>
    moveInSessionLine(
      { ...as(by), now: at },
      { registrationId, sessionId: session.id, to, reason, ...(from !== undefined && { from }) },
    );
  return { workshop, session, seated, people, come, move };
}

interface MoveOptions {
  readonly from?: number;
  readonly reason?: string;
  readonly by?: Context["actor"];
  readonly at?: Date;
}

async function ranks(people: readonly string[]): Promise<string[]> {
  return (await Promise.all(people.map((id) => standing(db, id)))).flat();
}

async function movesOf(subjectId: string) {
  return (await listLog(db, { subjectId })).filter(({ action }) => action === "session_line.move");
}

test("nobody is moved without a reason, nor to a place that is none", () => {
  const issues = (value: unknown) =>
    lineMoveSchema.safeParse(value).error?.issues.map(({ message }) => message);
  expect(issues({ to: "up", reason: " " })).toEqual(["reason_required"]);
  expect(issues({ to: "aside", reason: "Parce que" })).toEqual(["invalid_choice"]);
  // A form sends words.
  expect(lineMoveSchema.parse({ to: "up", from: "3", reason: "Parce que" }).from).toBe(3);
});

test("a move changes who gets the next seat, the log keeps reason and places, and it gives no seat", async () => {
  const { workshop, session, seated, people, come, move } = await sessionLine(3);
  const [a = "", b = "", c = ""] = people;
  expect(await move(c, "up")).toMatchObject([{ id: session.id, status: "waitlisted", position: 2 }]);
  await move(c, "first");
  await move(a, "last");
  expect(await ranks([c, b, a])).toEqual(["waitlisted 1", "waitlisted 2", "waitlisted 3"]);
  expect(await ranks([seated])).toEqual(["confirmed"]);
  expect(await held(db, session.id)).toBe(1);
  expect(await mails(db, workshop.id, "sessions_changed")).toEqual([]);
  expect((await movesOf(c)).map(({ actorKind, changes }) => ({ actorKind, changes }))).toMatchObject([
    { actorKind: "organiser", changes: { reason: "Vient de loin", from: 2, to: 1 } },
    { actorKind: "organiser", changes: { reason: "Vient de loin", from: 3, to: 2 } },
  ]);
  expect((await movesOf(c)).map(({ sessions }) => sessions.about)).toEqual([
    [session.title],
    [session.title],
  ]);
  const entry = await db.auditEntry.findFirst({ where: { subjectId: a, action: "session_line.move" } });
  expect(entry).toMatchObject({ teamId, workshopId: workshop.id, changes: { sessionId: session.id } });

  await chooseSessionsFor(as(organiser), { registrationId: seated, sessionIds: [] });
  const [left] = await listLog(db, { subjectId: seated });
  expect(left?.sessions).toEqual({ about: [], added: [], left: [session.title] });
  expect(await ranks([c, b, a])).toEqual(["confirmed", "waitlisted 1", "waitlisted 2"]);
  // Who joins now is last, whatever was moved.
  const late = await come();
  expect(await ranks([b, a, late])).toEqual(["waitlisted 1", "waitlisted 2", "waitlisted 3"]);
});

test("a move leaves the lines of the day and of other sessions as they are, and passes over who has no seat of the day", async () => {
  const { workshop, session, people, move } = await sessionLine(2, { capacity: 4 });
  const [a = "", b = ""] = people;
  const other = await makeSession(db, { workshopId: workshop.id, hour: 4, capacity: 1 });
  await signUp(db, workshop.slug, { sessions: [other.id] });
  for (const registrationId of [a, b])
    await chooseSessionsFor(as(organiser), { registrationId, sessionIds: [session.id, other.id] });
  const withoutDay = await makeRegistration(db, { workshopId: workshop.id, status: "waitlisted" });
  await chooseSessionsFor(as(organiser), { registrationId: withoutDay.id, sessionIds: [session.id] });

  await expect(move(withoutDay.id, "first")).rejects.toMatchObject({ code: "wrong_state" });
  await move(a, "last");
  expect(await ranks([b])).toEqual(["waitlisted 1", "waitlisted 2"]);
  expect(await ranks([a])).toEqual(["waitlisted 2", "waitlisted 1"]);
  expect(await ranks([withoutDay.id])).toEqual(["kept"]);
});

test("a seat that is free by hand stays free when somebody is moved to the front", async () => {
  const { workshop, session, seated, people, move } = await sessionLine(2, { promotion: "by_hand" });
  await chooseSessionsFor(as(organiser), { registrationId: seated, sessionIds: [] });
  await move(people[1] ?? "", "first");
  await fillFreeSeats(as(organiser), workshop.id);
  expect(await held(db, session.id)).toBe(0);
  expect(await ranks(people)).toEqual(["waitlisted 2", "waitlisted 1"]);
});

test("who has a seat, is where they should go, or waits for a session that has begun is not moved", async () => {
  const { workshop, session, seated, people, move } = await sessionLine(2);
  const [a = "", b = ""] = people;
  const refused = { code: "wrong_state" };
  await expect(move(seated, "first")).rejects.toMatchObject(refused);
  await expect(move(a, "up")).rejects.toMatchObject(refused);
  await expect(move(b, "last")).rejects.toMatchObject(refused);
  await expect(move(b, "first", { at: session.startsAt ?? now })).rejects.toMatchObject(refused);
  await db.workshop.update({ where: { id: workshop.id }, data: { status: "archived" } });
  await expect(move(b, "first")).rejects.toMatchObject(refused);
  await db.workshop.update({ where: { id: workshop.id }, data: { status: "closed" } });
  await move(b, "first");
  expect(await ranks([b, a])).toEqual(["waitlisted 1", "waitlisted 2"]);
  expect(await movesOf(a)).toEqual([]);
});

test("another team is told that nothing is there, and a session of another team is none", async () => {
  const { people, move } = await sessionLine(2);
  const [, b = ""] = people;
  const stranger = await memberOf((await makeTeam(db)).id);
  await expect(move(b, "first", { by: stranger })).rejects.toMatchObject({ code: "not_found" });
  const elsewhere = await makeSession(db, { workshopId: (await makeWorkshop(db)).id });
  const request = { registrationId: b, sessionId: elsewhere.id, to: "first", reason: "Essai" } as const;
  await expect(moveInSessionLine(as(organiser), request)).rejects.toMatchObject({ code: "wrong_state" });
  expect(await ranks(people)).toEqual(["waitlisted 1", "waitlisted 2"]);
});

test("of two organisers at once the later one, who looked at the older line, is told, and nothing is overwritten", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { people, move } = await sessionLine(3);
    const [a = "", b = "", c = ""] = people;
    const outcomes = await Promise.allSettled([
      move(b, "first", { from: 2, reason: "first" }),
      move(b, "last", { from: 2, reason: "last", by: second }),
    ]);
    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(failures).toEqual([expect.any(AppError)]);
    expect(failures[0]).toMatchObject({ code: "stale_version" });
    const [kept, ...more] = await movesOf(b);
    expect(more).toEqual([]);
    const order = kept?.changes.reason === "first" ? [b, a, c] : [a, c, b];
    expect(await ranks(order)).toEqual(["waitlisted 1", "waitlisted 2", "waitlisted 3"]);
  }
});

test("many moves at once, while seats are given and people come, lose nobody and leave no gap", async () => {
  const { seated, people, come, move } = await sessionLine(5);
  const outcomes = await Promise.allSettled<unknown>([
    ...people.map((id, index) => move(id, index % 2 ? "first" : "last")),
    chooseSessionsFor(as(organiser), { registrationId: seated, sessionIds: [] }),
    come().then((id) => people.push(id)),
  ]);
  // An end is refused to who is there already, and who has got the seat waits no more; anything else would be a fault.
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "wrong_state" });
  expect((await ranks(people)).sort()).toEqual([
    "confirmed",
    ...[1, 2, 3, 4, 5].map((rank) => `waitlisted ${rank}`),
  ]);
});
