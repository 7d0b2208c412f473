import { describe, expect, test, vi } from "vitest";
import { groupTable } from "@/lib/paper/group-table";
import { loadPaper } from "@/lib/paper/queries";
import { PAPERS } from "@/lib/paper/schema";
import { writePaper } from "@/lib/paper/write";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import { publishPlan } from "@/lib/publication/commands";
import { findPublishedRounds, previewPublication } from "@/lib/publication/queries";
import { setRoundTimes } from "@/lib/round-times/commands";
import { withdrawPlan } from "@/lib/withdrawal/commands";
import { previewWithdrawal } from "@/lib/withdrawal/queries";
import { firstMove, propose, type Scene } from "../groups/scene";
import { createTestDb } from "../harness/test-db";
import { makeDay } from "./day";

// Each change judges several rounds, in threads that a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });

const { db } = await createTestDb();

const mailsOf = ({ workshopId }: Scene, kind: "group_announced" | "group_withdrawn") =>
  db.message.findMany({ where: { workshopId, kind }, orderBy: { createdAt: "asc" } });

describe("publishing rounds", () => {
  test("one mail per person lists the table of each round, and their page shows them", async () => {
    const { scene, first, planOf } = await makeDay(db);
    const preview = await previewPublication(db, { planId: first.id, sessionId: scene.sessionId });
    expect(preview).toMatchObject({ concerned: 16, again: 0 });
    expect(preview.people[0]?.rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(await publishPlan(scene.context, { planId: (await planOf(2)).id })).toEqual({ told: 16 });
    const mails = await mailsOf(scene, "group_announced");
    expect(mails).toHaveLength(16);
    const [person = ""] = scene.people;
    const tables = first.rounds.map((round) => round.tables.findIndex((ids) => ids.includes(person)) + 1);
    const mail = mails.find(({ registrationId }) => registrationId === person);
    expect(mail?.params).toMatchObject({
      table: tables[0],
      rounds: tables.map((table, index) => ({ round: index + 1, table, unnamedMates: 0 })),
    });
    const page = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(page.map(({ round, group }) => [round, group.table, group.mates.length])).toEqual(
      tables.map((table, index) => [index + 1, table, 3]),
    );
  });

  test("a later change of one round tells only those of its two tables", async () => {
    const { scene, first, planOf } = await makeDay(db);
    await publishPlan(scene.context, { planId: first.id });
    const third = await planOf(3);
    await changePlan(scene.context, {
      planId: third.id,
      change: { baseVersion: 1, moves: [firstMove(third)] },
    });
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 8 });
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 0 });
  });

  test("waits for those without a table in any round, and refuses a round that a colleague has changed", async () => {
    const { scene, first, planOf } = await makeDay(db);
    const third = await planOf(3);
    const taken = { registrationId: scene.people[0] ?? "", toGroupId: null };
    await changePlan(scene.context, { planId: third.id, change: { baseVersion: 1, moves: [taken] } });
    const stale = publishPlan(scene.context, {
      planId: first.id,
      baseVersion: 1,
      rounds: [{ planId: third.id, baseVersion: 1 }],
    });
    await expect(stale).rejects.toMatchObject({ code: "stale_version" });
    await expect(publishPlan(scene.context, { planId: first.id })).rejects.toMatchObject({
      code: "people_unplaced",
    });
  });

  test("a plan alone takes the place of all rounds", async () => {
    const { scene, first } = await makeDay(db);
    await publishPlan(scene.context, { planId: first.id });
    const alone = await propose(scene, { size: 4 });
    await publishPlan(scene.context, { planId: alone.id });
    const [person = ""] = scene.people;
    const page = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(page).toHaveLength(1);
    expect(await db.plan.count({ where: { sessionId: scene.sessionId, status: "superseded" } })).toBe(3);
  });

  test("a withdrawal takes back all rounds, and its mail names the tables that were told", async () => {
    const { scene, first, planOf } = await makeDay(db);
    await publishPlan(scene.context, { planId: first.id });
    await db.message.updateMany({
      where: { workshopId: scene.workshopId },
      data: { state: "sent", sentAt: new Date() },
    });
    const second = await planOf(2);
    expect(await previewWithdrawal(db, { planId: second.id })).toEqual({ told: 16, unsent: 0 });
    await withdrawPlan(scene.context, { planId: second.id, notify: true });
    expect(await db.plan.count({ where: { sessionId: scene.sessionId, status: "draft" } })).toBe(3);
    const [mail] = await mailsOf(scene, "group_withdrawn");
    expect(mail?.params).toMatchObject({
      tables: [expect.any(Number), expect.any(Number), expect.any(Number)],
    });
    const [person = ""] = scene.people;
    expect(
      await findPublishedRounds(db, { registrationId: person, locale: "fr", now: scene.context.now }),
    ).toEqual([]);
  });
});

