import pg from "pg";
import { SYSTEM } from "@/lib/auth/actor";
import type { Env } from "@/lib/env";
import { say } from "./say.mjs";

// What a new installation needs once. The application's client is loaded only where there is something to do: a warm
// start must not wait for it.

/** Loads the demonstration workshop into a database that nobody has used yet, unless DEMO=off. */
export async function loadDemoIfEmpty({ isDemoWanted }: Env, databaseUrl: string): Promise<void> {
  if (!isDemoWanted) return;
  const isUsed = await exists(
    databaseUrl,
    `select from "Workshop" union all select from "User" union all select from "AuditEntry"`,
  );
  if (isUsed) return;
  const [{ createDb }, { loadDemo }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/demo/load"),
  ]);
  const db = createDb(databaseUrl, 2);
  try {
    const outcome = await loadDemo({ db, actor: SYSTEM, now: new Date() });
    if (outcome.ok) say("Demonstration workshop loaded (DEMO=off leaves it out)");
  } finally {
    await db.$disconnect();
  }
}

/**
 * Makes ORGANISER_EMAIL an organiser, and returns a one-time link to become the first one; null when somebody has
 * signed in already.
 */
export async function firstOrganiserLink(
  { baseUrl, organiserEmail }: Env,
  databaseUrl: string,
): Promise<string | null> {
  const [{ createDb }, { ensureOrganiser }, { createFirstOrganiserLink }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/team/commands"),
    import("@/lib/auth/first-organiser"),
  ]);
  const db = createDb(databaseUrl, 1);
  const now = new Date();
  try {
    if (organiserEmail) await ensureOrganiser(db, { email: organiserEmail, now });
    return await createFirstOrganiserLink(db, { baseUrl, now });
  } finally {
    await db.$disconnect();
  }
}

async function exists(databaseUrl: string, rows: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(`${rows} limit 1`)).rowCount === 1;
  } finally {
    await client.end();
  }
}
