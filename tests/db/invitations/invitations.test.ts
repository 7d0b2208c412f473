import { afterAll, describe, expect, test } from "vitest";
import { POST as postSignUp } from "@/app/api/workshops/[slug]/registrations/route";
import { createDb } from "@/lib/db/client";
import { eraseOwn } from "@/lib/erasures/commands";
import { AppError } from "@/lib/errors";
import { proposeSeat, takeOver } from "@/lib/handovers/commands";
import { takeOverSchema } from "@/lib/handovers/schema";
import { codeKeyOf } from "@/lib/invitation-uses/rules";
import {
  addInvitation,
  changeInvitation,
  deleteInvitation,
  disableInvitation,
  invitePeople,
} from "@/lib/invitations/commands";
import { listInvitations } from "@/lib/invitations/queries";
import { askedInvitationSchema, type InvitedPeople, invitedPeopleSchema } from "@/lib/invitations/schema";
import { addRegistration, changeRegistration } from "@/lib/registrations/by-hand";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { comeBack } from "@/lib/registrations/come-back";
import { listRegistrations } from "@/lib/registrations/queries";
import { organiserRegistrationInputSchema } from "@/lib/registrations/schema";
import { registrationTable } from "@/lib/registrations/sheet";
import { actToken } from "@/lib/signing/act-link";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { logOf, organiser, person, system, tokenOf } from "../offers/line";
import { signUp, signUpInput, told } from "../registrations/sign-up-kit";

process.env.LOG_LEVEL = "silent";
const { db, databaseUrl } = await createTestDb({ poolSizeMax: 20 });
const second = createDb(databaseUrl, 10);
afterAll(() => second.$disconnect());
const baseUrl = "https://atelier.example";

async function onInvitation({
  usesMax = 1,
  capacity = 100,
  ...limits
}: {
  usesMax?: number;
  capacity?: number;
  expiresAt?: string;
  onlyFor?: string;
} = {}) {
  const workshop = await makeWorkshop(db, { capacity, invitationOnly: true });
  const context = await organiser(db, workshop);
  const invitation = askedInvitationSchema.parse({ label: "Partenaires", usesMax, ...limits });
  const { id } = await addInvitation(context, { workshopId: workshop.id, invitation });
  const { code } = await db.invitation.findUniqueOrThrow({ where: { id } });
  const invite = (text: string, change: Partial<InvitedPeople> = {}) => {
    const asked = invitedPeopleSchema.parse({ label: "Invités", people: text, isPersonal: true, ...change });
    return invitePeople(context, { workshopId: workshop.id, invited: asked });
  };
  return { ...workshop, context, invitationId: id, code, invite };
}

function list(workshopId: string, q = "") {
  return listInvitations(db, { workshopId, q, now: new Date(), baseUrl });
}

/** The code of the field's error, or the status. */
async function tried(...attempt: Parameters<typeof signUp>): Promise<string | undefined> {
  try {
    return told([await signUp(...attempt)])[0];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details.errors?.map(({ path, code }) => `${path}: ${code}`).join();
  }
}

