import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { calls } from "@/app/api/openapi.json/calls";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import type { RouteHandler } from "@/lib/http/route";
import { newCode } from "@/lib/invitation-uses/rules";
import {
  makeRegistration,
  makeSession,
  makeTeam,
  makeUser,
  makeWorkshop,
  unique,
} from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { call } from "./http";

// Every call of the API that names something of a team, found by itself: a new one is held to this the day it is added.

process.env.SECRET = "a secret of tests, thirty-two characters or more";
const FILE = { form: "Nom;E-mail\nZoé;zoe@example.org", headers: { "content-type": "text/csv" } };
const LETTER = { json: { version: 0, subject: "Votre place", body: "{link}" } };
const NEVER = { days: "never", at: "09:00" };
const { db } = await createTestDb();

interface Call {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handler: RouteHandler;
}

const CALLS: readonly Call[] = Object.entries(calls()).flatMap(([path, module]) =>
  Object.entries(module).flatMap(([method, handler]) =>
    handler.spec.access === "user" && path.includes("{") && !path.startsWith("/api/organiser/tokens/")
      ? [{ name: `${method} ${path}`, method, path, handler: takingAnything(handler) }]
      : [],
  ),
);

/** The call, taking any body and query: what it refuses then, it refuses for what the path names. */
function takingAnything(handler: RouteHandler): RouteHandler {
  const { spec } = handler;
  Object.assign(spec, { body: spec.body && z.any(), query: spec.query && z.any() });
  return handler;
}

/** One of everything, by the parameter that names it; `id` is what its place in the path says. */
async function makeHouse() {
  const team = await makeTeam(db);
  const workshop = await makeWorkshop(db, { teamId: team.id });
  const workshopId = workshop.id;
  const registration = await makeRegistration(db, { workshopId });
  const session = await makeSession(db, { workshopId });
  const plan = await db.plan.create({
    data: {
      sessionId: workshop.session.id,
      number: 1,
      seed: 1,
      options: {},
      score: 0,
      criteria: {},
      unmet: [],
    },
  });
  const mail = { locale: "fr", toAddress: "zoe@example.org", params: {} } as const;
  const message = await db.message.create({ data: { ...mail, kind: "registration_confirmed", workshopId } });
  const broadcast = await db.broadcast.create({ data: { workshopId, audience: {}, texts: {} } });
  const invitation = await db.invitation.create({
    data: { workshopId, code: newCode(randomBytes), label: "Comité", usesMax: 5 },
  });
  const email = `${unique("zoe")}@example.org`;
  const check = await db.signUpCheck.create({
    data: {
      workshopId,
      name: "Zoé Essai",
      email,
      emailKey: email,
      locale: "fr",
      input: {},
      reference: unique("").slice(-8).toUpperCase(),
      expiresAt: new Date(Date.now() + 3_600_000),
      sentAt: new Date(),
    },
  });
  const facilitator = await db.facilitator.create({
    data: { workshopId, name: "Léa Anime", languages: ["fr"] },
  });
  const rule = await db.tableRule.create({
    data: {
      sessionId: workshop.session.id,
      kind: "table",
      table: 1,
      createdAt: new Date(),
      members: { create: { registrationId: registration.id } },
    },
  });
  const upload = await db.import.create({
    data: { workshopId, fileName: "liste.csv", choices: {}, bytes: Buffer.from("Nom") },
  });
  const now = new Date();
  const checkIn = await db.checkIn.create({
    data: { id: randomUUID(), registrationId: registration.id, takenAt: now, receivedAt: now },
  });
  return {
    team,
    roots: {
      workshops: workshopId,
      registrations: registration.id,
      plans: plan.id,
      invitations: invitation.id,
      "sign-up-checks": check.id,
    } as Readonly<Record<string, string>>,
    names: {
      messageId: message.id,
      broadcastId: broadcast.id,
      sessionId: session.id,
      facilitatorId: facilitator.id,
      ruleId: rule.id,
      importId: upload.id,
      checkInId: checkIn.id,
      key: "diet",
      letter: "registration_confirmed",
      language: "fr",
      file: "groups.csv",
    } as Readonly<Record<string, string>>,
  };
}
type House = Awaited<ReturnType<typeof makeHouse>>;

