import { afterAll, describe, expect, test } from "vitest";
import { POST as postSignUp } from "@/app/api/workshops/[slug]/registrations/route";
import { createDb } from "@/lib/db/client";
import { changeInvitation, disableInvitation } from "@/lib/invitations/commands";
import { addRegistration } from "@/lib/registrations/by-hand";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { comeBack } from "@/lib/registrations/come-back";
import { organiserRegistrationInputSchema } from "@/lib/registrations/schema";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { person, system, tokenOf } from "../offers/line";
import { signUp, signUpInput } from "../registrations/sign-up-kit";
import { baseUrl, list, onInvitation, tried } from "./kit";

process.env.LOG_LEVEL = "silent";
const { db, databaseUrl } = await createTestDb({ poolSizeMax: 20 });
const second = createDb(databaseUrl, 10);
afterAll(() => second.$disconnect());

describe("a workshop on invitation", () => {
  test("lets in whoever shows a code, however it is typed, and nobody else", async () => {
    const { slug, code, id } = await onInvitation(db, { usesMax: 2 });
    const typed = `${code.slice(0, 5)}–${code.slice(5)} `.toLowerCase();
    expect(await tried(db, slug, { code: typed })).toBe("confirmed");
    expect(await tried(db, slug)).toBe("code: code_required");
    expect(await tried(db, slug, { code: "K7MX3-RQPTB" })).toBe("code: code_unknown");
    const other = await onInvitation(db);
    expect(await tried(db, slug, { code: other.code })).toBe("code: code_unknown");
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(1);
  });

  test("says everything that is wrong at once", async () => {
    const { slug } = await onInvitation(db);
    expect(await tried(db, slug, { themes: ["Jardin"] })).toBe("code: code_required,themes.0: theme_unknown");
  });

  test("an expired, disabled or somebody else's code lets in nobody", async () => {
    const past = await onInvitation(db, { expiresAt: new Date(Date.now() - 1_000).toISOString() });
    expect(await tried(db, past.slug, { code: past.code })).toBe("code: code_expired");
    const theirs = await onInvitation(db, { onlyFor: "example.org" });
    expect(await tried(db, theirs.slug, { code: theirs.code, email: "a@example.com" })).toBe(
      "code: code_not_for_address",
    );
    expect(await tried(db, theirs.slug, { code: theirs.code, email: "A@Example.org" })).toBe("confirmed");
    const off = await onInvitation(db);
    await disableInvitation(off.context, { invitationId: off.invitationId, disabled: true });
    expect(await tried(db, off.slug, { code: off.code })).toBe("code: code_disabled");
    await disableInvitation(off.context, { invitationId: off.invitationId, disabled: false });
    expect(await tried(db, off.slug, { code: off.code })).toBe("confirmed");
  });

  test("an open workshop takes no notice of a code", async () => {
    const { slug, id } = await makeWorkshop(db);
    expect(await tried(db, slug, { code: "whatever" })).toBe("confirmed");
    expect(await db.registration.findFirst({ where: { workshopId: id } })).toMatchObject({
      invitationId: null,
    });
  });

  test("whom an organiser adds needs no code", async () => {
    const { id, context } = await onInvitation(db);
    const input = organiserRegistrationInputSchema.parse({
      name: "Ada",
      email: "ada@example.org",
      languages: ["fr"],
    });
    const added = await addRegistration(context, { workshopId: id, input });
    expect((await person(db, added.id)).status).toBe("confirmed");
  });
});

