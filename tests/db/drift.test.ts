import { expect, test } from "vitest";
import { sqlToReachSchema } from "@/scripts/migration/schema-engine";
import { createTestDb } from "./harness/test-db";

const { db, databaseUrl } = await createTestDb();

test("the migrations make exactly what prisma/schema.prisma says", async () => {
  expect(await sqlToReachSchema(databaseUrl)).toBeUndefined();
});

test("a column that the schema does not know is noticed", async () => {
  await db.$executeRaw`alter table "Team" add column "forgotten" text`;
  expect(await sqlToReachSchema(databaseUrl)).toContain('DROP COLUMN "forgotten"');
});
