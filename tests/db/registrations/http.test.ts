import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { GET as ownCalendar } from "@/app/api/registrations/[token]/calendar.ics/route";
import { POST as cancelForm } from "@/app/api/registrations/[token]/cancel/route";
import { DELETE as cancel, GET as own } from "@/app/api/registrations/[token]/route";
import { GET as calendar } from "@/app/api/workshops/[slug]/calendar.ics/route";
import { POST as signUp } from "@/app/api/workshops/[slug]/registrations/route";
import { GET as page } from "@/app/api/workshops/[slug]/route";
import { GET as list } from "@/app/api/workshops/route";
import { newFormProof } from "@/lib/signing/form-proof";
import { readReceipt } from "@/lib/signing/receipt";
import { manageToken } from "@/lib/signing/registration-link";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const ORIGIN = "https://atelier.example.org";
// Vite sets BASE_URL to "/".
process.env.BASE_URL = ORIGIN;
process.env.LOG_LEVEL = "silent";
const { db } = await createTestDb();

const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) });
const person = (overrides: Record<string, unknown> = {}) => ({
  name: "Inès Müller",
  email: `${randomUUID()}@example.org`,
  languages: ["fr"],
  questions: ["À qui appartiennent nos données ?"],
  consents: { houseRules: true, showToGroup: true },
  ...overrides,
});

function post(slug: string, body: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`${ORIGIN}/api/workshops/${slug}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return signUp(request, at({ slug }));
}

function postForm(slug: string, fields: [string, string][]) {
  const request = new Request(`${ORIGIN}/api/workshops/${slug}/registrations`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
  return signUp(request, at({ slug }));
}

describe("signing up", () => {
  test("answers 201 with reference, status and a receipt that our page can read", async () => {
    const { slug } = await makeWorkshop(db, { capacity: 1 });
    const response = await post(slug, person());
    expect(response.status).toBe(201);
    const answer = await response.json();
    expect(answer).toEqual({
      reference: expect.any(String),
      status: "confirmed",
      receipt: expect.any(String),
    });
    expect(readReceipt(answer.receipt)).toMatchObject({ slug, reference: answer.reference });
    expect(await (await post(slug, person())).json()).toMatchObject({ status: "waitlisted", position: 1 });
  });

  test("has one event in calendars: the confirmation page gives the one that the mail brings", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db);
    const known = await makeRegistration(db, { workshopId });
    const uidOf = async (input: ReturnType<typeof person>) => {
      const { receipt } = await (await post(slug, input)).json();
      const address = `${ORIGIN}/api/workshops/${slug}/calendar.ics?c=${receipt}`;
      const file = (await (await calendar(new Request(address), at({ slug }))).text()).replaceAll(
        "\r\n ",
        "",
      );
      return /UID:registration-([^@]+)@/.exec(file)?.[1];
    };
    const input = person();
    const uid = await uidOf(input);
    expect(await db.registration.findMany({ where: { workshopId, email: input.email } })).toMatchObject([
      { id: uid },
    ]);
    // Like a new address: an id as any other, and not the registration's.
    const other = await uidOf(person({ email: known.email }));
    expect(other).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(other).not.toBe(known.id);
  });

  test("tells every wrong field in the language of the request, and changes nothing", async () => {
    const { id, slug } = await makeWorkshop(db);
    const response = await post(slug, person({ email: "ines", questions: [] }), {
      "accept-language": "de-CH",
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: "invalid_input",
      errors: [
        { path: "email", code: "invalid_email", message: expect.stringContaining("E-Mail") },
        { path: "questions", code: "questions_required", message: "Schreiben Sie mindestens eine Frage." },
      ],
    });
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
  });

  test("refuses with 409 and its reason, 404 for what is not there", async () => {
    const { slug } = await makeWorkshop(db, { capacity: 0, status: "cancelled" });
    const response = await post(slug, person());
    expect([response.status, (await response.json()).code]).toEqual([409, "workshop_cancelled"]);
    expect((await post("no-such-atelier", person())).status).toBe(404);
    expect((await post("..%2F", person())).status).toBe(404);
  });

  test("honours Idempotency-Key; with another body it is 422", async () => {
    const { slug } = await makeWorkshop(db);
    const key = { "idempotency-key": randomUUID() };
    const body = person();
    const [first, again] = [await post(slug, body, key), await post(slug, body, key)];
    expect(await again.text()).toBe(await first.text());
    const other = await post(slug, person(), key);
    expect([other.status, (await other.json()).code]).toEqual([422, "idempotency_key_reused"]);
  });

  test("pretends to a machine that filled in the hidden field, and stores nothing", async () => {
    const { id, slug } = await makeWorkshop(db);
    const response = await post(slug, person({ website: "https://spam.example" }));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ reference: expect.any(String), status: "confirmed" });
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
    expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
  });

  test("from an HTML form leads to the confirmation page, in the form's language, after two seconds at least", async () => {
    const { id, slug } = await makeWorkshop(db);
    const startedAt = performance.now();
    const response = await postForm(slug, [
      ["locale", "de"],
      ["name", "Inès"],
      ["email", "form@example.org"],
      ["languages", "fr"],
      ["languages", "de"],
      ["questions", ""],
      ["questions", "Warum?"],
      ["consents.houseRules", "on"],
      ...Object.entries(newFormProof(new Date())),
    ]);
    expect(response.status).toBe(303);
    const location = response.headers.get("location") ?? "";
    expect(location).toMatch(new RegExp(`^/de/workshops/${slug}/registered\\?c=[\\w-]+$`));
    expect(performance.now() - startedAt).toBeGreaterThan(1_900);
    expect(await db.registration.findFirst({ where: { workshopId: id } })).toMatchObject({
      locale: "de",
      languages: ["fr", "de"],
      questions: ["Warum?"],
      photosAllowed: false,
    });
  });

  test("from an HTML form with an error leads back to the form, with all that was typed", async () => {
    const { slug } = await makeWorkshop(db);
    const response = await postForm(slug, [
      ["name", "Inès"],
      ["email", "nowhere"],
    ]);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/workshops/${slug}#sign-up`);
    expect(response.headers.get("set-cookie")).toContain("atelier_draft");
  });
});

