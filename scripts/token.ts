import { parseArgs } from "node:util";
import { z } from "zod";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { createDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { ensureOrganiser } from "@/lib/team/commands";
import { LaunchError } from "./launcher/say.mjs";

// npm run token -- --email organiser@example.org [--name "What it is for"]: prints a new API token, and nothing else,
// on standard output. The person becomes an organiser when they are none yet.

const { email, name } = readArguments();
const db = createDb(env().databaseUrl ?? "", 2);
const now = new Date();
try {
  const { userId } = await ensureOrganiser(db, { email, now });
  const { token } = await createApiToken(db, { userId, name, now, actor: SYSTEM });
  console.log(token);
} finally {
  await db.$disconnect();
}

function readArguments(): { email: string; name: string } {
  const usage = "usage: npm run token -- --email organiser@example.org [--name text]";
  try {
    const options = {
      email: { type: "string" },
      name: { type: "string", default: "npm run token" },
    } as const;
    const parsed = z
      .object({
        email: z.string().trim().toLowerCase().pipe(z.email()),
        name: z.string().trim().min(1).max(120),
      })
      .safeParse(parseArgs({ args: process.argv.slice(2), options }).values);
    if (parsed.success) return parsed.data;
  } catch {
    // An option that does not exist.
  }
  throw new LaunchError(usage);
}
