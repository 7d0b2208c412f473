import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

export type { Prisma } from "./generated/client";

/** What a query needs: the client, or a transaction of it. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type DbClient = PrismaClient;

export function createDb(databaseUrl: string, poolSizeMax = 10): DbClient {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSizeMax,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

const shared = globalThis as unknown as { atelierDb?: DbClient };

/** The process's client, made at first use: none at build time, one across hot reloads. */
export function db(): DbClient {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: start with `npm start` or set it");
  shared.atelierDb ??= createDb(databaseUrl);
  return shared.atelierDb;
}
