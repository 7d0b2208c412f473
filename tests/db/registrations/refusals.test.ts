import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { POST as post } from "@/app/api/workshops/[slug]/registrations/route";
import { makeSession, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, signUpInput, told } from "./sign-up-kit";

const ORIGIN = "https://atelier.example.org";
process.env.BASE_URL = ORIGIN;
process.env.LOG_LEVEL = "silent";

const { db } = await createTestDb();
const HOUR_MS = 3_600_000;

async function isUntouched(workshopId: string) {
  expect(await db.registration.count({ where: { workshopId } })).toBe(0);
  expect(await db.message.count({ where: { workshopId } })).toBe(0);
}

describe("a direct post to a workshop without sign-up is refused", () => {
  test.each([
    ["not yet open", { opensAt: new Date(Date.now() + HOUR_MS) }, "sign_up_not_open"],
    ["closed by its time", { closesAt: new Date(Date.now() - HOUR_MS) }, "sign_up_closed"],
    ["closed by the organiser", { status: "closed" as const }, "sign_up_closed"],
    ["cancelled", { status: "cancelled" as const }, "workshop_cancelled"],
    ["archived", { status: "archived" as const }, "sign_up_closed"],
    [
      "over",
      { startsAt: new Date(Date.now() - 9 * HOUR_MS), endsAt: new Date(Date.now() - HOUR_MS) },
      "sign_up_closed",
    ],
  ])("%s: a direct post is refused, and nothing is written", async (_, overrides, reason) => {
    const { id, slug } = await makeWorkshop(db, overrides);
    expect(told([await signUp(db, slug)])).toEqual([reason]);
    await isUntouched(id);
  });

  test("unpublished and missing ones look alike", async () => {
    const { id, slug } = await makeWorkshop(db, { status: "draft" });
    await expect(signUp(db, slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(signUp(db, "no-such-atelier")).rejects.toMatchObject({ code: "not_found" });
    await isUntouched(id);
  });
});

test("a theme of another workshop, or unaccepted house rules: refused beside the field, nothing created", async () => {
  const { id, slug } = await makeWorkshop(db, { houseRules: "On s’écoute." });
  const refusal = signUp(db, slug, { themes: ["Confiance", "Astrologie"], consents: {} });
  await expect(refusal).rejects.toMatchObject({
    code: "invalid_input",
    details: {
      errors: [
        { path: "themes.1", code: "theme_unknown" },
        { path: "consents.houseRules", code: "house_rules_required" },
      ],
    },
  });
  await isUntouched(id);
});

describe("over HTTP", () => {
  const send = (slug: string, more: object = {}) =>
    post(
      new Request(`${ORIGIN}/api/workshops/${encodeURIComponent(slug)}/registrations`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...signUpInput(), ...more }),
      }),
      { params: Promise.resolve({ slug }) },
    );

  test.each([
    ["a negative number", () => -1],
    ["a text", () => "premier"],
    ["nothing", () => null],
    ["an id that nobody has", () => randomUUID()],
    ["another workshop's", (foreign: string) => foreign],
  ])("a session that is %s is refused, and nothing is created", async (_, idOf) => {
    const { id, slug } = await makeWorkshop(db);
    const own = await makeSession(db, { workshopId: id });
    const other = await makeWorkshop(db);
    const foreign = await makeSession(db, { workshopId: other.id });
    const refused = await send(slug, { sessions: [idOf(foreign.id)] });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: "invalid_input",
      errors: [{ path: expect.stringMatching(/^sessions/) }],
    });
    await isUntouched(id);
    await isUntouched(other.id);
    expect((await send(slug, { sessions: [own.id] })).status).toBe(201);
  });

  test.each([
    ["a negative number", "-1"],
    ["an id", randomUUID()],
    ["a path", "../atelier"],
    ["a statement", "' OR 1=1 --"],
    ["blank", " "],
  ])("a workshop that is %s is missing, and nothing is created", async (_, slug) => {
    const before = await db.registration.count();
    const refused = await send(slug);
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ code: "not_found" });
    expect(await db.registration.count()).toBe(before);
  });
});

test("a workshop cancelled while somebody signs up: nobody enters and is forgotten", async () => {
  const { moveWorkshop } = await import("@/lib/workshops/moves");
  const { SYSTEM } = await import("@/lib/auth/actor");
  for (let round = 0; round < 5; round += 1) {
    const { id, slug } = await makeWorkshop(db, { capacity: 30 });
    const context = { db, actor: SYSTEM, now: new Date() };
    const outcomes = await Promise.all([
      ...Array.from({ length: 6 }, () => signUp(db, slug)),
      moveWorkshop(context, { workshopId: id, move: "cancel" }).then(() => undefined),
    ]);
    const entered = outcomes.filter((outcome) => outcome?.ok).length;
    expect(await db.message.count({ where: { workshopId: id, kind: "workshop_cancelled" } })).toBe(entered);
  }
});