describe("a workshop on invitation", () => {
  test("lets in whoever shows a code, however it is typed, and nobody else", async () => {
    const { slug, code, id } = await onInvitation({ usesMax: 2 });
    const typed = `${code.slice(0, 5)}–${code.slice(5)} `.toLowerCase();
    expect(await tried(db, slug, { code: typed })).toBe("confirmed");
    expect(await tried(db, slug)).toBe("code: code_required");
    expect(await tried(db, slug, { code: "K7MX3-RQPTB" })).toBe("code: code_unknown");
    const other = await onInvitation();
    expect(await tried(db, slug, { code: other.code })).toBe("code: code_unknown");
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(1);
  });

  test("says everything that is wrong at once", async () => {
    const { slug } = await onInvitation();
    expect(await tried(db, slug, { themes: ["Jardin"] })).toBe("code: code_required,themes.0: theme_unknown");
  });

  test("an expired, disabled or somebody else's code lets in nobody", async () => {
    const past = await onInvitation({ expiresAt: new Date(Date.now() - 1_000).toISOString() });
    expect(await tried(db, past.slug, { code: past.code })).toBe("code: code_expired");
    const theirs = await onInvitation({ onlyFor: "example.org" });
    expect(await tried(db, theirs.slug, { code: theirs.code, email: "a@example.com" })).toBe(
      "code: code_not_for_address",
    );
    expect(await tried(db, theirs.slug, { code: theirs.code, email: "A@Example.org" })).toBe("confirmed");
    const off = await onInvitation();
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
    const { id, context } = await onInvitation();
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
    const { slug, code, id, session } = await onInvitation({ usesMax: 20 });
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
    const { slug, code, id } = await onInvitation({ usesMax: 12, capacity: 5 });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => tried(index % 2 === 0 ? db : second, slug, { code })),
    );
    expect(outcomes.filter((one) => one === "confirmed")).toHaveLength(5);
    expect(outcomes.filter((one) => one?.startsWith("waitlisted"))).toHaveLength(7);
    expect(outcomes.filter((one) => one === "code: code_used_up")).toHaveLength(18);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(12);
  });

  test("the database itself refuses one too many", async () => {
    const { id, invitationId } = await onInvitation({ usesMax: 1 });
    await makeRegistration(db, { workshopId: id, invitationId });
    await expect(makeRegistration(db, { workshopId: id, invitationId })).rejects.toThrow(/no use left/);
    const other = await makeWorkshop(db);
    await expect(makeRegistration(db, { workshopId: other.id, invitationId })).rejects.toThrow(/no use left/);
  });

  test("come back with a cancelling, and are taken again by who comes back, unless somebody else took them", async () => {
    const { id, slug, code } = await onInvitation({ usesMax: 1 });
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
    const { id, slug, code } = await onInvitation({ usesMax: 2 });
    await signUp(db, slug, { code, email: "known@example.org" });
    expect(await tried(db, slug, { code, email: "Known@example.org" })).toBe("confirmed");
    expect((await list(id)).invitations).toMatchObject([{ uses: 1, usesMax: 2, state: "open" }]);
    expect(await db.message.count({ where: { workshopId: id, kind: "registration_known" } })).toBe(1);
  });

  test("lowered below what is used, nobody loses anything and nobody else comes in", async () => {
    const { id, slug, code, context, invitationId } = await onInvitation({ usesMax: 3 });
    await signUp(db, slug, { code });
    await signUp(db, slug, { code });
    const change = { version: 1, label: "Partenaires", usesMax: 1, onlyFor: null, expiresAt: null };
    await changeInvitation(context, { invitationId, change });
    expect(await tried(db, slug, { code })).toBe("code: code_used_up");
    const [used] = (await list(id)).invitations;
    expect(used).toMatchObject({ uses: 2, usesMax: 1, state: "used_up", isDeletable: false });
    const [row] = used?.usedBy ?? [];
    // A change of state that takes no use is free.
    await cancelRegistration(system(db), { registrationId: row?.id ?? "", by: "organiser" });
    expect((await list(id)).invitations).toMatchObject([{ uses: 1 }]);
    await expect(changeInvitation(context, { invitationId, change })).rejects.toThrow("stale_version");
  });
});

