import { describe, expect, test } from "vitest";
import { addRegistration } from "@/lib/registrations/by-hand";
import { organiserRegistrationInputSchema } from "@/lib/registrations/schema";
import { deleteCheck, forgetExpiredChecks, forgetOwnCheck, resendCheck } from "@/lib/sign-up-checks/commands";
import { findOwnSignUpCheck, listSignUpChecks } from "@/lib/sign-up-checks/queries";
import { confirmByHand, confirmSignUp } from "@/lib/sign-up-confirmations/commands";
import { actToken } from "@/lib/signing/act-link";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { logOf, organiser, system } from "../offers/line";
import { publicContext, signUp, told } from "../registrations/sign-up-kit";

const { db } = await createTestDb({ poolSizeMax: 20 });
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function checked(settings: Parameters<typeof makeWorkshop>[1] = {}) {
  const workshop = await makeWorkshop(db, { addressCheck: true, ...settings });
  const { id: workshopId, slug } = workshop;
  return {
    ...workshop,
    ask: (email: string, overrides: Record<string, unknown> = {}, now = new Date()) =>
      signUp(db, slug, { email, ...overrides }, { now }),
    tokenOf: async (email: string) => {
      const row = await db.signUpCheck.findFirstOrThrow({ where: { workshopId, emailKey: email } });
      return actToken("confirm", row.id);
    },
    mails: (to: string) =>
      db.message.findMany({ where: { workshopId, toAddress: to }, orderBy: { createdAt: "asc" } }),
    people: () => db.registration.findMany({ where: { workshopId }, orderBy: { createdAt: "asc" } }),
  };
}

function prove(token: string, now = new Date()) {
  return confirmSignUp(publicContext(db, now), { token });
}

describe("until the address is proved", () => {
  test("nothing is taken: no seat, no place in the line, no use of a code, and one mail with a link is owed", async () => {
    const { ask, session, people, mails, id } = await checked({ capacity: 1, invitationOnly: true });
    const { code } = await db.invitation.create({
      data: { workshopId: id, code: "K7MX3RQPTB", label: "x", usesMax: 1 },
    });
    for (const email of ["a@example.org", "b@example.org"])
      expect(told([await ask(email, { code })])).toEqual(["unproved"]);
    expect(await people()).toEqual([]);
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } })).toBe(0);
    expect((await mails("a@example.org")).map(({ kind }) => kind)).toEqual(["sign_up_check"]);
  });

  test("the same address again is one person, with what they wrote last, and one mail in ten minutes", async () => {
    const { ask, id, mails, tokenOf } = await checked();
    const start = new Date();
    const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);
    await ask("a@example.org", { name: "Première" }, at(0));
    await ask(" A@Example.org", { name: "Seconde" }, at(5));
    expect(await mails("a@example.org")).toHaveLength(1);
    const [one, ...others] = await listSignUpChecks(db, { workshopId: id, now: at(6) });
    expect([one?.name, others]).toEqual(["Seconde", []]);
    await ask("a@example.org", { name: "Seconde" }, at(11));
    expect(await db.message.count({ where: { workshopId: id } })).toBe(2);
    for (let n = 2; n < 20; n += 1) await ask("a@example.org", {}, at(11 * n));
    expect(await db.message.count({ where: { workshopId: id } })).toBe(6);
    expect((await prove(await tokenOf("a@example.org"), at(230))).ok).toBe(true);
  });

  test("ten at the same moment with one address are one person and one mail, and nobody gets an error", async () => {
    const { ask, id, mails } = await checked();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask("a@example.org")));
    expect(told(outcomes)).toEqual(Array(10).fill("unproved"));
    expect(await db.signUpCheck.count({ where: { workshopId: id } })).toBe(1);
    expect(await mails("a@example.org")).toHaveLength(1);
  });

  test("an address that is signed up already gets the answer of a new one, and its owner the mail that says so", async () => {
    const { ask, id, mails } = await checked();
    await makeRegistration(db, { workshopId: id, email: "known@example.org" });
    expect(told([await ask("known@example.org")])).toEqual(["unproved"]);
    expect((await mails("known@example.org")).map(({ kind }) => kind)).toEqual(["registration_known"]);
    expect(await listSignUpChecks(db, { workshopId: id, now: new Date() })).toEqual([]);
  });

  test("what is wrong is said at once, and nobody asks for what cannot be had", async () => {
    const { ask, id } = await checked({ capacity: 1, waitlist: false });
    await expect(ask("a@example.org", { themes: ["Jardin"] })).rejects.toThrow("invalid_input");
    await makeRegistration(db, { workshopId: id });
    expect(told([await ask("a@example.org")])).toEqual(["workshop_full"]);
    expect(await db.signUpCheck.count({ where: { workshopId: id } })).toBe(0);
  });
});

