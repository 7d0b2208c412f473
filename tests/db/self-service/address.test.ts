import { describe, expect, test } from "vitest";
import { askAddressChange, proveAddress } from "@/lib/address-changes/commands";
import { listLog } from "@/lib/registration-log/queries";
import { actToken } from "@/lib/signing/act-link";
import { personalUrl } from "@/lib/signing/personal-url";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { makeRegistration, unique } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { anybody, mailsTo, makePerson } from "./kit";

const { db } = await createTestDb();

type Person = Awaited<ReturnType<typeof makePerson>>;
const HOUR_MS = 3_600_000;

const newAddress = () => `${unique("nouvelle")}@example.org`;
const ask = (person: Person, email: string, now = new Date()) =>
  askAddressChange(anybody(db, now), { token: manageToken(person), email });
const current = (person: Person) => db.registration.findUniqueOrThrow({ where: { id: person.id } });

async function linkFor(person: Person): Promise<string> {
  const { id } = await db.addressChange.findUniqueOrThrow({ where: { registrationId: person.id } });
  return actToken("address", id);
}

describe("a new address", () => {
  test("is proved, both addresses are told, old links stop", async () => {
    const person = await makePerson(db);
    const email = newAddress();
    expect(await ask(person, email)).toBe("asked");
    expect((await current(person)).email).toBe(person.email);
    expect((await mailsTo(db, email)).map(({ kind }) => kind)).toEqual(["address_check"]);
    expect(await mailsTo(db, person.email)).toEqual([]);

    const proved = await proveAddress(anybody(db), { token: await linkFor(person) });
    if (!proved.ok) throw new Error(proved.reason);
    expect((await current(person)).email).toBe(email);
    expect(await verifyLink(db, manageToken(person))).toBeUndefined();
    expect(await verifyLink(db, proved.token)).toBe(person.id);
    const told = [...(await mailsTo(db, email)), ...(await mailsTo(db, person.email))];
    expect(told.map(({ kind, params }) => [kind, (params as { to?: string }).to])).toEqual([
      ["address_check", undefined],
      ["address_changed", "new"],
      ["address_changed", "old"],
    ]);
  });

  test("is in the log before and after, and nowhere in the entry itself", async () => {
    const person = await makePerson(db);
    const email = newAddress();
    await ask(person, email);
    await proveAddress(anybody(db), { token: await linkFor(person) });
    const [changed, asked] = await listLog(db, { subjectId: person.id });
    expect(changed).toMatchObject({
      action: "registration.address",
      edits: [{ field: "email", from: person.email, to: email }],
    });
    expect(asked?.action).toBe("registration.address_ask");
    const entries = await db.auditEntry.findMany({ where: { subjectId: person.id } });
    expect(JSON.stringify(entries.map(({ changes }) => changes))).not.toContain("@");
  });

  test("the mail to the old address opens nothing", async () => {
    const person = await makePerson(db);
    await ask(person, newAddress());
    await proveAddress(anybody(db), { token: await linkFor(person) });
    const [left] = await mailsTo(db, person.email);
    expect(left?.kind).toBe("address_changed");
    const content = { kind: "address_changed", params: left?.params } as never;
    expect(personalUrl("http://localhost:3000", "fr", content)).toBeNull();
  });

  test("mails that are owed already leave for the new address, with the link that works", async () => {
    const person = await makePerson(db);
    await db.message.create({
      data: {
        kind: "reminder",
        locale: "fr",
        toAddress: person.email,
        workshopId: person.workshopId,
        registrationId: person.id,
        params: { registration: { id: person.id, linkVersion: 1 } },
      },
    });
    const email = newAddress();
    await ask(person, email);
    await proveAddress(anybody(db), { token: await linkFor(person) });
    const reminder = await db.message.findFirstOrThrow({
      where: { registrationId: person.id, kind: "reminder" },
    });
    expect(reminder).toMatchObject({ toAddress: email, params: { registration: { linkVersion: 2 } } });
  });
});

describe("a link to a new address", () => {
  test("has one use, ends after a day, and with a newer one", async () => {
    const person = await makePerson(db);
    await ask(person, newAddress());
    const first = await linkFor(person);
    await ask(person, newAddress());
    const second = await linkFor(person);
    const late = new Date(Date.now() + 24 * HOUR_MS + 1_000);
    const expired = { ok: false, reason: "link_expired" };
    expect(await proveAddress(anybody(db), { token: first })).toEqual(expired);
    expect(await proveAddress(anybody(db, late), { token: second })).toEqual(expired);
    expect(await proveAddress(anybody(db), { token: second })).toMatchObject({ ok: true });
    expect(await proveAddress(anybody(db), { token: second })).toEqual(expired);
    expect(await proveAddress(anybody(db), { token: "inventé" })).toEqual(expired);
  });

  test("used twice at once changes the address once", async () => {
    const person = await makePerson(db);
    const email = newAddress();
    await ask(person, email);
    const token = await linkFor(person);
    const outcomes = await Promise.all([1, 2, 3].map(() => proveAddress(anybody(db), { token })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await current(person)).linkVersion).toBe(2);
  });
});

describe("an address that is no new one", () => {
  test("the same in another case is written so at once: links stay, nobody is asked", async () => {
    const person = await makePerson(db, { email: `${unique("ines")}@example.org` });
    const respelled = person.email.replace("ines", "Ines");
    expect(await ask(person, ` ${respelled}`.trim())).toBe("respelled");
    expect(await current(person)).toMatchObject({ email: respelled, emailKey: person.email, linkVersion: 1 });
    expect(await mailsTo(db, respelled)).toEqual([]);
    expect(await ask(person, respelled)).toBe("unchanged");
  });

  test("another registration's gets the same answer, and its owner the mail that tells them so", async () => {
    const person = await makePerson(db);
    const other = await makeRegistration(db, { workshopId: person.workshopId });
    expect(await ask(person, other.email.toUpperCase())).toBe("asked");
    expect(
      (await mailsTo(db, other.email)).map(({ kind, registrationId }) => [kind, registrationId]),
    ).toEqual([["registration_known", other.id]]);
    // Who asked sees what they would see of a free one.
    expect(await db.addressChange.count({ where: { registrationId: person.id } })).toBe(1);
  });

  test("taken in the meantime: who proves it is told, and nothing changes", async () => {
    const person = await makePerson(db);
    const email = newAddress();
    await ask(person, email);
    await makeRegistration(db, { workshopId: person.workshopId, email });
    const outcome = await proveAddress(anybody(db), { token: await linkFor(person) });
    expect(outcome).toEqual({ ok: false, reason: "address_taken" });
    expect(await current(person)).toMatchObject({ email: person.email, linkVersion: 1 });
  });
});

test("a link cannot be used to write to strangers without end", async () => {
  const person = await makePerson(db);
  for (let count = 0; count < 5; count += 1) await ask(person, newAddress());
  await expect(ask(person, newAddress())).rejects.toMatchObject({ code: "too_many_requests" });
  await expect(ask(person, newAddress(), new Date(Date.now() + HOUR_MS + 1_000))).resolves.toBe("asked");
});
