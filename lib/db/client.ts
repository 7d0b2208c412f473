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
  pool.on("connect", askInTurn);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/**
 * Lets a connection be asked one thing after the other. Inside a transaction, Prisma asks for several relations of a row
 * at once, and our own reads do too; pg queued them for us, which its version 9 ends.
 */
function askInTurn(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...args: unknown[]) => {
    // With a callback it is the pool's own single statement: nobody else has the connection meanwhile.
    if (typeof args.at(-1) === "function") return ask(...args);
    const answer = last.then(() => ask(...args));
    last = answer.catch(() => undefined);
    return answer;
  };
  client.query = inTurn as typeof client.query;
}

const shared = globalThis as unknown as { atelierDb?: DbClient };

/** The process's client, made at first use: none at build time, one across hot reloads. */
export function db(): DbClient {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: start with `npm start` or set it");
  shared.atelierDb ??= createDb(databaseUrl);
  return shared.atelierDb;
}
