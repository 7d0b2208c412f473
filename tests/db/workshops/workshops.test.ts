import { describe, expect, test } from "vitest";
import type { Role, UserActor } from "@/lib/auth/actor";
import { applySettings } from "@/lib/env";
import { messageParams } from "@/lib/mail/schema";
import { findMailTimes } from "@/lib/mail-times/queries";
import { createWorkshop, deleteWorkshop, duplicateWorkshop, updateWorkshop } from "@/lib/workshops/commands";
import { moveWorkshop } from "@/lib/workshops/moves";
import {
  hasPastWorkshops,
  listPublicWorkshops,
  listTeamWorkshops,
  organiserWorkshop,
  publicWorkshop,
  publicWorkshopsPage,
} from "@/lib/workshops/queries";
import { workshopInputSchema } from "@/lib/workshops/schema";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();
const now = new Date();

async function organiser(teamId: string, role: Role = "organiser") {
  const user = await makeUser(db, { teamId, role });
  const actor: UserActor = { kind: "user", userId: user.id, roles: [{ teamId, role }] };
  return { db, actor, now };
}

const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const input = (overrides: Record<string, unknown> = {}) =>
  workshopInputSchema.parse({
    title: "Été numérique",
    summary: "Une journée.",
    startsAt: inDays(30),
    endsAt: inDays(30.3),
    timeZone: "Europe/Zurich",
    capacity: 12,
    ...overrides,
  });

test("created as a draft with its day, its seats and an address of its own; not public before it is published", async () => {
  const context = await organiser((await makeTeam(db)).id);
  const { id } = await createWorkshop(context, input());
  const { id: twin } = await createWorkshop(context, input());
  const workshop = await organiserWorkshop(db, { id, now });
  expect(workshop).toMatchObject({
    slug: "ete-numerique",
    status: "draft",
    capacity: 12,
    seatsLeft: 12,
    version: 1,
  });
  expect(await organiserWorkshop(db, { id: twin, now })).toMatchObject({ slug: "ete-numerique-2" });
  expect(await publicWorkshop(db, { slug: "ete-numerique", now })).toBeUndefined();
  expect(await publicWorkshop(db, { slug: "ete\0numerique", now })).toBeUndefined();
  await moveWorkshop(context, { workshopId: id, move: "publish" });
  expect(await publicWorkshop(db, { slug: "ete-numerique", now })).toMatchObject({
    signUp: { state: "open" },
  });
  const listed = await listPublicWorkshops(db, { now });
  expect(listed.map(({ slug }) => slug)).toContain("ete-numerique");
  expect(listed.map(({ slug }) => slug)).not.toContain("ete-numerique-2");
  const team = await listTeamWorkshops(db, { teamIds: context.actor.roles.map(({ teamId }) => teamId), now });
  expect(team.map((row) => row.id).sort()).toEqual([id, twin].sort());
});

test("an address that is taken is refused beside its field", async () => {
  const context = await organiser((await makeTeam(db)).id);
  await createWorkshop(context, input({ slug: "unique" }));
  await expect(createWorkshop(context, input({ slug: "unique" }))).rejects.toMatchObject({
    code: "invalid_input",
    details: { errors: [{ path: "slug", code: "slug_taken" }] },
  });
});

