import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { addRegistration, changeRegistration } from "@/lib/registrations/by-hand";
import { listRegistrations, organiserRegistration } from "@/lib/registrations/queries";
import { organiserRegistrationInputSchema, registrationChangeSchema } from "@/lib/registrations/schema";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
const { db } = await createTestDb();

async function organiser(teamId: string) {
  const user = await makeUser(db, { teamId });
  const actor: UserActor = { kind: "user", userId: user.id, roles: [{ teamId, role: "organiser" }] };
  return { db, actor, now: new Date() };
}

const input = (overrides: Record<string, unknown> = {}) =>
  organiserRegistrationInputSchema.parse({
    name: "Ada",
    email: `${randomUUID()}@example.org`,
    languages: ["fr"],
    ...overrides,
  });

describe("signing somebody up by hand", () => {
  test("works before and after sign-up, without questions or house rules, and sends the usual mail", async () => {
    const workshop = await makeWorkshop(db, { status: "closed", capacity: 1, houseRules: "On s’écoute." });
    const context = await organiser(workshop.teamId);
    const { id } = await addRegistration(context, {
      workshopId: workshop.id,
      input: input({ locale: "it" }),
    });
    expect(await organiserRegistration(db, { workshopId: workshop.id, id })).toMatchObject({
      status: "confirmed",
      seat: 1,
      source: "organiser",
    });
    expect(await db.message.findMany({ where: { registrationId: id } })).toMatchObject([
      { kind: "registration_confirmed", locale: "it" },
    ]);
  });

  test("never goes beyond the seats: the person joins the line, or is refused where there is none", async () => {
    const workshop = await makeWorkshop(db, { capacity: 1 });
    const { id: workshopId } = workshop;
    await makeRegistration(db, { workshopId });
    const context = await organiser(workshop.teamId);
    const { id } = await addRegistration(context, { workshopId, input: input() });
    expect(await organiserRegistration(db, { workshopId, id })).toMatchObject({
      status: "waitlisted",
      position: 1,
    });
    await db.workshop.update({ where: { id: workshopId }, data: { waitlist: false } });
    await expect(addRegistration(context, { workshopId, input: input() })).rejects.toMatchObject({
      code: "workshop_full",
    });
  });

  test("who stands at the door waits for nobody once the day has begun, and joins the line before", async () => {
    const workshop = await makeWorkshop(db, { capacity: 2, promotion: "by_hand" });
    const { id: workshopId, startsAt } = workshop;
    await makeRegistration(db, { workshopId, status: "waitlisted" });
    const context = await organiser(workshop.teamId);
    const add = async (minutes: number, arrived: boolean) => {
      const now = new Date(startsAt.getTime() + minutes * 60_000);
      const { id } = await addRegistration({ ...context, now }, { workshopId, input: input({ arrived }) });
      return (await organiserRegistration(db, { workshopId, id }))?.status;
    };
    expect(await add(-1, true)).toBe("waitlisted");
    expect(await add(1, false)).toBe("waitlisted");
    expect([await add(1, true), await add(2, true), await add(3, true)]).toEqual([
      "confirmed",
      "confirmed",
      "waitlisted",
    ]);
  });

  test("says so where the address is registered already", async () => {
    const workshop = await makeWorkshop(db);
    const { email } = await makeRegistration(db, { workshopId: workshop.id });
    const context = await organiser(workshop.teamId);
    const again = input({ email: ` ${email.toUpperCase()}` });
    await expect(addRegistration(context, { workshopId: workshop.id, input: again })).rejects.toMatchObject({
      details: { errors: [{ path: "email", code: "already_registered" }] },
    });
  });
});