/** The parameters of a path that name this house's things. */
function paramsOf(path: string, { roots, names }: House): Record<string, string> {
  const parts = path.split("/");
  return Object.fromEntries(
    parts.flatMap((part, at) => {
      if (!part.startsWith("{")) return [];
      const name = part.slice(1, -1);
      const value = name === "id" ? roots[parts[at - 1] ?? ""] : names[name];
      if (value === undefined) throw new Error(`${path}: what is {${name}}?`);
      return [[name, value]];
    }),
  );
}

/** The same path, naming nothing that exists. */
function paramsOfNothing(path: string, house: House): Record<string, string> {
  const entries = Object.entries(paramsOf(path, house));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, /^[0-9a-f-]{36}$/.test(value) ? randomUUID() : value]),
  );
}

async function bearer(userId: string) {
  const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
  return { authorization: `Bearer ${token}` };
}

/** What a handler looks at before it asks whose thing this is. */
const SENT: Readonly<Record<string, Parameters<typeof call>[1]>> = {
  "POST /api/organiser/workshops/{id}/imports": FILE,
  "POST /api/organiser/workshops/{id}/registrations/import": FILE,
  "PUT /api/organiser/workshops/{id}/letters/{letter}/{language}": LETTER,
  "POST /api/organiser/workshops/{id}/letters/{letter}/{language}": LETTER,
  "POST /api/organiser/workshops/{id}/mail-times": {
    json: { version: 0, first: NEVER, second: NEVER, third: NEVER, after: NEVER },
  },
};

/** Judges the fields of its form first: it says the same of all workshops, and asks whose this is by its command. */
const FORM = "POST /api/organiser/workshops/{id}/form";

/** What is missing for the owner too, until something has happened that did not happen here. */
const NOTHING_YET = new Set([
  "GET /api/organiser/messages/{messageId}/html",
  "POST /api/organiser/plans/{id}/bring-back",
  "GET /api/organiser/plans/{id}/publish/mail",
  "GET /api/organiser/workshops/{id}/change/preview",
  "POST /api/organiser/workshops/{id}/change/preview",
  "DELETE /api/organiser/workshops/{id}/form-questions/{key}",
]);

/** Status and text of an answer without what differs each time. */
async function answerOf(one: Call, params: Record<string, string>, headers: Record<string, string>) {
  const sent = SENT[one.name] ?? { json: one.handler.spec.body && {} };
  const answer = await call(one.handler, {
    method: one.method,
    params,
    ...sent,
    headers: { ...headers, ...sent.headers },
  });
  const { requestId: _, ...problem } = await answer.json().catch(() => ({}));
  return { status: answer.status, problem };
}

const named = CALLS.map((one) => [one.name, one] as const);
const house = await makeHouse();
const strangers = await makeTeam(db);
const stranger = await bearer((await makeUser(db, { teamId: strangers.id, role: "owner" })).id);

describe("every call that names something of a team", () => {
  it("is found: all of the organisers' API but what names nothing or one's own key", () => {
    expect(CALLS.length).toBeGreaterThan(100);
  });

  it.each(named)("%s answers another team as if it were not there", async (_, one) => {
    const known = await answerOf(one, paramsOf(one.path, house), stranger);
    const unknown = await answerOf(one, paramsOfNothing(one.path, house), stranger);
    expect(known).toEqual(unknown);
    expect(known.status).toBe(one.name === FORM ? 422 : 404);
  });

  it.each(named)("%s is there for the owner of the team", async (_, one) => {
    // A house of its own: what is done to it is done.
    const own = await makeHouse();
    const owner = await bearer((await makeUser(db, { teamId: own.team.id, role: "owner" })).id);
    const { status } = await answerOf(one, paramsOf(one.path, own), owner);
    expect(status === 404).toBe(NOTHING_YET.has(one.name));
  });
});