describe("an edit", () => {
  test("based on an older version is refused with the current one, and changes nothing", async () => {
    const workshop = await makeWorkshop(db);
    const context = await organiser(workshop.teamId);
    const change = (title: string) => ({ workshopId: workshop.id, change: { title, version: 1 } });
    const outcomes = await Promise.allSettled([
      updateWorkshop(context, change("Le premier")),
      updateWorkshop(context, change("Le second")),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const saved = await organiserWorkshop(db, { id: workshop.id, now });
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "stale_version",
      details: { members: { current: saved } },
    });
    expect(saved?.version).toBe(2);
  });

  test("that turns times around is refused beside the field, whichever of them was given", async () => {
    const workshop = await makeWorkshop(db);
    const context = await organiser(workshop.teamId);
    const change = { endsAt: new Date(workshop.startsAt.getTime() - 1) };
    await expect(updateWorkshop(context, { workshopId: workshop.id, change })).rejects.toMatchObject({
      details: { errors: [{ path: "endsAt", code: "ends_before_start" }] },
    });
  });

  test("of what is cancelled is refused", async () => {
    const workshop = await makeWorkshop(db, { status: "cancelled" });
    const context = await organiser(workshop.teamId);
    await expect(
      updateWorkshop(context, { workshopId: workshop.id, change: { title: "Quand même" } }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  });
});

test("a copy has the content, and none of the people or sign-up times", async () => {
  const themeWords = [{ theme: "Outils", words: ["cloud", "Werkzeug"] }];
  const workshop = await makeWorkshop(db, {
    capacity: 5,
    opensAt: new Date(0),
    houseRules: "On s’écoute.",
    themeWords,
  });
  await makeRegistration(db, { workshopId: workshop.id });
  const context = await organiser(workshop.teamId);
  const { id } = await duplicateWorkshop(context, { workshopId: workshop.id });
  expect(await organiserWorkshop(db, { id, now })).toMatchObject({
    status: "draft",
    title: workshop.title,
    houseRules: "On s’écoute.",
    themeWords,
    capacity: 5,
    seatsLeft: 5,
    opensAt: null,
    version: 1,
    registrations: { confirmed: 0 },
  });
});

test("another day takes the parallel sessions along", async () => {
  const workshop = await makeWorkshop(db, {
    startsAt: new Date("2027-04-22T07:00:00Z"),
    endsAt: new Date("2027-04-22T15:00:00Z"),
  });
  await makeSession(db, { workshopId: workshop.id, hour: 5 });
  const context = await organiser(workshop.teamId);
  const { id: copy } = await duplicateWorkshop(context, { workshopId: workshop.id });
  const autumn = { startsAt: new Date("2027-11-04T08:00:00Z"), endsAt: new Date("2027-11-04T16:00:00Z") };
  for (const workshopId of [workshop.id, copy]) {
    const before = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    await updateWorkshop(context, { workshopId, change: autumn });
    const sessions = await db.session.findMany({ where: { workshopId, kind: "parallel" } });
    // 14:00 in Zurich on the eve, in summer as in winter.
    expect(sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [new Date("2027-11-03T13:00:00Z"), new Date("2027-11-03T15:00:00Z")],
    ]);
    const after = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    expect(after.sessionsVersion).toBe(before.sessionsVersion + 1);
  }
});

test("a copy sends its reminders and thanks when the original does", async () => {
  const workshop = await makeWorkshop(db);
  const times = { reminders: [{ daysBefore: 3, at: "08:30" }], followUp: null };
  await db.mailTimes.create({ data: { workshopId: workshop.id, times, version: 4 } });
  const { id } = await duplicateWorkshop(await organiser(workshop.teamId), { workshopId: workshop.id });
  expect(await findMailTimes(db, { workshopId: id })).toEqual({ version: 1, ...times });
});

describe("what compares the texts", () => {
  test("can be a model that the host has set up, and no other", async () => {
    const context = await organiser((await makeTeam(db)).id);
    const { id } = await createWorkshop(context, input());
    const choose = (textEngine: "local_model" | "service" | "built_in") =>
      updateWorkshop(context, { workshopId: id, change: { textEngine } });
    // Vite sets BASE_URL to "/".
    applySettings({
      BASE_URL: "https://atelier.example.org",
      EMBEDDINGS_URL: "https://models.example.org/v1",
    });
    await choose("service");
    const { slug } = await db.workshop.update({ where: { id }, data: { status: "published" } });
    expect(await publicWorkshop(db, { slug, now })).toMatchObject({ textService: "models.example.org" });
    await expect(choose("local_model")).rejects.toMatchObject({
      details: { errors: [{ path: "textEngine", code: "text_engine_not_set_up" }] },
    });
    await choose("built_in");
    expect(await publicWorkshop(db, { slug, now })).toMatchObject({ textService: null });
  });
});

describe("cancelling", () => {
  test("writes to everybody signed up, once, in their language, with the note", async () => {
    const workshop = await makeWorkshop(db, { capacity: 2 });
    const { id: workshopId } = workshop;
    await makeRegistration(db, { workshopId, locale: "de" });
    await makeRegistration(db, { workshopId });
    await makeRegistration(db, { workshopId, status: "waitlisted", locale: "it" });
    await makeRegistration(db, { workshopId, status: "cancelled" });
    const context = await organiser(workshop.teamId);
    const cancel = () => moveWorkshop(context, { workshopId, move: "cancel", note: "La salle est inondée." });
    const outcomes = await Promise.allSettled([cancel(), cancel()]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "already_cancelled" });
    const mails = await db.message.findMany({ where: { workshopId, kind: "workshop_cancelled" } });
    expect(mails.map(({ locale }) => locale).sort()).toEqual(["de", "fr", "it"]);
    expect(mails[0]?.params).toMatchObject({ note: "La salle est inondée." });
    expect(await publicWorkshop(db, { slug: workshop.slug, now })).toMatchObject({
      signUp: { state: "cancelled" },
    });
  });

  test("takes the event back from who has a seat alone, and says to each what ended", async () => {
    const workshop = await makeWorkshop(db, { capacity: 3 });
    const { id: workshopId } = workshop;
    for (const status of ["confirmed", "offered", "pending", "waitlisted"] as const) {
      await makeRegistration(db, { workshopId, status });
    }
    await moveWorkshop(await organiser(workshop.teamId), { workshopId, move: "cancel" });
    const mails = await db.message.findMany({ where: { workshopId, kind: "workshop_cancelled" } });
    const said = mails.map(({ params }) => messageParams.workshop_cancelled.parse(params));
    expect(Object.fromEntries(said.map(({ status, hadSeat }) => [status, hadSeat]))).toEqual({
      confirmed: true,
      offered: false,
      pending: false,
      waitlisted: false,
    });
  });

  test("is not possible for what is archived", async () => {
    const workshop = await makeWorkshop(db, { status: "archived" });
    const context = await organiser(workshop.teamId);
    await expect(moveWorkshop(context, { workshopId: workshop.id, move: "cancel" })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });
});

test("a day that is over cannot be published; the field to correct is named", async () => {
  const workshop = await makeWorkshop(db, {
    status: "draft",
    startsAt: new Date(now.getTime() - 9e7),
    endsAt: new Date(now.getTime() - 8e7),
  });
  const context = await organiser(workshop.teamId);
  await expect(moveWorkshop(context, { workshopId: workshop.id, move: "publish" })).rejects.toMatchObject({
    details: { errors: [{ path: "endsAt", code: "day_over" }] },
  });
});

test("only a draft that nobody is signed up for can be deleted", async () => {
  const team = await makeTeam(db);
  const context = await organiser(team.id);
  const draft = await makeWorkshop(db, { teamId: team.id, status: "draft" });
  const used = await makeWorkshop(db, { teamId: team.id, status: "draft" });
  await makeRegistration(db, { workshopId: used.id });
  const published = await makeWorkshop(db, { teamId: team.id });
  await deleteWorkshop(context, { workshopId: draft.id });
  expect(await db.workshop.findUnique({ where: { id: draft.id } })).toBeNull();
  for (const { id } of [used, published]) {
    await expect(deleteWorkshop(context, { workshopId: id })).rejects.toMatchObject({ code: "wrong_state" });
  }
});

test("another team's workshop is as good as missing, whatever one tries; a helper may look but not touch", async () => {
  const workshop = await makeWorkshop(db, { status: "draft" });
  const workshopId = workshop.id;
  const stranger = await organiser((await makeTeam(db)).id);
  const helper = await organiser(workshop.teamId, "reception");
  for (const [context, code] of [
    [stranger, "not_found"],
    [helper, "forbidden"],
  ] as const) {
    await expect(updateWorkshop(context, { workshopId, change: {} })).rejects.toMatchObject({ code });
    await expect(moveWorkshop(context, { workshopId, move: "publish" })).rejects.toMatchObject({ code });
    await expect(duplicateWorkshop(context, { workshopId })).rejects.toMatchObject({ code });
    await expect(deleteWorkshop(context, { workshopId })).rejects.toMatchObject({ code });
  }
  expect(await organiserWorkshop(db, { id: workshopId, now })).toMatchObject({ status: "draft", version: 1 });
});

describe("the public list by pages", () => {
  test("holds 24 a page, every workshop once, the next one first; past ones stand apart, the latest first", async () => {
    const { db: own } = await createTestDb();
    const days = Array.from({ length: 30 }, (_, index) => (index * 7) % 30);
    for (const day of days)
      await makeWorkshop(own, {
        slug: `jour-${day}`,
        capacity: 2,
        startsAt: inDays(day + 1),
        endsAt: inDays(day + 1.3),
      });
    const over = { startsAt: inDays(-3), endsAt: inDays(-2.7) };
    await makeWorkshop(own, { ...over, slug: "ancien", startsAt: inDays(-9), endsAt: inDays(-8.7) });
    await makeWorkshop(own, { ...over, slug: "recent", status: "closed" });
    await makeWorkshop(own, { ...over, slug: "brouillon", status: "draft", publishedAt: null });
    const ask = async (when: "coming" | "past", page: number) => {
      const { workshops, pageCount } = await publicWorkshopsPage(own, { when, page, now });
      return { slugs: workshops.map(({ slug }) => slug), pageCount };
    };
    const [first, second, beyond] = [await ask("coming", 1), await ask("coming", 2), await ask("coming", 3)];
    expect(first.slugs).toHaveLength(24);
    expect([...first.slugs, ...second.slugs]).toEqual(
      Array.from({ length: 30 }, (_, index) => `jour-${index}`),
    );
    expect([first.pageCount, beyond]).toEqual([2, { slugs: [], pageCount: 2 }]);
    expect(await ask("past", 1)).toEqual({ slugs: ["recent", "ancien"], pageCount: 1 });
    expect(await hasPastWorkshops(own, { now })).toBe(true);
  });

  test("is one empty page where nothing is published", async () => {
    const { db: own } = await createTestDb();
    expect(await publicWorkshopsPage(own, { when: "coming", page: 1, now })).toEqual({
      workshops: [],
      pageCount: 1,
    });
    expect(await hasPastWorkshops(own, { now })).toBe(false);
  });
});
