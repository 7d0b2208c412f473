import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDb } from "@/lib/db/client";
import { loadDemo } from "@/lib/demo/load";
import { copyTemplate, dropDatabase, ensureTemplate } from "../../db/harness/databases";
import { testServer } from "../../db/harness/test-server";
import { startMailServer } from "./mail-server";
import { freePort, startProgram, untilReady } from "./programs";

// The real thing: the built web server and a worker on a database of their own, with an SMTP server that keeps what it
// gets. Tests find them through the environment.

export const SECRET = "the secret of the browser tests, long enough";

export default async function setUp(): Promise<() => Promise<void>> {
  const server = await testServer();
  const databaseUrl = await copyTemplate(server.adminUrl, await ensureTemplate(server.adminUrl));
  const db = createDb(databaseUrl, 2);
  await loadDemo({ db, actor: { kind: "system" }, now: new Date() });
  await db.$disconnect();

  const mailDir = fs.mkdtempSync(path.join(os.tmpdir(), "atelier-mail-"));
  const mail = await startMailServer(mailDir);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const environment = {
    NODE_ENV: "production",
    PORT: String(port),
    BASE_URL: baseUrl,
    DATABASE_URL: databaseUrl,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    SECRET,
    LOG_LEVEL: "warn",
    NEXTAUTH_URL: baseUrl,
    NEXTAUTH_SECRET: SECRET,
  };
  const programs = [
    startProgram("scripts/web.ts", environment),
    startProgram("scripts/worker.ts", environment),
  ];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await mail.stop();
    fs.rmSync(mailDir, { recursive: true, force: true });
    await dropDatabase(server.adminUrl, databaseUrl);
    await server.leave();
  };
  try {
    await untilReady(`${baseUrl}/api/ready`);
  } catch (error) {
    await stop();
    throw error;
  }
  Object.assign(process.env, {
    E2E_BASE_URL: baseUrl,
    E2E_DATABASE_URL: databaseUrl,
    E2E_MAIL_DIR: mailDir,
    // Links that tests sign themselves must be those of the server under test.
    SECRET,
    BASE_URL: baseUrl,
    DATABASE_URL: databaseUrl,
  });
  return stop;
}