describe("proving the address", () => {
  test("gives what is left at that moment: the line is in the order of the proofs, not of the forms", async () => {
    const { ask, tokenOf, people } = await checked({ capacity: 1 });
    const emails = ["a@example.org", "b@example.org", "c@example.org"];
    for (const email of emails) await ask(email);
    const outcomes = [];
    for (const email of [...emails].reverse()) outcomes.push(await prove(await tokenOf(email)));
    expect(outcomes.map((one) => one.ok && [one.receipt.status, one.receipt.position])).toEqual([
      ["confirmed", undefined],
      ["waitlisted", 1],
      ["waitlisted", 2],
    ]);
    const rows = await people();
    expect(rows.map(({ emailKey }) => emailKey)).toEqual([...emails].reverse());
    expect(await db.signUpCheck.count({ where: { workshopId: rows[0]?.workshopId } })).toBe(0);
  });

  test("never sells a seat twice when twenty press at once, some of them twice", async () => {
    const { ask, tokenOf, session, people } = await checked({ capacity: 7 });
    const emails = Array.from({ length: 20 }, (_, index) => `p${index}@example.org`);
    for (const email of emails) await ask(email);
    const tokens = await Promise.all(emails.map(tokenOf));
    const outcomes = await Promise.all([...tokens, ...tokens.slice(0, 5)].map((token) => prove(token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(outcomes.filter((one) => !one.ok && one.reason === "link_expired")).toHaveLength(5);
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } })).toBe(7);
    const statuses = (await people()).map(({ status }) => status);
    expect(statuses.filter((status) => status === "waitlisted")).toHaveLength(13);
  });

  test("leads to the organiser's decision where there is one, with the reference that was told", async () => {
    const { ask, tokenOf, people, mails } = await checked({ approval: true });
    const asked = await ask("a@example.org");
    const outcome = await prove(await tokenOf("a@example.org"));
    expect(outcome).toMatchObject({ ok: true, receipt: { status: "pending" } });
    const [row] = await people();
    expect(asked.ok && asked.receipt.reference).toBe(row?.reference);
    // The mail that proved it is theirs from now on.
    const kinds = (await mails("a@example.org")).map(({ kind, registrationId }) => [kind, registrationId]);
    expect(kinds).toEqual([
      ["sign_up_check", row?.id],
      ["registration_received", row?.id],
    ]);
  });

  test("is refused past its time, once sign-up is over, and where the code's last use is gone", async () => {
    const { ask, tokenOf, id, people } = await checked({ invitationOnly: true });
    await db.invitation.create({
      data: { workshopId: id, code: "K7MX3RQPTB", label: "x", usesMax: 1 },
    });
    for (const email of ["a@example.org", "b@example.org"]) await ask(email, { code: "K7MX3RQPTB" });
    const [first, second] = [await tokenOf("a@example.org"), await tokenOf("b@example.org")];
    expect(await prove(first, new Date(Date.now() + 25 * HOUR_MS))).toEqual({
      ok: false,
      reason: "link_expired",
    });
    expect((await prove(first)).ok).toBe(true);
    expect(await prove(second)).toEqual({
      ok: false,
      reason: "invalid_input",
      errors: [{ path: "code", code: "code_used_up" }],
    });
    await db.workshop.update({ where: { id }, data: { status: "closed" } });
    expect(await prove(second)).toEqual({ ok: false, reason: "sign_up_closed" });
    expect(await prove("nonsense")).toEqual({ ok: false, reason: "link_expired" });
    expect(await people()).toHaveLength(1);
  });

  test("of somebody whom an organiser has signed up meanwhile keeps the one registration", async () => {
    const { ask, tokenOf, id, teamId, people } = await checked();
    await ask("a@example.org");
    const token = await tokenOf("a@example.org");
    const input = { name: "Ada", email: "a@example.org", languages: ["fr"] };
    await addRegistration(await organiser(db, { teamId }), {
      workshopId: id,
      input: organiserRegistrationInputSchema.parse(input),
    });
    expect((await prove(token)).ok).toBe(true);
    expect(await people()).toHaveLength(1);
  });
});