describe("the times of rounds", () => {
  const morning = { startsAt: "2027-04-22T07:00:00.000Z", endsAt: "2027-04-22T08:30:00.000Z" };

  test("are announced with the groups, and a later change of them concerns everybody; undone, nobody", async () => {
    const { scene, first, planOf } = await makeDay(db, 2);
    const set = async (times: { startsAt: string | null; endsAt: string | null }) =>
      setRoundTimes(scene.context, {
        planId: first.id,
        input: { rounds: [{ planId: first.id, baseVersion: (await planOf(1)).version, ...times }] },
      });
    await set(morning);
    expect((await planOf(2)).rounds.map(({ startsAt }) => startsAt)).toEqual([morning.startsAt, null]);
    await publishPlan(scene.context, { planId: first.id });
    const [mail] = await mailsOf(scene, "group_announced");
    expect(mail?.params).toMatchObject({ rounds: [morning, { startsAt: null }] });
    await set({ startsAt: null, endsAt: null });
    expect((await planOf(1)).version).not.toBe((await planOf(1)).publishedVersion);
    const [person = ""] = scene.people;
    const told = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(told[0]?.startsAt).toEqual(new Date(morning.startsAt));
    expect(await previewPublication(db, { planId: first.id, sessionId: scene.sessionId })).toMatchObject({
      concerned: 16,
      again: 16,
    });
    await undoPlan(scene.context, { planId: first.id, baseVersion: (await planOf(1)).version });
    expect((await planOf(1)).rounds[0]).toMatchObject(morning);
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 0 });
  });

  test("of a plan alone, or of another day's round, are refused", async () => {
    const { scene, first } = await makeDay(db, 2);
    const alone = await propose(scene, { size: 4 });
    const rounds = [{ planId: alone.id, baseVersion: 1, ...morning }];
    for (const planId of [alone.id, first.id])
      await expect(setRoundTimes(scene.context, { planId, input: { rounds } })).rejects.toMatchObject({
        code: "invalid_input",
      });
  });
});

describe("rounds on paper", () => {
  test("each group of each round once, and each person once with a table for each round", async () => {
    const { scene, first, planOf } = await makeDay(db);
    const third = await planOf(3);
    const [person = ""] = scene.people;
    const out = { registrationId: person, toGroupId: null };
    await changePlan(scene.context, { planId: third.id, change: { baseVersion: 1, moves: [out] } });
    const content = await loadPaper(db, { planId: third.id, locale: "fr", now: scene.context.now });
    if (!content) throw new Error("the plan is there");
    expect(content.groups.map(({ round, table }) => [round?.round, table])).toEqual(
      [1, 2, 3].flatMap((round) => [1, 2, 3, 4].map((table) => [round, table])),
    );
    const { headers, rows } = groupTable(content);
    expect(headers.slice(0, 6)).toEqual(["table1", "table2", "table3", "group1", "group2", "group3"]);
    expect(rows).toHaveLength(16);
    const row = rows.find((one) => one[6] === "Personne 01");
    const tables = first.rounds.map(({ tables: all }) => all.findIndex((ids) => ids.includes(person)) + 1);
    expect(row?.slice(0, 3)).toEqual([tables[0], tables[1], null]);
    for (const paper of PAPERS) {
      const pdf = await writePaper({ paper, content, withTable: true });
      expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
    }
  });
});
