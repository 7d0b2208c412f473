import type { Matcher } from "@/lib/matching/port";
import type { LabelledText } from "./texts";

export interface SpeedRow {
  readonly texts: number;
  readonly pairs: number;
  /** Processor time to read them, and to compare all pairs. */
  readonly readMs: number;
  readonly compareMs: number;
  readonly totalMs: number;
  /** What matching.md asks for. */
  readonly barMs: number;
}

const SIZES = [
  { texts: 60, barMs: 50 },
  { texts: 600, barMs: 300 },
  { texts: 6_000, barMs: 5_000 },
] as const;

/** Reads and compares texts of all languages; beyond their number they come again. */
export function measureSpeed(texts: readonly LabelledText[], matcher: Matcher): SpeedRow[] {
  // The engine loaded: what the first text costs is shown apart.
  for (const { text } of texts.slice(0, 40)) matcher.profile([text]);
  return SIZES.map(({ texts: count, barMs }) => {
    const drawn = Array.from({ length: count }, (_, n) => texts[(n * 7) % texts.length]?.text ?? "");
    const readAt = process.cpuUsage();
    const profiles = drawn.map((one) => matcher.profile([one]));
    const readMs = milliseconds(readAt);
    const comparedAt = process.cpuUsage();
    let pairs = 0;
    const rowOf = matcher.rows(profiles, profiles);
    for (const at of profiles.keys()) {
      const row = rowOf(at);
      for (let other = at + 1; other < row.length; other++) pairs += 1;
    }
    const compareMs = milliseconds(comparedAt);
    return { texts: count, pairs, readMs, compareMs, totalMs: readMs + compareMs, barMs };
  });
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e3;
}