describe("the uses of a code", () => {
  test("are given exactly once each when fifty people come at the same moment, through two instances", async () => {
    const { slug, code, id, session } = await onInvitation(db, { usesMax: 20 });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => tried(index % 2 === 0 ? db : second, slug, { code })),
    );
    expect(outcomes.filter((one) => one === "confirmed")).toHaveLength(20);
    expect(outcomes.filter((one) => one === "code: code_used_up")).toHaveLength(30);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(20);
    expect(await db.message.count({ where: { workshopId: id } })).toBe(20);
    const taken = { sessionId: session.id, registrationId: { not: null } };
    expect(await db.seat.count({ where: taken })).toBe(20);
  });

  test("and the seats run out together without a lock that never ends: each use is a seat or a place in the line", async () => {
    const { slug, code, id } = await onInvitation(db, { usesMax: 12, capacity: 5 });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => tried(index % 2 === 0 ? db : second, slug, { code })),
    );
    expect(outcomes.filter((one) => one === "confirmed")).toHaveLength(5);
    expect(outcomes.filter((one) => one?.startsWith("waitlisted"))).toHaveLength(7);
    expect(outcomes.filter((one) => one === "code: code_used_up")).toHaveLength(18);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(12);
  });

  test("the database itself refuses one too many", async () => {
    const { id, invitationId } = await onInvitation(db, { usesMax: 1 });
    await makeRegistration(db, { workshopId: id, invitationId });
    await expect(makeRegistration(db, { workshopId: id, invitationId })).rejects.toThrow(/no use left/);
    const other = await makeWorkshop(db);
    await expect(makeRegistration(db, { workshopId: other.id, invitationId })).rejects.toThrow(/no use left/);
  });

  test("come back with a cancelling, and are taken again by who comes back, unless somebody else took them", async () => {
    const { id, slug, code } = await onInvitation(db, { usesMax: 1 });
    await signUp(db, slug, { code, email: "first@example.org" });
    const first = await db.registration.findFirstOrThrow({ where: { workshopId: id } });
    const leave = () => cancelRegistration(system(db), { registrationId: first.id, by: "attendee" });
    await leave();
    expect(await comeBack(system(db), { token: await tokenOf(db, first.id) })).toEqual({
      ok: true,
      status: "confirmed",
    });
    expect(await tried(db, slug, { code })).toBe("code: code_used_up");
    await leave();
    expect(await tried(db, slug, { code })).toBe("confirmed");
    expect(await comeBack(system(db), { token: await tokenOf(db, first.id) })).toEqual({
      ok: false,
      reason: "invitation_over",
    });
  });

  test("are not taken by an address that is signed up already, whose owner gets their link", async () => {
    const { id, slug, code } = await onInvitation(db, { usesMax: 2 });
    await signUp(db, slug, { code, email: "known@example.org" });
    expect(await tried(db, slug, { code, email: "Known@example.org" })).toBe("confirmed");
    expect((await list(db, id)).invitations).toMatchObject([{ uses: 1, usesMax: 2, state: "open" }]);
    expect(await db.message.count({ where: { workshopId: id, kind: "registration_known" } })).toBe(1);
  });

  test("lowered below what is used, nobody loses anything and nobody else comes in", async () => {
    const { id, slug, code, context, invitationId } = await onInvitation(db, { usesMax: 3 });
    await signUp(db, slug, { code });
    await signUp(db, slug, { code });
    const change = { version: 1, label: "Partenaires", usesMax: 1, onlyFor: null, expiresAt: null };
    await changeInvitation(context, { invitationId, change });
    expect(await tried(db, slug, { code })).toBe("code: code_used_up");
    const [used] = (await list(db, id)).invitations;
    expect(used).toMatchObject({ uses: 2, usesMax: 1, state: "used_up", isDeletable: false });
    const [row] = used?.usedBy ?? [];
    // A change of state that takes no use is free.
    await cancelRegistration(system(db), { registrationId: row?.id ?? "", by: "organiser" });
    expect((await list(db, id)).invitations).toMatchObject([{ uses: 1 }]);
    await expect(changeInvitation(context, { invitationId, change })).rejects.toThrow("stale_version");
  });
});

test("whoever tries one code after the other is held up, and whoever sends none is not", async () => {
  const { slug, code } = await onInvitation(db, { usesMax: 5 });
  const open = await makeWorkshop(db);
  const send = async (to: string, overrides: Record<string, unknown>) => {
    const request = new Request(`${baseUrl}/api/workshops/${to}/registrations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(signUpInput(overrides)),
    });
    return (await postSignUp(request, { params: Promise.resolve({ slug: to }) })).status;
  };
  expect(await send(slug, { code })).toBe(201);
  for (let n = 0; n < 30; n += 1) expect(await send(slug, { code: "K7MX3-RQPTB" })).toBe(422);
  expect(await send(slug, { code })).toBe(429);
  expect(await send(open.slug, {})).toBe(201);
});