describe("correcting a registration", () => {
  test("a new address ends the old links and gets the mail that the old one got", async () => {
    const workshop = await makeWorkshop(db);
    const registration = await makeRegistration(db, { workshopId: workshop.id });
    const context = await organiser(workshop.teamId);
    const email = `${randomUUID()}@example.org`;
    await changeRegistration(context, { registrationId: registration.id, change: { email } });
    expect(await verifyLink(db, manageToken(registration))).toBeUndefined();
    expect(await verifyLink(db, manageToken({ ...registration, linkVersion: 2 }))).toBe(registration.id);
    expect(await db.message.findMany({ where: { registrationId: registration.id } })).toMatchObject([
      { kind: "registration_confirmed", toAddress: email },
    ]);
  });

  test.each([
    ["offered", "seat_offered"],
    ["waitlisted", "registration_waitlisted"],
    ["pending", "registration_received"],
  ] as const)(
    "the new address of somebody %s gets the letter of where they stand: %s",
    async (status, kind) => {
      const workshop = await makeWorkshop(db);
      const registration = await makeRegistration(db, { workshopId: workshop.id, status });
      const email = `${randomUUID()}@example.org`;
      const change = { registrationId: registration.id, change: { email } };
      await changeRegistration(await organiser(workshop.teamId), change);
      expect(await db.message.findMany({ where: { registrationId: registration.id } })).toMatchObject([
        { kind, toAddress: email },
      ]);
    },
  );

  test("an older version, another person's address and another team's organiser are refused", async () => {
    const workshop = await makeWorkshop(db);
    const { id: registrationId } = await makeRegistration(db, { workshopId: workshop.id });
    const { email } = await makeRegistration(db, { workshopId: workshop.id });
    const context = await organiser(workshop.teamId);
    await changeRegistration(context, { registrationId, change: { name: "Ada L.", version: 1 } });
    await expect(
      changeRegistration(context, { registrationId, change: { name: "Ada B.", version: 1 } }),
    ).rejects.toMatchObject({ code: "stale_version", details: { members: { current: { name: "Ada L." } } } });
    await expect(changeRegistration(context, { registrationId, change: { email } })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const stranger = await organiser((await makeTeam(db)).id);
    await expect(changeRegistration(stranger, { registrationId, change: {} })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("a change of one part of the project keeps the others; a description needs a title", async () => {
    const workshop = await makeWorkshop(db);
    const project = { projectTitle: "Une charte", projectDescription: "Pour l’école.", projectShared: true };
    const { id: registrationId } = await makeRegistration(db, { workshopId: workshop.id, ...project });
    const context = await organiser(workshop.teamId);
    const change = (body: unknown) =>
      changeRegistration(context, { registrationId, change: registrationChangeSchema.parse(body) });
    const kept = () => db.registration.findUniqueOrThrow({ where: { id: registrationId } });
    await change({ name: "Ada" });
    expect(await kept()).toMatchObject(project);
    await change({ project: { share: false } });
    expect(await kept()).toMatchObject({ ...project, projectShared: false });
    await change({ project: { description: "" } });
    expect(await kept()).toMatchObject({ projectTitle: "Une charte", projectDescription: null });
    await change({ project: null });
    expect(await kept()).toMatchObject({ projectTitle: null, projectDescription: null });
    await expect(change({ project: { description: "Sans titre" } })).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "project.title", code: "project_title_required" }] },
    });
  });

  test("the log says which fields changed and never what they hold", async () => {
    const workshop = await makeWorkshop(db);
    const { id } = await makeRegistration(db, { workshopId: workshop.id });
    const context = await organiser(workshop.teamId);
    await changeRegistration(context, { registrationId: id, change: { foodNeeds: "sans arachides" } });
    const [entry] = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entry).toMatchObject({ action: "registration.change", changes: { fields: ["foodNeeds"] } });
    expect(JSON.stringify(entry?.changes)).not.toContain("arachides");
  });
});

describe("the list", () => {
  test("finds by each word in any field, takes % and _ as they are, and filters by status and language", async () => {
    const { id: workshopId } = await makeWorkshop(db, { capacity: 5 });
    await makeRegistration(db, { workshopId, name: "Inès Müller", organisation: "Ville de Morges" });
    await makeRegistration(db, { workshopId, name: "Ines 100% Meier", languages: ["de", "fr"] });
    await makeRegistration(db, { workshopId, name: "Ada", status: "waitlisted" });
    const names = async (filter: Parameters<typeof listRegistrations>[1]) =>
      (await listRegistrations(db, filter)).registrations.map(({ name }) => name);
    expect(await names({ workshopId })).toEqual(["Ada", "Ines 100% Meier", "Inès Müller"]);
    expect(await names({ workshopId, q: "morges müller" })).toEqual(["Inès Müller"]);
    expect(await names({ workshopId, q: "%" })).toEqual(["Ines 100% Meier"]);
    expect(await names({ workshopId, q: "_" })).toEqual([]);
    expect(await names({ workshopId, q: "mül\0ler" })).toEqual(["Inès Müller"]);
    expect(await names({ workshopId, status: "waitlisted" })).toEqual(["Ada"]);
    expect(await names({ workshopId, language: "de" })).toEqual(["Ines 100% Meier"]);
  });

  test("gives pages without a gap and the number found in all", async () => {
    const { id: workshopId } = await makeWorkshop(db, { capacity: 9 });
    for (let n = 0; n < 7; n += 1) await makeRegistration(db, { workshopId, name: "Le même nom" });
    const pages = await Promise.all(
      [0, 3, 6].map((offset) => listRegistrations(db, { workshopId, limit: 3, offset })),
    );
    expect(pages.map(({ count, registrations }) => [count, registrations.length])).toEqual([
      [7, 3],
      [7, 3],
      [7, 1],
    ]);
    expect(new Set(pages.flatMap(({ registrations }) => registrations.map(({ id }) => id))).size).toBe(7);
  });

  test("shows who waits in the order of the line with their ranks, page by page, whatever order was asked for", async () => {
    const { id: workshopId } = await makeWorkshop(db, { capacity: 1 });
    await makeRegistration(db, { workshopId, name: "Placée" });
    for (const name of ["Zoé", "Ada", "Max", "Ines"])
      await makeRegistration(db, { workshopId, name, status: "waitlisted" });
    const ranks = async (sort?: "name" | "date", offset = 0) =>
      (
        await listRegistrations(db, { workshopId, status: "waitlisted", sort, limit: 3, offset })
      ).registrations.map(({ name, position }) => `${position} ${name}`);
    expect(await ranks()).toEqual(["1 Zoé", "2 Ada", "3 Max"]);
    expect(await ranks("date")).toEqual(["1 Zoé", "2 Ada", "3 Max"]);
    expect(await ranks("name", 3)).toEqual(["4 Ines"]);
  });
});
