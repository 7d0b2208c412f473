import type { Inserts } from "./inserts";
import type { PageRow } from "./page";
import type { RushRow } from "./rush";
import type { SoakRow } from "./soak";

export interface Measured {
  readonly cores: number;
  readonly rush: readonly RushRow[];
  readonly inserts: readonly Inserts[];
  readonly page: readonly PageRow[];
  readonly soak: readonly SoakRow[];
  /** What was not exact, in words. */
  readonly faults: readonly string[];
}

export interface Bar {
  readonly what: string;
  readonly found: number | string;
  readonly bar: string;
  readonly met: boolean | string;
}

const SHARE_OF_EMPTY_MIN = 0.6;
// A GET has no body: what the framework takes to hand one over is in the second figure only.
const EMPTY_HANDLERS = [
  ["(a)", "an empty handler that is asked by GET"],
  ["(a′)", "the same request whose handler does nothing"],
] as const;
const P99_MS_MAX = 1_500;
const TWO_INSTANCES_MIN = 1.7;
/** Two instances, the database and this program. */
const CORES_FOR_TWO = 4;
const PAGE_MS_MAX = 300;
const GROWTH_MAX = 0.1;

/** What must be reached, against what was measured. */
export function barsOf({ cores, rush, inserts, page, soak, faults }: Measured): Bar[] {
  const bars: Bar[] = [];
  const add = (what: string, found: number, bar: string, met: boolean | string) =>
    bars.push({ what, found, bar, met });
  const rate = (start: string, instances = 1) => {
    const rows = rush.filter((row) => row.what.startsWith(start) && row.instances === instances);
    return rows.reduce((sum, { perSecond }) => sum + perSecond, 0) / rows.length;
  };
  const signUps = rush.filter(({ what }) => what.startsWith("(c)"));
  if (signUps.length > 0) {
    for (const [start, what] of EMPTY_HANDLERS) {
      const share = rate("(c)") / rate(start);
      add(`sign-ups per answer of ${what}`, share, `≥ ${SHARE_OF_EMPTY_MIN}`, share >= SHARE_OF_EMPTY_MIN);
    }
    const p99 = Math.max(...signUps.map(({ p99Ms }) => p99Ms));
    add("p99 of a sign-up, ms", p99, `< ${P99_MS_MAX}`, p99 < P99_MS_MAX);
    const errors = signUps.reduce((sum, row) => sum + row.errors, 0);
    add("errors", errors, "0", errors === 0);
    add("what is not exact", faults.length, "0", faults.length === 0);
    const best = Math.max(0, ...inserts.map(({ perSecond }) => perSecond));
    if (best > 0) add("sign-ups per insert by pgbench", rate("(c)") / best, "–", "–");
    if (signUps.some(({ instances }) => instances === 2)) {
      const gain = rate("(c)", 2) / rate("(c)");
      const when = `≥ ${TWO_INSTANCES_MIN} on ${CORES_FOR_TWO} cores or more`;
      const met = cores < CORES_FOR_TWO ? `only ${cores} cores` : gain >= TWO_INSTANCES_MIN;
      add("two instances per one", gain, when, met);
    }
  }
  for (const { people, p99Ms } of page) {
    add(`p99 of a page of ${people} registrations, ms`, p99Ms, `< ${PAGE_MS_MAX}`, p99Ms < PAGE_MS_MAX);
  }
  for (const { growth, errors } of soak) {
    if (growth !== undefined) add("growth of memory", growth, `< ${GROWTH_MAX}`, growth < GROWTH_MAX);
    add("errors in the soak", errors, "0", errors === 0);
  }
  return bars;
}
