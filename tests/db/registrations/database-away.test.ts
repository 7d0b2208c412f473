import net from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { POST as post } from "@/app/api/workshops/[slug]/registrations/route";
import { GET as read } from "@/app/api/workshops/[slug]/route";
import { createDb } from "@/lib/db/client";
import { asAppError } from "@/lib/http/database-errors";
import type { Receipt } from "@/lib/registrations/schema";
import { makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, signUpInput } from "./sign-up-kit";

const { db, databaseUrl } = await createTestDb();
/**
 * Longer than anybody waits for a connection (lib/db/client.ts), so that all kinds of failures come. For half a minute:
 * DATABASE_AWAY_SECONDS=30 npm test -- db database-away
 */
const AWAY_MS = Number(process.env.DATABASE_AWAY_SECONDS ?? 8) * 1_000;

/** A way to the database that can be cut: connections break, and new ones are refused. */
async function cuttable(url: string) {
  const target = new URL(url);
  const { port, hostname } = target;
  const open = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((client) => {
    if (isCut) return client.destroy();
    const upstream = net.connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  target.port = String(typeof address === "object" ? address?.port : "");
  target.hostname = "127.0.0.1";
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: target.href,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    close() {
      breakAll();
      server.close();
    },
  };
}

const way = await cuttable(databaseUrl);
const far = createDb(way.url, 10);
const ORIGIN = "https://atelier.example.org";
process.env.BASE_URL = ORIGIN;
process.env.LOG_LEVEL = "silent";
afterAll(async () => {
  await far.$disconnect();
  way.close();
});

test(
  "a database that goes away in the middle of a rush loses nobody, and registers nobody twice",
  async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 20 });
    const refusals = new Set<string>();
    let until = Number.POSITIVE_INFINITY;

    /** Somebody who sends the same again until they are answered. */
    async function persist(name: string): Promise<Receipt> {
      for (;;) {
        const sent = { email: `${name}@example.org` };
        try {
          const outcome = await signUp(far, slug, sent, { idempotencyKey: name });
          if (outcome.ok) return outcome.receipt;
          throw new Error(outcome.reason);
        } catch (error) {
          refusals.add(asAppError(error).code);
          await delay(100);
        }
      }
    }
    async function stream(lane: number): Promise<Receipt[]> {
      const told: Receipt[] = [];
      for (let n = 0; performance.now() < until; n += 1) {
        told.push(await persist(`lane-${lane}-${n}`));
        await delay(20);
      }
      return told;
    }
    const lanes = Array.from({ length: 12 }, (_, lane) => stream(lane));
    const count = () => db.registration.count({ where: { workshopId: id } });
    while ((await count()) === 0) await delay(100);
    const before = await count();
    way.cut();
    await delay(AWAY_MS);
    way.mend();
    until = performance.now() + 3_000;
    const told = (await Promise.all(lanes)).flat();

    // Whoever came while it was away was told that it will pass, and nothing else.
    expect([...refusals]).toEqual(["busy"]);
    const kept = await db.registration.findMany({
      where: { workshopId: id },
      orderBy: { lineNumber: "asc" },
      include: { seats: true, _count: { select: { messages: true } } },
    });
    expect(kept).toHaveLength(told.length);
    expect(kept.length).toBeGreaterThan(before);
    expect(kept.every((row) => row._count.messages === 1)).toBe(true);
    const confirmed = kept.filter(({ status }) => status === "confirmed");
    expect(confirmed.map(({ seats }) => seats.length)).toEqual(Array(Math.min(20, kept.length)).fill(1));
    const places = new Map(
      kept
        .filter(({ status }) => status === "waitlisted")
        .map(({ reference }, index) => [reference, index + 1]),
    );
    for (const { reference, position } of told) expect(places.get(reference)).toBe(position);
  },
  60_000 + AWAY_MS,
);

test("while it is away readers and sign-ups are told when to come back, and the same again is then one registration", async () => {
  const { id, slug } = await makeWorkshop(db, { capacity: 1 });
  const shared = globalThis as unknown as { atelierDb?: typeof far };
  const { atelierDb: near } = shared;
  // What the routes ask from here on.
  shared.atelierDb = far;
  const at = { params: Promise.resolve({ slug }) };
  const address = `${ORIGIN}/api/workshops/${slug}`;
  const body = JSON.stringify(signUpInput());
  const headers = { "content-type": "application/json", "idempotency-key": slug };
  const send = () => post(new Request(`${address}/registrations`, { method: "POST", headers, body }), at);
  const look = () => read(new Request(address), at);
  try {
    expect((await look()).status).toBe(200);
    way.cut();
    for (const answer of await Promise.all([look(), look(), send(), send()])) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({
        code: "busy",
        title: expect.stringMatching(/\w/),
        detail: expect.stringMatching(/\w/),
      });
    }
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
    way.mend();
    await expect.poll(async () => (await look()).status, { timeout: 10_000 }).toBe(200);
    const told = await Promise.all([send(), send()]);
    expect(told.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = await Promise.all(told.map((answer) => answer.json()));
    expect(second.reference).toBe(first.reference);
  } finally {
    way.mend();
    shared.atelierDb = near;
  }
  expect(await db.registration.count({ where: { workshopId: id, status: "confirmed" } })).toBe(1);
  expect(await db.message.count({ where: { workshopId: id } })).toBe(1);
}, 60_000);
