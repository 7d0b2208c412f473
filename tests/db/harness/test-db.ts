import { afterAll, inject } from "vitest";
import { createDb, type DbClient } from "@/lib/db/client";
import { copyTemplate, dropDatabase } from "./databases";

export interface TestDb {
  readonly db: DbClient;
  readonly databaseUrl: string;
}

/**
 * A migrated, empty database for this test file, dropped after it: `const { db } = await createTestDb()` at its top.
 * The settings point to it, too, so that route handlers called in the test use the same database.
 */
export async function createTestDb(options: { poolSizeMax?: number } = {}): Promise<TestDb> {
  const adminUrl = inject("adminUrl");
  const databaseUrl = await copyTemplate(adminUrl, inject("template"), inject("runner"));
  process.env.DATABASE_URL = databaseUrl;
  process.env.SECRET ??= "a secret of tests, thirty-two characters or more";
  const db = createDb(databaseUrl, options.poolSizeMax);
  afterAll(async () => {
    await db.$disconnect();
    await dropDatabase(adminUrl, databaseUrl);
  });
  return { db, databaseUrl };
}
