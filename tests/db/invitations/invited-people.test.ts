import { describe, expect, test } from "vitest";
import { codeKeyOf } from "@/lib/invitation-uses/rules";
import {
  addInvitation,
  changeInvitation,
  deleteInvitation,
  disableInvitation,
  invitePeople,
} from "@/lib/invitations/commands";
import { askedInvitationSchema, invitedPeopleSchema } from "@/lib/invitations/schema";
import { listRegistrations } from "@/lib/registrations/queries";
import { registrationTable } from "@/lib/registrations/sheet";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { logOf } from "../offers/line";
import { signUp } from "../registrations/sign-up-kit";
import { baseUrl, list, onInvitation, tried } from "./kit";

process.env.LOG_LEVEL = "silent";
const { db } = await createTestDb();

describe("inviting people", () => {
  test("makes each a code of their own and owes each a letter in their language, those known already aside", async () => {
    const { id, invite, slug } = await onInvitation(db);
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
    const [hers] = (await list(db, id, "ines@")).invitations;
    expect(hers).toMatchObject({ usesMax: 1, onlyFor: "ines@example.org", toName: "Inès" });
    expect(hers?.link).toBe(`${baseUrl}/workshops/${slug}?code=${hers?.code}`);
    expect((await list(db, id, "max@")).invitations[0]?.link).toContain("/de/workshops/");
    expect(letters[0]?.params).toMatchObject({ code: codeKeyOf(hers?.code ?? ""), isPersonal: true });
    expect(await tried(db, slug, { code: hers?.code, email: "bob@example.org" })).toBe(
      "code: code_not_for_address",
    );
    expect(await tried(db, slug, { code: hers?.code, email: "ines@example.org" })).toBe("confirmed");
  });

  test("twice at once with the same list makes each code once", async () => {
    const { id, invite } = await onInvitation(db);
    const outcomes = await Promise.all([1, 2].map(() => invite("a@example.org\nb@example.org")));
    expect(outcomes.map(({ made }) => made).sort()).toEqual([0, 2]);
    expect(await db.invitation.count({ where: { workshopId: id, sentTo: { not: null } } })).toBe(2);
  });

  test("names the lines without an address and makes nothing", async () => {
    const { id, invite } = await onInvitation(db);
    await expect(invite("a@example.org\nnobody")).rejects.toMatchObject({
      details: { errors: [{ path: "people", code: "people_unreadable", values: { names: "2" } }] },
    });
    expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
  });

  test("writes no letter while the page that it opens is a draft, and makes the codes all the same", async () => {
    const { id, invite } = await onInvitation(db);
    await db.workshop.update({ where: { id }, data: { status: "draft" } });
    await expect(invite("a@example.org")).rejects.toMatchObject({
      details: { errors: [{ path: "send", code: "invite_draft" }] },
    });
    expect(await invite("a@example.org", { send: "none" })).toMatchObject({ made: 1 });
  });

  test("a code that is disabled or deleted takes its waiting letter along", async () => {
    const { id, invite, context } = await onInvitation(db);
    await invite("a@example.org\nb@example.org");
    const [b, a] = (await list(db, id, "@example.org")).invitations.sort((x, y) =>
      (y.sentTo ?? "").localeCompare(x.sentTo ?? ""),
    );
    await disableInvitation(context, { invitationId: a?.id ?? "", disabled: true });
    await deleteInvitation(context, { invitationId: b?.id ?? "" });
    const states = await db.message.findMany({ where: { workshopId: id }, select: { state: true } });
    expect(states).toEqual([{ state: "cancelled" }, { state: "cancelled" }]);
    expect((await list(db, id, "@example.org")).count).toBe(1);
  });
});

describe("organisers", () => {
  test("see who used a code, filter and export by its label, and the log keeps what was done with it", async () => {
    const { id, slug, code, context, invitationId } = await onInvitation(db, { usesMax: 2 });
    await signUp(db, slug, { code, name: "Inès Müller" });
    await makeRegistration(db, { workshopId: id });
    const [used] = (await list(db, id)).invitations;
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
    const { id, invitationId } = await onInvitation(db);
    const { context } = await onInvitation(db);
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
