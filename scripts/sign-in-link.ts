import { parseArgs } from "node:util";
import { createSignInLink } from "@/lib/auth/sign-in";
import { createDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { LaunchError } from "./launcher/say.mjs";

// npm run sign-in-link -- --email organiser@example.org: prints a one-time link to sign in as an existing organiser,
// for hosts whose mail does not work (yet).

const email = readEmail();
const { databaseUrl, baseUrl } = env();
const db = createDb(databaseUrl ?? "", 2);
try {
  const link = await createSignInLink(db, { email, baseUrl, now: new Date() });
  if (!link)
    throw new LaunchError(
      "nobody in a team has this address: `npm run token -- --email …` makes an organiser",
    );
  console.log(link);
} finally {
  await db.$disconnect();
}

function readEmail(): string {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: { email: { type: "string" } } });
    if (values.email) return values.email;
  } catch {
    // An option that does not exist.
  }
  throw new LaunchError("usage: npm run sign-in-link -- --email organiser@example.org");
}