describe("what nobody proves", () => {
  test("is deleted after its time with its mails, and what was asked for again stays", async () => {
    const { ask, id } = await checked();
    const start = new Date();
    await ask("a@example.org", {}, start);
    await ask("b@example.org", {}, start);
    await ask("b@example.org", {}, new Date(start.getTime() + 2 * HOUR_MS));
    // Other tests leave some in the same database.
    expect(await forgetExpiredChecks(db, new Date(start.getTime() + 25 * HOUR_MS))).toBeGreaterThan(0);
    expect(await db.signUpCheck.findMany({ where: { workshopId: id } })).toMatchObject([
      { emailKey: "b@example.org" },
    ]);
    const mails = await db.message.findMany({ where: { workshopId: id } });
    expect(new Set(mails.map(({ toAddress }) => toAddress))).toEqual(new Set(["b@example.org"]));
  });

  test("is deleted at once by whoever opened the link and did not ask for it", async () => {
    const { ask, tokenOf, id } = await checked();
    await ask("a@example.org");
    const token = await tokenOf("a@example.org");
    expect(await findOwnSignUpCheck(db, { token, now: new Date() })).toMatchObject({
      email: "a@example.org",
    });
    await forgetOwnCheck(system(db), { token });
    await forgetOwnCheck(system(db), { token });
    expect(await findOwnSignUpCheck(db, { token, now: new Date() })).toBeUndefined();
    expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
  });
});

describe("an organiser", () => {
  test("confirms by hand, which the log keeps, sends the link again not too often, and deletes", async () => {
    const { ask, id, teamId, people, mails } = await checked();
    await ask("a@example.org");
    await ask("b@example.org");
    const context = await organiser(db, { teamId });
    const [a, b] = await listSignUpChecks(db, { workshopId: id, now: new Date() });
    expect(await confirmByHand(context, { id: a?.id ?? "" })).toMatchObject({ ok: true });
    const [row] = await people();
    expect((await logOf(db, row?.id)).map(({ action }) => action)).toEqual(["registration.confirm_by_hand"]);
    await expect(resendCheck(context, { id: b?.id ?? "" })).rejects.toThrow("just_sent");
    const later = { ...context, now: new Date(Date.now() + 11 * MINUTE_MS) };
    await resendCheck(later, { id: b?.id ?? "" });
    expect(await mails("b@example.org")).toHaveLength(2);
    await deleteCheck(context, { id: b?.id ?? "" });
    expect(await mails("b@example.org")).toEqual([]);
  });

  test("confirms by hand also once sign-up is closed, without what is asked or offered no more, until the day is over", async () => {
    const { ask, id, teamId, people } = await checked({
      capacity: 1,
      themes: ["Jardin"],
      houseRules: null,
      invitationOnly: true,
    });
    await db.invitation.create({ data: { workshopId: id, code: "K7MX3RQPTB", label: "x", usesMax: 1 } });
    for (const email of ["a@example.org", "b@example.org", "c@example.org"])
      await ask(email, { code: "K7MX3RQPTB", themes: ["Jardin"], consents: {} });
    await db.workshop.update({
      where: { id },
      data: { status: "closed", themes: [], houseRules: "Rien ne sort d’ici." },
    });
    const context = await organiser(db, { teamId });
    const [a, b, c] = await listSignUpChecks(db, { workshopId: id, now: new Date() });
    expect(await confirmByHand(context, { id: a?.id ?? "" })).toMatchObject({
      receipt: { status: "confirmed" },
    });
    // The code's one use is gone: the organiser vouches for the second.
    expect(await confirmByHand(context, { id: b?.id ?? "" })).toMatchObject({
      receipt: { status: "waitlisted", position: 1 },
    });
    const [first, second] = await people();
    expect([first?.themes, first?.houseRulesAt, second?.invitationId]).toEqual([[], null, null]);
    expect(first?.invitationId).not.toBeNull();
    await db.workshop.update({ where: { id }, data: { status: "cancelled" } });
    await expect(confirmByHand(context, { id: c?.id ?? "" })).rejects.toThrow("wrong_state");
  });

  test("of another team finds nothing", async () => {
    const { ask, id } = await checked();
    await ask("a@example.org");
    const [check] = await listSignUpChecks(db, { workshopId: id, now: new Date() });
    const context = await organiser(db, await makeWorkshop(db));
    const by = { id: check?.id ?? "" };
    for (const attempt of [
      () => confirmByHand(context, by),
      () => resendCheck(context, by),
      () => deleteCheck(context, by),
    ])
      await expect(attempt()).rejects.toThrow("not_found");
  });
});
