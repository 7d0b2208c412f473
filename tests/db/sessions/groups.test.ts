import { expect, test } from "vitest";
import { findPlan } from "@/lib/groups/queries";
import { findToldTables } from "@/lib/mail-times/queries";
import { listPlans } from "@/lib/plans/queries";
import { publishPlan } from "@/lib/publication/commands";
import { findSessionGroups } from "@/lib/publication/queries";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { addTableRule } from "@/lib/table-rules/commands";
import { readTableRules } from "@/lib/table-rules/queries";
import { findPublishedGroup, makeScene, propose } from "../groups/scene";
import { makeSession } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

/** Ten people of the day, the first six of them in the session. */
async function scene() {
  const day = await makeScene(db, 10);
  const session = await makeSession(db, { workshopId: day.workshopId, capacity: 8, place: "Salle du lac" });
  for (const registrationId of day.people.slice(0, 6))
    await chooseSessionsFor(day.context, { registrationId, sessionIds: [session.id] });
  return { day, session, inSession: day.people.slice(0, 6) };
}

const peopleOf = (plan: { groups: readonly { members: readonly { registrationId: string }[] }[] }) =>
  plan.groups.flatMap(({ members }) => members.map(({ registrationId }) => registrationId)).sort();

test("groups of a session are of its people only, beside those of the day, each numbered by itself", async () => {
  const { day, session, inSession } = await scene();
  const ofDay = await propose(day, { size: 5 });
  const ofSession = await propose(day, { size: 3, session: session.id });
  expect(peopleOf(ofSession)).toEqual([...inSession].sort());
  expect(peopleOf(ofDay)).toEqual([...day.people].sort());
  expect([ofDay.number, ofSession.number]).toEqual([1, 1]);
  expect([ofDay.session, ofSession.session]).toEqual([null, { id: session.id, title: session.title }]);
  const { workshopId } = day;
  expect((await listPlans(db, { workshopId })).map(({ id }) => id)).toEqual([ofDay.id]);
  expect((await listPlans(db, { workshopId, sessionId: session.id })).map(({ id }) => id)).toEqual([
    ofSession.id,
  ]);
});

test("who leaves a session has left its groups, and keeps the day's", async () => {
  const { day, session, inSession } = await scene();
  const ofDay = await propose(day, { size: 5 });
  const ofSession = await propose(day, { size: 3, session: session.id });
  const [leaver = ""] = inSession;
  await chooseSessionsFor(day.context, { registrationId: leaver, sessionIds: [] });
  const read = async (planId: string) => {
    const plan = await findPlan(db, { planId, locale: "fr" });
    return plan ? peopleOf(plan) : [];
  };
  expect(await read(ofSession.id)).toEqual(inSession.slice(1).sort());
  expect(await read(ofDay.id)).toContain(leaver);
});

test("published, each person reads the group of the session beside the day's, and the mail says which session", async () => {
  const { day, session, inSession } = await scene();
  const plan = await propose(day, { size: 3, session: session.id });
  expect(await publishPlan(day.context, { planId: plan.id })).toEqual({ told: 6 });
  const [registrationId = ""] = inSession;
  const reader = { registrationId, locale: "fr" as const, now: day.context.now };
  expect(await findPublishedGroup(db, reader)).toBeNull();
  expect(await findSessionGroups(db, reader)).toMatchObject([
    { sessionId: session.id, title: session.title },
  ]);
  const mail = await db.message.findFirstOrThrow({ where: { registrationId, kind: "group_announced" } });
  expect(mail.params).toMatchObject({
    workshop: {
      title: expect.stringContaining(session.title ?? "?"),
      venueName: "Salle du lac",
      startsAt: session.startsAt?.toISOString(),
    },
  });
});

test("the reminder says the tables that were told, of the day and of the sessions that somebody has a seat in", async () => {
  const { day, session, inSession } = await scene();
  const { workshopId, context } = day;
  const ofDay = await propose(day, { size: 5 });
  const ofSession = await propose(day, { size: 3, session: session.id });
  for (const { id: planId } of [ofDay, ofSession]) await publishPlan(context, { planId });
  const [leaver = "", stays = ""] = inSession;
  await chooseSessionsFor(context, { registrationId: leaver, sessionIds: [] });
  const tables = await findToldTables(db, { workshopId });
  expect(tables.get(leaver)?.map((one) => one.session)).toEqual([undefined]);
  expect(tables.get(stays)).toMatchObject([
    { round: 1, groupName: expect.any(String) },
    { round: 1, session: session.title },
  ]);
  const told = (plan: typeof ofDay) =>
    plan.groups.findIndex(({ members }) => members.some((one) => one.registrationId === stays)) + 1;
  expect(tables.get(stays)?.map(({ table }) => table)).toEqual([told(ofDay), told(ofSession)]);
  expect(tables.size).toBe(10);
});

test("a rule of a session holds for its groups, not for the day's", async () => {
  const { day, session, inSession } = await scene();
  const { workshopId, context } = day;
  const rule = { kind: "together" as const, registrationIds: inSession.slice(0, 2) };
  await addTableRule(context, { workshopId, sessionId: session.id, rule, locale: "fr" });
  const rules = async (sessionId?: string) =>
    (await readTableRules(context, { workshopId, sessionId, locale: "fr" })).rules.length;
  expect([await rules(), await rules(session.id)]).toEqual([0, 1]);
  const outside = { kind: "together" as const, registrationIds: day.people.slice(7, 9) };
  await expect(
    addTableRule(context, { workshopId, sessionId: session.id, rule: outside, locale: "fr" }),
  ).rejects.toMatchObject({ code: "invalid_input" });
});