describe("inviting people", () => {
  test("makes each a code of their own and owes each a letter in their language, those known already aside", async () => {
    const { id, invite, slug } = await onInvitation();
    await makeRegistration(db, { workshopId: id, email: "in@example.org" });
    expect(await invite("Inès <ines@example.org>\nmax@example.org de\nIN@example.org")).toEqual({
      made: 2,
      invited: 0,
      registered: 1,
    });
    expect(await invite("ines@example.org; new@example.org", { send: "none", isPersonal: false })).toEqual({
      made: 1,
      invited: 1,
      registered: 0,
    });
    const letters = await db.message.findMany({
      where: { workshopId: id, kind: "invitation" },
      orderBy: { toAddress: "asc" },
    });
    expect(letters.map(({ toAddress, locale }) => [toAddress, locale])).toEqual([
      ["ines@example.org", "fr"],
      ["max@example.org", "de"],
    ]);
    const [hers] = (await list(id, "ines@")).invitations;
    expect(hers).toMatchObject({ usesMax: 1, onlyFor: "ines@example.org", toName: "Inès" });
    expect(hers?.link).toBe(`${baseUrl}/workshops/${slug}?code=${hers?.code}`);
    expect((await list(id, "max@")).invitations[0]?.link).toContain("/de/workshops/");
    expect(letters[0]?.params).toMatchObject({ code: codeKeyOf(hers?.code ?? ""), isPersonal: true });
    expect(await tried(db, slug, { code: hers?.code, email: "bob@example.org" })).toBe(
      "code: code_not_for_address",
    );
    expect(await tried(db, slug, { code: hers?.code, email: "ines@example.org" })).toBe("confirmed");
  });

  test("twice at once with the same list makes each code once", async () => {
    const { id, invite } = await onInvitation();
    const outcomes = await Promise.all([1, 2].map(() => invite("a@example.org\nb@example.org")));
    expect(outcomes.map(({ made }) => made).sort()).toEqual([0, 2]);
    expect(await db.invitation.count({ where: { workshopId: id, sentTo: { not: null } } })).toBe(2);
  });

  test("names the lines without an address and makes nothing", async () => {
    const { id, invite } = await onInvitation();
    await expect(invite("a@example.org\nnobody")).rejects.toMatchObject({
      details: { errors: [{ path: "people", code: "people_unreadable", values: { names: "2" } }] },
    });
    expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
  });

  test("writes no letter while the page that it opens is a draft, and makes the codes all the same", async () => {
    const { id, invite } = await onInvitation();
    await db.workshop.update({ where: { id }, data: { status: "draft" } });
    await expect(invite("a@example.org")).rejects.toMatchObject({
      details: { errors: [{ path: "send", code: "invite_draft" }] },
    });
    expect(await invite("a@example.org", { send: "none" })).toMatchObject({ made: 1 });
  });

  test("a code that is disabled or deleted takes its waiting letter along", async () => {
    const { id, invite, context } = await onInvitation();
    await invite("a@example.org\nb@example.org");
    const [b, a] = (await list(id, "@example.org")).invitations.sort((x, y) =>
      (y.sentTo ?? "").localeCompare(x.sentTo ?? ""),
    );
    await disableInvitation(context, { invitationId: a?.id ?? "", disabled: true });
    await deleteInvitation(context, { invitationId: b?.id ?? "" });
    const states = await db.message.findMany({ where: { workshopId: id }, select: { state: true } });
    expect(states).toEqual([{ state: "cancelled" }, { state: "cancelled" }]);
    expect((await list(id, "@example.org")).count).toBe(1);
  });
});

describe("organisers", () => {
  test("see who used a code, filter and export by its label, and the log keeps what was done with it", async () => {
    const { id, slug, code, context, invitationId } = await onInvitation({ usesMax: 2 });
    await signUp(db, slug, { code, name: "Inès Müller" });
    await makeRegistration(db, { workshopId: id });
    const [used] = (await list(id)).invitations;
    expect(used?.usedBy).toEqual([{ id: expect.any(String), name: "Inès Müller" }]);
    const { registrations, count } = await listRegistrations(db, {
      workshopId: id,
      invitation: "Partenaires",
    });
    expect(count).toBe(1);
    const { headers, rows } = registrationTable(registrations, "x");
    expect(rows[0]?.[headers.indexOf("invitation")]).toBe("Partenaires");
    await expect(deleteInvitation(context, { invitationId })).rejects.toThrow("wrong_state");
    await disableInvitation(context, { invitationId, disabled: true });
    expect((await logOf(db, invitationId)).map(({ action }) => action)).toEqual([
      "invitation.add",
      "invitation.disable",
    ]);
  });

  test("of another team find nothing, whatever they try", async () => {
    const { id, invitationId } = await onInvitation();
    const { context } = await onInvitation();
    const change = { version: 1, label: "x", usesMax: 1, onlyFor: null, expiresAt: null };
    const invitation = askedInvitationSchema.parse({ label: "x", usesMax: 1 });
    const invited = invitedPeopleSchema.parse({ label: "x", people: "a@example.org" });
    for (const attempt of [
      () => addInvitation(context, { workshopId: id, invitation }),
      () => invitePeople(context, { workshopId: id, invited }),
      () => changeInvitation(context, { invitationId, change }),
      () => disableInvitation(context, { invitationId, disabled: true }),
      () => deleteInvitation(context, { invitationId }),
    ])
      await expect(attempt()).rejects.toThrow("not_found");
    expect(await db.invitation.findUnique({ where: { id: invitationId } })).toMatchObject({ version: 1 });
  });
});

