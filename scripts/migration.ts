import fs from "node:fs";
import path from "node:path";
import { copyTemplate, dropDatabase, ensureTemplate } from "@/tests/db/harness/databases";
import { testServer } from "@/tests/db/harness/test-server";
import { LaunchError } from "./launcher/say.mjs";
import { sqlToReachSchema } from "./migration/schema-engine";

// npm run migration: do the migrations make what prisma/schema.prisma says? Shows what is missing, exit code 1.
// npm run migration -- add_something: writes what is missing as a new migration, to be read and completed by hand.
// Works on a scratch database to which our own runner applied the migrations: Prisma's engine, given the folder,
// would cut function bodies at their semicolons.

const name = process.argv[2];
if (name !== undefined && !/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
  throw new LaunchError("usage: npm run migration [-- name_of_the_change]");
}
const sql = await missingSql();
if (sql === undefined) {
  console.log("schema and migrations agree");
} else if (name === undefined) {
  console.log(sql);
  throw new LaunchError(
    "the migrations do not make what prisma/schema.prisma says: npm run migration -- name_of_the_change",
  );
} else {
  console.log(`wrote ${write(name, sql)}: read it, and add what Prisma cannot say`);
}

async function missingSql(): Promise<string | undefined> {
  const server = await testServer();
  const url = await copyTemplate(server.adminUrl, await ensureTemplate(server.adminUrl));
  try {
    return await sqlToReachSchema(url);
  } finally {
    await dropDatabase(server.adminUrl, url);
    await server.leave();
  }
}

function write(change: string, content: string): string {
  const instant = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${instant}_${change}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "migration.sql"), content);
  return folder;
}
