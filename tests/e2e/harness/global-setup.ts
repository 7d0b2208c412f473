import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SYSTEM } from "@/lib/auth/actor";
import { createDb } from "@/lib/db/client";
import { loadDemo } from "@/lib/demo/load";
import { SETTING_NAMES } from "@/lib/env";
import { buildIfStale, generateIfStale } from "@/scripts/launcher/build";
import { type Child, keepRunning } from "@/scripts/launcher/children";
import { freePort } from "@/scripts/launcher/port";
import { copyTemplate, dropDatabase, ensureTemplate } from "@/tests/db/harness/databases";
import { testServer } from "@/tests/db/harness/test-server";
import { publishSite } from "./environment";
import { startMailServer } from "./mail-server";

/** Starts what a host runs: the built web server and a worker, on a database of their own, with a mail server to catch mails. */
export default async function setUp(): Promise<() => Promise<void>> {
  await generateIfStale();
  await buildIfStale();
  const server = await testServer();
  const databaseUrl = await copyTemplate(server.adminUrl, await ensureTemplate(server.adminUrl));
  await seedDemo(databaseUrl);
  const mailFolder = fs.mkdtempSync(path.join(os.tmpdir(), "atelier-mails-"));
  const mailServer = await startMailServer(mailFolder);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const environment = {
    // Blank counts as unset, and Next cannot fill it from the `.env` of whoever runs the tests.
    ...Object.fromEntries(SETTING_NAMES.map((name) => [name, ""])),
    NODE_ENV: "production",
    PORT: String(port),
    BASE_URL: baseUrl,
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailServer.url,
    SECRET: "a secret of tests, thirty-two characters or more",
    LOG_LEVEL: "warn",
    // Each test says by X-Forwarded-For where it comes from, so that they do not share their rate limits.
    TRUST_PROXY: "1",
  };
  const children = ["web", "worker"].map((name) =>
    keepRunning({ name, file: `scripts/${name}.ts`, environment }),
  );
  publishSite({ baseUrl, databaseUrl, mailFolder, settings: environment });
  // Links that tests sign themselves open the site under test.
  process.env.SECRET = environment.SECRET;
  await Promise.all(children.map(untilReady));
  return async () => {
    await Promise.all(children.map((child) => child.stop()));
    await mailServer.stop();
    fs.rmSync(mailFolder, { recursive: true, force: true });
    await dropDatabase(server.adminUrl, databaseUrl);
    await server.leave();
  };
}

async function untilReady({ ready, hopeless }: Child): Promise<void> {
  const failed = hopeless.then(() => {
    throw new Error("the site did not start");
  });
  await Promise.race([ready, failed]);
}

async function seedDemo(databaseUrl: string): Promise<void> {
  const db = createDb(databaseUrl, 2);
  try {
    await loadDemo({ db, actor: SYSTEM, now: new Date() });
  } finally {
    await db.$disconnect();
  }
}
