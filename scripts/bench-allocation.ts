import path from "node:path";
import { parseArgs } from "node:util";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { type FirstPlanRow, measureFirstGroups, measureFirstPlan } from "./bench-allocation/first-plans";
import { FAMILIES, generated, sharedInstances } from "./bench-allocation/instances";
import {
  measureProof,
  measureQuality,
  measureScale,
  type ProofRow,
  type QualityRow,
  type ScaleRow,
} from "./bench-allocation/measure";
import { readPeers } from "./bench-allocation/peers";
import { measureWorkshop, WORKSHOPS, type WorkshopProofRow } from "./bench-allocation/workshop-proofs";

// How good the engine is, how much of that it proves, and what large workshops cost.

const HELP = `Usage: npm run bench:allocation -- [--only first|quality|proof|workshops|scale] [--people N] [--seeds N] [--generated] [--instance N]
                                          [--family RanReal|RanInt|Geo|Work] [--json]

  --only PART     one of the five parts; scale goes up to 10,000 people and takes minutes
  --people N      only instances of up to so many people (default 240)
  --seeds N       runs per instance of the quality part (default 3)
  --generated     leave out the instances in ../shared/bench, which come with the peers' figures
  --instance N    number of the instances of our own generator (default 1); nothing was tuned on any but the first
  --family NAME   only matrices of this family
  --json          print JSON instead of tables
`;

/** Where the peers were not measured: processor seconds that they were given elsewhere, by people. */
const SECONDS_BY_PEOPLE = [
  { people: 60, seconds: 3 },
  { people: 120, seconds: 6 },
  { people: 240, seconds: 15 },
  { people: 480, seconds: 20 },
] as const;
const PROOF_SECONDS = [
  { people: 120, seconds: 30 },
  { people: 240, seconds: 90 },
] as const;
const SCALE = [
  { people: 960, seconds: 20 },
  { people: 3_000, seconds: 30 },
  { people: 9_996, seconds: 60 },
] as const;

const PARTS = ["first", "quality", "proof", "workshops", "scale"];
/** First plans are measured for workshops up to this size. */
const FIRST_PEOPLE_MAX = 61;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      people: { type: "string", default: "240" },
      seeds: { type: "string", default: "3" },
      generated: { type: "boolean", default: false },
      instance: { type: "string", default: "1" },
      family: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const peopleMax = Number(values.people);
  const seeds = Number(values.seeds);
  const number = Number(values.instance);
  const families = FAMILIES.filter((family) => values.family === undefined || values.family === family);
  const isKnown = (values.only === undefined || PARTS.includes(values.only)) && families.length > 0;
  if (values.help || !isKnown || !(peopleMax >= 60) || !(seeds >= 1) || !Number.isSafeInteger(number)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const folder = path.resolve("..", "shared", "bench");
  const peers = readPeers(folder);
  const ours = families.flatMap((family) =>
    SECONDS_BY_PEOPLE.map(({ people }) => generated(family, people, number)),
  );
  const instances = [...(values.generated ? [] : sharedInstances(folder)), ...ours].filter(
    ({ people, name }) => people <= peopleMax && families.some((family) => name.startsWith(family)),
  );
  const wants = (part: string) => values.only === undefined || values.only === part;
  const first: FirstPlanRow[] = [];
  const quality: QualityRow[] = [];
  const proof: ProofRow[] = [];
  const workshops: WorkshopProofRow[] = [];
  const scale: ScaleRow[] = [];
  const done = (what: string) => process.stderr.write(`  ${what}\n`);

  if (wants("first")) {
    for (const instance of instances.filter(({ people }) => people <= FIRST_PEOPLE_MAX))
      first.push(measureFirstPlan(instance, peers.get(instance.name)));
    for (const workshop of WORKSHOPS.filter(({ people }) => people <= FIRST_PEOPLE_MAX))
      first.push(measureFirstGroups(workshop));
    done("first plans");
  }
  for (const instance of wants("quality") ? instances : []) {
    const peer = peers.get(instance.name);
    const seconds = peer?.seconds ?? secondsFor(SECONDS_BY_PEOPLE, instance.people);
    quality.push(measureQuality(instance, { seconds, seeds, peer }));
    done(`quality ${instance.name}`);
  }
  const solver = await createHighsSolver();
  if (wants("proof")) {
    for (const instance of instances) {
      if (instance.people > 240) continue;
      proof.push(measureProof(instance, secondsFor(PROOF_SECONDS, instance.people), solver));
      done(`proof ${instance.name}`);
    }
  }
  for (const workshop of wants("workshops") ? WORKSHOPS : []) {
    if (workshop.people > Math.max(61, peopleMax)) continue;
    workshops.push(measureWorkshop(workshop, secondsFor(PROOF_SECONDS, workshop.people), solver));
    done(`workshop ${workshop.name}`);
  }
  // The largest needs gigabytes for its pairs alone, so it is run only when asked for.
  for (const { people, seconds } of values.only === "scale" ? SCALE : []) {
    scale.push(measureScale(generated("Work", people, 1), seconds));
    done(`scale ${people}`);
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ first, quality, proof, workshops, scale })}\n`
      : tables({ first, quality, proof, workshops, scale }),
  );
  return 0;
}

function secondsFor(
  steps: readonly { readonly people: number; readonly seconds: number }[],
  people: number,
): number {
  return (steps.find((step) => people <= step.people) ?? steps.at(-1))?.seconds ?? 60;
}

function tables(parts: Readonly<Record<string, readonly object[]>>): string {
  return Object.entries(parts)
    .filter(([, rows]) => rows.length > 0)
    .map(([part, rows]) => `${part}\n${table(rows)}\n`)
    .join("\n");
}

function table(rows: readonly object[]): string {
  const shown = (value: unknown) =>
    typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : String(value ?? "–");
  const headers = Object.keys(rows[0] ?? {});
  const lines = [headers, ...rows.map((row) => Object.values(row).map(shown))];
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
