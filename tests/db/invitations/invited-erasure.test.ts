import { expect, test } from "vitest";
import { eraseOwn } from "@/lib/erasures/commands";
import { proposeSeat, takeOver } from "@/lib/handovers/commands";
import { takeOverSchema } from "@/lib/handovers/schema";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { actToken } from "@/lib/signing/act-link";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { organiser, system, tokenOf } from "../offers/line";
import { signUp, signUpInput } from "../registrations/sign-up-kit";
import { baseUrl, list, onInvitation } from "./kit";

process.env.LOG_LEVEL = "silent";
const { db } = await createTestDb();

test("whoever erases their data leaves no address behind: not in the codes made for them, nor in the letters", async () => {
  const { id, invite, slug } = await onInvitation(db);
  await invite("Inès <Ines@example.org>\nother@example.org", { isPersonal: false });
  const [hers] = (await list(db, id, "ines@")).invitations;
  await signUp(db, slug, { code: hers?.code, email: "ines@example.org" });
  const [row] = await db.registration.findMany({ where: { workshopId: id } });
  await eraseOwn(system(db), { token: await tokenOf(db, row?.id), baseUrl });
  const left = await db.invitation.findMany({ where: { workshopId: id, sentTo: { not: null } } });
  expect(left.map(({ sentTo }) => sentTo)).toEqual(["other@example.org"]);
  const letters = await db.message.findMany({ where: { workshopId: id, kind: "invitation" } });
  expect(letters.map(({ toAddress }) => toAddress)).toEqual(["other@example.org"]);

  // Somebody else came in with a code that was made for them.
  const [theirs] = (await list(db, id, "other@")).invitations;
  await signUp(db, slug, { code: theirs?.code, email: "friend@example.org" });
  const { id: other } = await makeRegistration(db, { workshopId: id, email: "other@example.org" });
  await eraseOwn(system(db), { token: await tokenOf(db, other), baseUrl });
  expect(await db.invitation.count({ where: { workshopId: id, sentTo: { not: null } } })).toBe(0);
  const friend = { workshopId: id, emailKey: "friend@example.org" };
  expect(await db.registration.findFirst({ where: friend })).toMatchObject({ invitationId: theirs?.id });
});

test("nor where they signed up or changed to another address than the one that was invited", async () => {
  const { id, invite, slug } = await onInvitation(db);
  await invite("Inès <ines@example.org>\nmax@example.org\nelse@example.org", { isPersonal: false });
  const codeOf = async (email: string) => (await list(db, id, email)).invitations[0]?.code;
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
  const { id, invite, slug } = await onInvitation(db);
  await db.workshop.update({ where: { id }, data: { handover: true } });
  await invite("holder@example.org\nNext@Example.org", { isPersonal: false });
  const code = (await list(db, id, "holder@")).invitations[0]?.code;
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
