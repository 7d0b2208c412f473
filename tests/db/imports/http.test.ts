import { describe, expect, test } from "vitest";
import { POST as step } from "@/app/api/organiser/workshops/[id]/imports/[importId]/route";
import { POST as undoCall } from "@/app/api/organiser/workshops/[id]/imports/[importId]/undo/route";
import { POST as upload } from "@/app/api/organiser/workshops/[id]/imports/route";
import { POST as importCall } from "@/app/api/organiser/workshops/[id]/registrations/import/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { newNetwork } from "../auth/http";
import { makeTeam, makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { importScene, list } from "./kit";

const { db } = await createTestDb();
const scene = (overrides?: Parameters<typeof importScene>[1]) => importScene(db, overrides);

describe("over HTTP", () => {
  async function bearer(userId: string) {
    const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
    return { authorization: `Bearer ${token}`, "x-forwarded-for": newNetwork() };
  }
  function post(
    handler: typeof upload,
    params: Record<string, string>,
    body: BodyInit,
    headers: Record<string, string>,
    query = "",
  ) {
    const request = new Request(`https://atelier.example.org/api/x${query}`, {
      method: "POST",
      body,
      headers: { "sec-fetch-site": "same-origin", "accept-language": "fr", ...headers },
    });
    return handler(request, { params: Promise.resolve(params) });
  }
  const form = (text: string, name = "liste.csv") => {
    const data = new FormData();
    data.set("file", new File([text], name));
    return data;
  };

  test("the contract's call takes a form with a file, and a file as it is, and reports each row", async () => {
    const { workshop, userId, people } = await scene({ capacity: 10 });
    const headers = await bearer(userId);
    const params = { id: workshop.id };
    const first = await post(importCall, params, form(list(2)), headers);
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({
      counts: { seat: 2 },
      mails: 0,
      rows: [{ row: 1, outcome: "seat" }, {}],
    });
    const csv = { ...headers, "content-type": "text/csv" };
    const second = await post(importCall, params, list(3, "q"), csv, "?notify=yes");
    expect(await second.json()).toMatchObject({ counts: { seat: 3 }, mails: 3 });
    expect(await people()).toHaveLength(5);
  });

  test("what is no list is refused with the reason at the field; more than 5 MB with 413", async () => {
    const { workshop, userId } = await scene();
    const headers = await bearer(userId);
    const params = { id: workshop.id };
    const refused = await post(importCall, params, form("Nom\n"), headers);
    expect([refused.status, (await refused.json()).errors[0]]).toMatchObject([
      422,
      { path: "file", code: "import_no_rows" },
    ]);
    const big = await post(importCall, params, form("x".repeat(6 * 1024 * 1024)), headers);
    expect(big.status).toBe(413);
    const none = await post(importCall, params, "a,b", { ...headers, "content-type": "text/html" });
    expect(none.status).toBe(415);
  });

  test("another team's organiser finds nothing, a facilitator may not, at any step", async () => {
    const { workshop, teamId, open } = await scene();
    const { id: importId } = await open(list(1));
    const stranger = await bearer((await makeUser(db, { teamId: (await makeTeam(db)).id })).id);
    const facilitator = await bearer((await makeUser(db, { teamId, role: "facilitator" })).id);
    const params = { id: workshop.id, importId };
    const json = { "content-type": "application/json" };
    for (const [headers, status] of [
      [stranger, 404],
      [facilitator, 403],
    ] as const) {
      const answers = await Promise.all([
        post(importCall, params, form(list(1)), headers),
        post(upload, params, form(list(1)), { ...headers, accept: "application/json" }),
        post(step, params, '{"act":"confirm"}', { ...headers, ...json }),
        post(undoCall, params, "{}", { ...headers, ...json }),
      ]);
      // A form's refusal goes back to its page.
      expect(answers.map((answer) => answer.status)).toEqual([status, 303, status, status]);
    }
    const other = await scene();
    const own = await bearer(other.userId);
    const crossed = await post(step, { id: other.workshop.id, importId }, '{"act":"confirm"}', {
      ...own,
      ...json,
    });
    expect(crossed.status).toBe(404);
    expect(await db.registration.count({ where: { workshopId: workshop.id } })).toBe(0);
  });
});
