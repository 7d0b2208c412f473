import { joinServer } from "@/scripts/postgres/server";

export interface TestServer {
  /** Address of the database `postgres`, for a role that may create databases. */
  readonly adminUrl: string;
  leave(): Promise<void>;
}

/**
 * The PostgreSQL that tests use: the one at TEST_DATABASE_URL, or an embedded one of its own in .data/test, which
 * several runs at once share and the last one stops. Its settings trade durability for speed.
 */
export async function testServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { adminUrl: given, leave: async () => undefined };
  const server = await joinServer({ dataDir: ".data/test", isThrowaway: true });
  return { adminUrl: server.adminUrl("postgres"), leave: () => server.leave() };
}
