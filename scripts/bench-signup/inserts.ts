import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DbClient } from "@/lib/db/client";
import { environmentWith } from "@/lib/env";
import { openWorkshop } from "./people";

/** What one sign-up writes, in one statement and one transaction, and nothing of what decides it. */
const STATEMENT = `\\set person random(1, 9000000000000000)
WITH "person" AS (
  INSERT INTO "Registration" ("id", "workshopId", "reference", "status", "name", "email", "emailKey", "organisation",
    "role", "locale", "languages", "level", "questions", "projectTitle", "projectDescription", "projectShared", "themes",
    "houseRulesAt", "showToGroup", "lineNumber", "updatedAt")
  VALUES (gen_random_uuid(), 'WORKSHOP', upper(substr(md5(:person::text), 1, 12)), 'waitlisted', 'Zoé Numéro', :person || '@example.org',
    :person || '@example.org', 'Association des amis du lac', 'Responsable', 'fr', '{fr,en}', 3,
    '{Comment garder la confiance quand tout passe à l’écran ?}', 'Un guichet qui reste humain',
    'Deux mots sur ce projet.', true, '{Confiance}', now(), true, nextval('registration_line_seq'), now())
  RETURNING "id"
)
INSERT INTO "Message" ("id", "workshopId", "registrationId", "kind", "locale", "toAddress", "toName", "params")
SELECT gen_random_uuid(), 'WORKSHOP', "id", 'registration_waitlisted', 'fr', :person || '@example.org', 'Zoé Numéro',
  'PARAMS'::jsonb FROM "person";
`;
// A colon before a word would be a variable of pgbench's: hence the spaces.
const PARAMS = JSON.stringify(
  {
    workshop: {
      slug: "rush-1",
      title: "Atelier très demandé",
      kicker: null,
      timeZone: "Europe/Zurich",
      version: 1,
    },
    registration: {
      id: "00000000-0000-4000-8000-000000000000",
      linkVersion: 1,
      reference: "K7QX42",
      version: 1,
    },
    position: 4,
  },
  null,
  1,
);

export interface Inserts {
  readonly connections: number;
  readonly perSecond: number;
  readonly meanMs: number;
}

/** The same inserts by pgbench, over so many connections; undefined where there is no pgbench. */
export async function measureInserts(
  { db, databaseUrl }: { readonly db: DbClient; readonly databaseUrl: string },
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Inserts | undefined> {
  const program = findPgbench();
  if (!program) return undefined;
  const { id } = await openWorkshop(db);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "atelier-bench-")), "sign-up.sql");
  fs.writeFileSync(file, STATEMENT.replaceAll("WORKSHOP", id).replace("PARAMS", PARAMS));
  const url = new URL(databaseUrl);
  const args = [
    ...["-n", "-M", "prepared", "-f", file, "-T", String(seconds), "-c", String(connections), "-j", "1"],
    ...[
      "-h",
      url.hostname,
      "-p",
      url.port || "5432",
      "-U",
      decodeURIComponent(url.username),
      url.pathname.slice(1),
    ],
  ];
  const child = spawn(program, args, {
    env: environmentWith({ PGPASSWORD: decodeURIComponent(url.password) }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  await new Promise((resolve) => child.once("close", resolve));
  fs.rmSync(path.dirname(file), { recursive: true });
  await db.workshop.delete({ where: { id } });
  const perSecond = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
  const meanMs = Number(/latency average = ([\d.]+)/.exec(output)?.[1]);
  if (!(perSecond > 0)) throw new Error(`pgbench: ${output.trim()}`);
  return { connections, perSecond, meanMs };
}

function findPgbench(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(environmentWith().PATH ?? "").split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, "bin")),
  ];
  return folders.map((folder) => path.join(folder, "pgbench")).find((file) => fs.existsSync(file));
}
