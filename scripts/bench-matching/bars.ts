import type { OrderRow } from "./order";
import type { PurityRow } from "./purity";
import type { SpeedRow } from "./speed";

export interface Measured {
  readonly purity: readonly PurityRow[];
  readonly order: readonly OrderRow[];
  readonly speed: readonly SpeedRow[];
}

export interface Bar {
  readonly what: string;
  readonly found: number;
  readonly bar: string;
  readonly met: boolean;
}

/** By set and number of languages at the tables. */
const PURITY_MIN = [
  ["workshop-questions", "one language", 0.6],
  ["workshop-questions", "mixed", 0.6],
  ["news", "one language", 0.5],
  ["news", "mixed", 0.52],
] as const;
/** Tables of one language more often than by chance would be grouped by language, not by what is asked. */
const SAME_LANGUAGE_OVER_CHANCE_MAX = 0.05;
const ABOVE_RANDOM_MIN = 0.95;

/** What must be reached on texts held back, against what was measured. */
export function barsOf({ purity, order, speed }: Measured): Bar[] {
  const bars: Bar[] = [];
  const atLeast = (what: string, found: number, min: number) =>
    bars.push({ what, found, bar: `≥ ${min}`, met: found >= min });
  const atMost = (what: string, found: number, max: number) =>
    bars.push({ what, found, bar: `≤ ${max}`, met: found <= max });
  for (const [set, mix, min] of PURITY_MIN) {
    const rows = purity.filter((row) => row.set === set && mixOf(row) === mix);
    for (const row of rows) atLeast(`purity of ${set}, ${row.languages}`, row.purity, min);
  }
  const mixed = purity.flatMap(({ sameLanguage, sameLanguageByChance }) =>
    sameLanguage === null || sameLanguageByChance === null ? [] : [sameLanguage - sameLanguageByChance],
  );
  if (mixed.length > 0)
    atMost("same language at a table, over chance", Math.max(...mixed), SAME_LANGUAGE_OVER_CHANCE_MAX);
  // Of all pairs of languages together: of one pair alone there are few texts.
  const pairs = order.reduce((sum, row) => sum + row.pairs, 0);
  if (pairs > 0) {
    const above = order.reduce((sum, row) => sum + row.above * row.pairs, 0) / pairs;
    atLeast("random pairs that a translation is above", above, ABOVE_RANDOM_MIN);
  }
  for (const { texts, totalMs, barMs } of speed) atMost(`ms of processor for ${texts} texts`, totalMs, barMs);
  return bars;
}

function mixOf({ sameLanguage }: PurityRow): "one language" | "mixed" {
  return sameLanguage === null ? "one language" : "mixed";
}
