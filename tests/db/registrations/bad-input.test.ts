import { describe, expect, test } from "vitest";
import { PATCH as changeRegistration } from "@/app/api/organiser/registrations/[id]/route";
import { POST as createWorkshop } from "@/app/api/organiser/workshops/route";
import { POST as signUp } from "@/app/api/workshops/[slug]/registrations/route";
import { hashToken } from "@/lib/auth/token";
import { instantOfLocal } from "@/lib/i18n/local-time";
import { updateWorkshop } from "@/lib/workshops/commands";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { organiser } from "../offers/line";
import { signUp as register, signUpInput, told } from "./sign-up-kit";

const ORIGIN = "https://atelier.example.org";
process.env.BASE_URL = ORIGIN;
process.env.LOG_LEVEL = "silent";
const { db } = await createTestDb();

const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) });

/** Five megabytes of JSON in pieces, without a word about the size; counts what was read of it. */
function large(first: string) {
  const piece = new TextEncoder().encode("x".repeat(64 * 1024));
  let read = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = read === 0 ? new TextEncoder().encode(first) : piece;
      read += next.byteLength;
      controller.enqueue(next);
      if (read > 5 * 1024 * 1024) controller.close();
    },
  });
  return { body, read: () => read };
}

function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const init = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
  return new Request(`${ORIGIN}${path}`, { ...init, duplex: "half" } as RequestInit);
}

describe("five megabytes of JSON", () => {
  test("are refused by the sign-up as too large, read no further than the limit, and the next one gets in", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 1 });
    const { body, read } = large('{"name":"');
    const refused = await signUp(post(`/api/workshops/${slug}/registrations`, body), at({ slug }));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: "payload_too_large", detail: expect.any(String) });
    expect(read()).toBeLessThan(1024 * 1024);
    const announced = post(`/api/workshops/${slug}/registrations`, "{}", { "content-length": "5242880" });
    expect((await signUp(announced, at({ slug }))).status).toBe(413);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
    const fine = post(`/api/workshops/${slug}/registrations`, JSON.stringify(signUpInput()));
    expect((await signUp(fine, at({ slug }))).status).toBe(201);
  });

  test("are refused by the organiser's calls as well, with a key or without", async () => {
    const { id: teamId } = await makeTeam(db);
    const user = await makeUser(db, { teamId });
    const { id: workshopId } = await makeWorkshop(db, { teamId });
    const { id } = await makeRegistration(db, { workshopId });
    const token = `atelier_${user.id}`;
    await db.apiToken.create({ data: { userId: user.id, name: "test", tokenHash: hashToken(token) } });
    const authorization = `Bearer ${token}`;
    const callers: readonly Record<string, string>[] = [{ authorization }, {}];
    for (const headers of callers) {
      const { body, read } = large('{"title":"');
      expect((await createWorkshop(post("/api/organiser/workshops", body, headers), at({}))).status).toBe(
        413,
      );
      expect(read()).toBeLessThan(1024 * 1024);
      const change = large('{"name":"');
      const request = post(`/api/organiser/registrations/${id}`, change.body, headers);
      expect((await changeRegistration(request, at({ id }))).status).toBe(413);
    }
    expect(await db.registration.findUnique({ where: { id } })).toMatchObject({ version: 1 });
  });
});

describe("clocks", () => {
  test("that skip the hour in which sign-up ends close it an hour later, and none is let in after", async () => {
    // Zurich skips from 2 to 3 on 28 March 2027.
    const closesAt = instantOfLocal("2027-03-28T02:30", "Europe/Zurich");
    expect(closesAt?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
    const days = {
      startsAt: new Date("2027-04-22T07:00:00Z"),
      endsAt: new Date("2027-04-22T15:00:00Z"),
      closesAt,
    };
    const { slug } = await makeWorkshop(db, days);
    const now = (instant: string) => ({ now: new Date(instant) });
    expect(told([await register(db, slug, {}, now("2027-03-28T01:29:59Z"))])).toEqual(["confirmed"]);
    expect(told([await register(db, slug, {}, now("2027-03-28T01:30:00Z"))])).toEqual(["sign_up_closed"]);
  });

  test("that show the hour twice let nobody in twice: the first one counts", async () => {
    // Zurich shows 2 to 3 twice on 31 October 2027.
    const closesAt = instantOfLocal("2027-10-31T02:30", "Europe/Zurich");
    expect(closesAt?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
    const days = {
      startsAt: new Date("2027-11-22T08:00:00Z"),
      endsAt: new Date("2027-11-22T16:00:00Z"),
      closesAt,
    };
    const { slug } = await makeWorkshop(db, days);
    // Half past two again.
    const again = { now: new Date("2027-10-31T01:15:00Z") };
    expect(told([await register(db, slug, {}, again)])).toEqual(["sign_up_closed"]);
  });

  test("of another zone leave the moments as they are: who is signed up stays, and sign-up ends when it did", async () => {
    const closesAt = new Date(Date.now() + 3_600_000);
    const { id, slug, teamId } = await makeWorkshop(db, { closesAt });
    await register(db, slug, {});
    const before = await db.workshop.findUniqueOrThrow({ where: { id } });
    await updateWorkshop(await organiser(db, { teamId }), {
      workshopId: id,
      change: { timeZone: "Pacific/Auckland" },
    });
    const after = await db.workshop.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({
      timeZone: "Pacific/Auckland",
      startsAt: before.startsAt,
      endsAt: before.endsAt,
      closesAt,
    });
    expect(told([await register(db, slug, {}, { now: new Date(closesAt.getTime() - 1) })])).toEqual([
      "confirmed",
    ]);
    expect(told([await register(db, slug, {}, { now: closesAt })])).toEqual(["sign_up_closed"]);
    expect(await db.registration.count({ where: { workshopId: id, status: "confirmed" } })).toBe(2);
  });
});
