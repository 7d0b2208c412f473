import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { claimMessage } from "@/lib/outbox/claim";
import { createTestDb } from "@/tests/db/harness/test-db";
import { openMailbox, smtpError } from "./mailbox";
import { endLeases, makeOffice, relay, smtp } from "./office";
import { STEPS, type Step } from "./victim";

const { db, databaseUrl } = await createTestDb({ poolSizeMax: 10 });
process.env.LOG_LEVEL = "silent";
// Vite sets it to "/".
process.env.BASE_URL = "https://atelier.example";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await db.message.deleteMany();
});

// Starting a process takes its time on a busy machine.
const TIMEOUT_MS = 120_000;
const until = (assert: () => Promise<void> | void) =>
  vi.waitFor(assert, { timeout: TIMEOUT_MS / 2, interval: 20 });

/** Runs a worker of its own process until it dies at this step. */
function startVictim(smtpUrl: string, step: Step) {
  const script = fileURLToPath(new URL("victim.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, databaseUrl, smtpUrl, step], {
    stdio: "ignore",
  });
  closing.push(() => child.kill("SIGKILL"));
  return child;
}

/** What a mailbox holds after the victim's death and a rescuer's work: copies of one mail, and how often it was tried. */
const EXPECTED: Readonly<Record<Step, { readonly copies: number; readonly attempts: number }>> = {
  "before the claim": { copies: 1, attempts: 1 },
  "after the claim": { copies: 1, attempts: 2 },
  "while the server listens": { copies: 1, attempts: 2 },
  // The server has it and nobody wrote that down: the one duplicate that a crash can cause.
  "after the server took it": { copies: 2, attempts: 2 },
  "before the fate is written": { copies: 2, attempts: 2 },
  "after the fate is written": { copies: 1, attempts: 1 },
};

const STATE_LEFT: Readonly<Partial<Record<Step, string>>> = {
  "before the claim": "queued",
  "after the fate is written": "sent",
};

describe("a worker killed while it sends", { timeout: TIMEOUT_MS }, () => {
  it.each(STEPS)("%s: the mail is not lost, and comes at most twice, recognisable as one", async (step) => {
    let victim: ReturnType<typeof startVictim> | undefined;
    let exited: Promise<unknown> | undefined;
    const mailbox = await openMailbox({
      async onMessage() {
        const dying = step === "while the server listens" ? victim : undefined;
        victim = undefined;
        if (!dying) return;
        dying.kill("SIGKILL");
        await exited;
        throw smtpError(451, "4.3.0 Nobody hears this");
      },
    });
    closing.push(mailbox.close);
    const { owe } = await makeOffice(db);
    const id = await owe();
    victim = startVictim(mailbox.url, step);
    exited = once(victim, "exit");
    expect(await exited).toEqual([null, "SIGKILL"]);

    const { state } = await db.message.findUniqueOrThrow({ where: { id } });
    expect(state).toBe(STATE_LEFT[step] ?? "sending");
    // What is in hand is left alone until the dead worker's lease has run out.
    if (state === "sending") expect(await claimMessage(db, 60_000)).toBeUndefined();
    await endLeases(db);
    const transport = smtp(mailbox.url);
    const rescuer = relay(db, transport);
    closing.push(
      () => transport.close(),
      () => rescuer.stop(),
    );
    await until(async () =>
      expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({
        state: "sent",
        attempts: EXPECTED[step].attempts,
      }),
    );
    expect(mailbox.received.map((mail) => mail.header("message-id"))).toEqual(
      Array.from({ length: EXPECTED[step].copies }, () => `<${id}@atelier.example>`),
    );
  });

  it("mails owed by the hundred survive a worker that dies again and again", async () => {
    const mailbox = await openMailbox();
    closing.push(mailbox.close);
    const { owe } = await makeOffice(db);
    const ids = await Promise.all(Array.from({ length: 40 }, () => owe()));
    for (const step of [
      "after the server took it",
      "after the claim",
      "before the fate is written",
    ] as const) {
      await once(startVictim(mailbox.url, step), "exit");
    }
    await endLeases(db);
    const transport = smtp(mailbox.url);
    const rescuer = relay(db, transport);
    closing.push(
      () => transport.close(),
      () => rescuer.stop(),
    );
    await until(async () => expect(await db.message.count({ where: { state: "sent" } })).toBe(ids.length));
    const copies = new Map<string, number>();
    for (const mail of mailbox.received) {
      const name = mail.header("message-id") ?? "";
      copies.set(name, (copies.get(name) ?? 0) + 1);
    }
    expect(copies.size).toBe(ids.length);
    expect(Math.max(...copies.values())).toBeLessThanOrEqual(2);
  });
});
