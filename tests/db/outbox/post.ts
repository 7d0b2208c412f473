import { afterEach, vi } from "vitest";
import type { DbClient } from "@/lib/db/client";
import { type MailboxHooks, openMailbox } from "./mailbox";
import { relay, smtp } from "./office";

/** Mailboxes and relays that a test opens, closed after it with all that was owed. */
export function openPost(db: DbClient) {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await db.message.deleteMany();
  });

  async function mailbox(hooks: MailboxHooks = {}) {
    const opened = await openMailbox(hooks);
    closing.push(opened.close);
    return opened;
  }

  function startSending(smtpUrl: string | null, options: Parameters<typeof relay>[2] = {}) {
    const transport = smtpUrl === null ? null : smtp(smtpUrl);
    const running = relay(db, transport, options);
    closing.push(
      () => transport?.close(),
      () => running.stop(),
    );
    return running;
  }

  return {
    mailbox,
    startSending,
    state: (id: string) => db.message.findUniqueOrThrow({ where: { id } }),
  };
}

/** On a machine with ten others at work thirty mails take their time. */
export const TEST_TIMEOUT_MS = 120_000;
export const until = (assert: () => Promise<void> | void) =>
  vi.waitFor(assert, { timeout: TEST_TIMEOUT_MS / 2, interval: 20 });
