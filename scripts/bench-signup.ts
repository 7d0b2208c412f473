import os from "node:os";
import { parseArgs } from "node:util";
import { table } from "./bench-matching/table";
import { barsOf, type Measured } from "./bench-signup/bars";
import { type Inserts, measureInserts } from "./bench-signup/inserts";
import { measurePage, type PageRow } from "./bench-signup/page";
import { measureEmpty, measurePretended, measureSignUps, type RushRow, warmUp } from "./bench-signup/rush";
import { openSite, type Site } from "./bench-signup/site";
import { type SoakRow, soak } from "./bench-signup/soak";

// What a rush on 60 seats costs beside an empty handler and beside the bare inserts, and whether it stays exact.

const HELP = `Usage: npm run bench:signup -- [--only rush|two|inserts|page|soak]… [--seconds N] [--soak-seconds N] [--connections N]
       [--database URL] [--json]

  --only PART       one of the parts, or several; all without it
                      rush     an empty handler, then sign-ups over HTTP on the production build, then the empty handler again
                      two      the same sign-ups over two web instances on one database
                      inserts  the same inserts by pgbench, where it is installed
                      page     the organiser's page of 3,000 registrations
                      soak     memory while people sign up
  --seconds N       how long people rush (default 60); the soak as well, unless --soak-seconds is given (default 600)
  --connections N   at once (default 100)
  --database URL    a server where databases may be made and dropped; without it an embedded one in .data/bench
  --json            print JSON instead of tables

Everything shares this machine: compare figures of one run with each other, never with another machine's. Exits with 1
where anything was not exact.
`;
const PARTS = ["rush", "two", "inserts", "page", "soak"];
const EMPTY_SECONDS_SHARE = 0.25;
const INSERT_SECONDS_MAX = 15;
const PAGE_SECONDS = 10;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      seconds: { type: "string" },
      "soak-seconds": { type: "string" },
      connections: { type: "string", default: "100" },
      database: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const seconds = Number(values.seconds ?? 60);
  const soakSeconds = Number(values["soak-seconds"] ?? values.seconds ?? 600);
  const connections = Number(values.connections);
  const isKnown = values.only.every((part) => PARTS.includes(part));
  if (values.help || !isKnown || !(seconds >= 1) || !(soakSeconds >= 1) || !(connections >= 1)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const wants = (part: string) => values.only.length === 0 || values.only.includes(part);
  const site = await openSite(values.database);
  try {
    const measured = await measureParts(site, { wants, seconds, soakSeconds, connections });
    const bars = barsOf(measured);
    process.stdout.write(values.json ? `${JSON.stringify({ ...measured, bars })}\n` : print(measured, bars));
    return measured.faults.length === 0 ? 0 : 1;
  } finally {
    await site.close();
  }
}

async function measureParts(
  site: Site,
  {
    wants,
    seconds,
    soakSeconds,
    connections,
  }: {
    readonly wants: (part: string) => boolean;
    readonly seconds: number;
    readonly soakSeconds: number;
    readonly connections: number;
  },
): Promise<Measured> {
  const rush: RushRow[] = [];
  const inserts: Inserts[] = [];
  const page: PageRow[] = [];
  const soaked: SoakRow[] = [];
  const faults: string[] = [];
  const done = (what: string) => process.stderr.write(`  ${what}\n`);
  const first = await site.web();
  const one = { instances: [first], connections };
  const emptySeconds = Math.max(1, Math.round(seconds * EMPTY_SECONDS_SHARE));

  if (wants("rush") || wants("two")) {
    await warmUp(site, one);
    done("warm");
    rush.push(await measureEmpty({ ...one, seconds: emptySeconds }));
    rush.push(await measurePretended(site, { ...one, seconds: emptySeconds }));
    done("empty");
    const { row, faults: found } = await measureSignUps(site, { ...one, seconds });
    rush.push(row);
    faults.push(...found);
    done("sign-up");
    rush.push(await measureEmpty({ ...one, seconds: emptySeconds }));
  }
  if (wants("two")) {
    const second = await site.web();
    const both = { instances: [first, second], connections };
    await warmUp(site, both);
    const { row, faults: found } = await measureSignUps(site, { ...both, seconds });
    rush.push(row);
    faults.push(...found.map((fault) => `two instances: ${fault}`));
    await second.stop();
    done("two instances");
  }
  for (const clients of wants("inserts") ? [10, connections > 90 ? 90 : connections] : []) {
    const limit = { connections: clients, seconds: Math.min(INSERT_SECONDS_MAX, seconds) };
    const row = await measureInserts(site, limit);
    if (row) inserts.push(row);
    else done("pgbench is not installed here (Debian: postgresql-contrib): no bare inserts to compare with");
    if (!row) break;
    done(`inserts over ${clients} connections`);
  }
  if (wants("page")) {
    page.push(await measurePage(site, { instance: first, seconds: PAGE_SECONDS }));
    done("page");
  }
  if (wants("soak")) {
    soaked.push(await soak(site, { instance: first, seconds: soakSeconds }));
    done("soak");
  }
  await first.stop();
  return { cores: os.availableParallelism(), rush, inserts, page, soak: soaked, faults };
}

function print({ cores, faults, ...parts }: Measured, bars: readonly object[]): string {
  const tables = Object.entries({ ...parts, bars })
    .filter(([, rows]) => rows.length > 0)
    .map(([part, rows]) => `${part}\n${table(rows)}\n`);
  const notes = [`${cores} cores for everything: servers, database and this program`, ...faults];
  return `${[...tables, ...notes].join("\n")}\n`;
}