test("while a lock is not to be had, a program is told when to try again and a form comes back filled in; nothing is half written", async () => {
  const { id, slug } = await makeWorkshop(db, { capacity: 0 });
  await db.session.updateMany({ where: { workshopId: id }, data: { capacity: 1 } });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holder: Promise<void> | undefined;
  await new Promise<void>((isHeld) => {
    holder = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`line:${id}`}, 0))`;
        isHeld();
        await held;
      },
      { timeout: 20_000 },
    );
  });
  const [json, form] = await Promise.all([
    post(slug, person()),
    postForm(slug, [
      ["name", "Inès"],
      ["email", "form@example.org"],
      ["languages", "fr"],
      ["questions", "Pourquoi ?"],
      ["consents.houseRules", "on"],
      ...Object.entries(newFormProof(new Date())),
    ]),
  ]);
  release();
  await holder;
  expect(json.status).toBe(503);
  expect(Number(json.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await json.json()).toMatchObject({ code: "busy", title: expect.stringMatching(/\w/) });
  expect(form.status).toBe(303);
  expect(form.headers.get("location")).toBe(`/workshops/${slug}#sign-up`);
  expect(form.headers.get("set-cookie")).toContain("atelier_draft");
  expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
  expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
});

describe("the attendee's link", () => {
  const open = (token: string) => own(new Request(`${ORIGIN}/api/registrations/${token}`), at({ token }));

  test("opens one's own registration; an altered, shortened or ended one opens nothing", async () => {
    const { id: workshopId } = await makeWorkshop(db);
    const registration = await makeRegistration(db, { workshopId, name: "Inès" });
    const token = manageToken(registration);
    expect(await (await open(token)).json()).toMatchObject({
      name: "Inès",
      status: "confirmed",
      canCancel: true,
    });
    const other = await makeRegistration(db, { workshopId });
    const mixed = `${manageToken(other).slice(0, 22)}${token.slice(22)}`;
    for (const wrong of [mixed, token.slice(0, -1), "x", `${token}A`]) {
      expect((await open(wrong)).status).toBe(404);
    }
    await db.registration.update({ where: { id: registration.id }, data: { linkVersion: 2 } });
    expect((await open(token)).status).toBe(404);
  });

  test("cancels, by API and by form; a second time is told as such", async () => {
    const { id: workshopId } = await makeWorkshop(db);
    const tokens = [
      await makeRegistration(db, { workshopId }),
      await makeRegistration(db, { workshopId }),
    ].map(manageToken);
    const [token = "", formToken = ""] = tokens;
    const remove = () =>
      cancel(new Request(`${ORIGIN}/api/registrations/${token}`, { method: "DELETE" }), at({ token }));
    expect((await remove()).status).toBe(204);
    expect([(await remove()).status, (await (await open(token)).json()).status]).toEqual([409, "cancelled"]);
    const form = new Request(`${ORIGIN}/api/registrations/${formToken}/cancel`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" },
      body: "locale=it",
    });
    const response = await cancelForm(form, at({ token: formToken }));
    expect([response.status, response.headers.get("location")]).toEqual([303, `/it/r/${formToken}`]);
    expect(await db.registration.count({ where: { workshopId, status: "cancelled" } })).toBe(2);
  });

  test("gives the seat as a calendar file in the workshop's zone, and none to who waits or is only offered one", async () => {
    const { id: workshopId } = await makeWorkshop(db);
    const ask = (token: string) =>
      ownCalendar(new Request(`${ORIGIN}/api/registrations/${token}/calendar.ics`), at({ token }));
    const seated = await ask(manageToken(await makeRegistration(db, { workshopId })));
    expect(seated.headers.get("content-type")).toContain("text/calendar");
    const file = await seated.text();
    expect(file).toContain("STATUS:CONFIRMED");
    expect(file).toContain("BEGIN:VTIMEZONE");
    for (const status of ["waitlisted", "offered", "pending"] as const) {
      const other = await makeRegistration(db, { workshopId, status });
      expect((await ask(manageToken(other))).status).toBe(409);
    }
  });
});

test("the public list and page hold what the contract names, and nothing of the people", async () => {
  const { id, slug } = await makeWorkshop(db, { capacity: 3 });
  await makeRegistration(db, { workshopId: id, name: "Zoé Secrète" });
  const text = await (await list(new Request(`${ORIGIN}/api/workshops`), at({}))).text();
  expect(JSON.parse(text).data.map((workshop: { slug: string }) => workshop.slug)).toContain(slug);
  expect(text).not.toContain("Secrète");
  const answer = await (await page(new Request(`${ORIGIN}/api/workshops/${slug}`), at({ slug }))).json();
  expect(answer).toMatchObject({ slug, capacity: 3, seatsLeft: 2, questions: [], signUp: { state: "open" } });
  const file = await calendar(new Request(`${ORIGIN}/api/workshops/${slug}/calendar.ics`), at({ slug }));
  expect(await file.text()).toMatch(/BEGIN:VTIMEZONE.*BEGIN:VEVENT/s);
});