test("whoever erases their data leaves no address behind: not in the codes made for them, nor in the letters", async () => {
  const { id, invite, slug } = await onInvitation();
  await invite("Inès <Ines@example.org>\nother@example.org", { isPersonal: false });
  const [hers] = (await list(id, "ines@")).invitations;
  await signUp(db, slug, { code: hers?.code, email: "ines@example.org" });
  const [row] = await db.registration.findMany({ where: { workshopId: id } });
  await eraseOwn(system(db), { token: await tokenOf(db, row?.id), baseUrl });
  const left = await db.invitation.findMany({ where: { workshopId: id, sentTo: { not: null } } });
  expect(left.map(({ sentTo }) => sentTo)).toEqual(["other@example.org"]);
  const letters = await db.message.findMany({ where: { workshopId: id, kind: "invitation" } });
  expect(letters.map(({ toAddress }) => toAddress)).toEqual(["other@example.org"]);

  // Somebody else came in with a code that was made for them.
  const [theirs] = (await list(id, "other@")).invitations;
  await signUp(db, slug, { code: theirs?.code, email: "friend@example.org" });
  const { id: other } = await makeRegistration(db, { workshopId: id, email: "other@example.org" });
  await eraseOwn(system(db), { token: await tokenOf(db, other), baseUrl });
  expect(await db.invitation.count({ where: { workshopId: id, sentTo: { not: null } } })).toBe(0);
  const friend = { workshopId: id, emailKey: "friend@example.org" };
  expect(await db.registration.findFirst({ where: friend })).toMatchObject({ invitationId: theirs?.id });
});

test("nor where they signed up or changed to another address than the one that was invited", async () => {
  const { id, invite, slug } = await onInvitation();
  await invite("Inès <ines@example.org>\nmax@example.org\nelse@example.org", { isPersonal: false });
  const codeOf = async (email: string) => (await list(id, email)).invitations[0]?.code;
  const erase = async (emailKey: string) => {
    const row = await db.registration.findFirstOrThrow({ where: { workshopId: id, emailKey } });
    await eraseOwn(system(db), { token: await tokenOf(db, row.id), baseUrl });
  };
  await signUp(db, slug, { code: await codeOf("ines@"), email: "home@example.org" });
  await signUp(db, slug, { code: await codeOf("max@"), email: "max@example.org" });
  const max = await db.registration.findFirstOrThrow({
    where: { workshopId: id, emailKey: "max@example.org" },
  });
  const change = { version: max.version, email: "neu@example.org" };
  const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id } });
  await changeRegistration(await organiser(db, { teamId }), { registrationId: max.id, change });
  await erase("home@example.org");
  await erase("neu@example.org");
  const left = await db.invitation.findMany({ where: { workshopId: id, sentTo: { not: null } } });
  expect(left.map(({ sentTo }) => sentTo)).toEqual(["else@example.org"]);
  const letters = await db.message.findMany({ where: { workshopId: id, kind: "invitation" } });
  expect(letters.map(({ toAddress }) => toAddress)).toEqual(["else@example.org"]);
});

test("a seat that is handed over takes the use of its code along, and each address goes with its own person", async () => {
  const { id, invite, slug } = await onInvitation();
  await db.workshop.update({ where: { id }, data: { handover: true } });
  await invite("holder@example.org\nNext@Example.org", { isPersonal: false });
  const code = (await list(id, "holder@")).invitations[0]?.code;
  await signUp(db, slug, { code, email: "holder@example.org" });
  const byKey = (emailKey: string) =>
    db.registration.findFirstOrThrow({ where: { workshopId: id, emailKey } });
  const holder = await byKey("holder@example.org");
  await proposeSeat(system(db), {
    token: await tokenOf(db, holder.id),
    to: { name: "Nadia", email: "next@example.org", language: "fr" },
  });
  const handover = await db.handover.findUniqueOrThrow({ where: { registrationId: holder.id } });
  const { code: _code, email: _email, ...answers } = signUpInput({ locale: "fr" });
  const input = takeOverSchema.parse(answers);
  const taken = await takeOver(system(db), { token: actToken("seat", handover.id), input });
  if (!taken.ok) throw new Error(taken.reason);
  await expect(signUp(db, slug, { code, email: "third@example.org" })).rejects.toThrow("invalid_input");
  const sentTo = async () =>
    (await db.invitation.findMany({ where: { workshopId: id } })).flatMap((one) => one.sentTo ?? []);
  await eraseOwn(system(db), { token: taken.token, baseUrl });
  expect(await sentTo()).toEqual(["holder@example.org"]);
  await eraseOwn(system(db), { token: await tokenOf(db, holder.id), baseUrl });
  expect(await sentTo()).toEqual([]);
  expect(await db.message.count({ where: { workshopId: id, kind: "invitation" } })).toBe(0);
});

test("whoever tries one code after the other is held up, and whoever sends none is not", async () => {
  const { slug, code } = await onInvitation({ usesMax: 5 });
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
