/** One stretch of an anneal at one temperature, with its share of the work. */
export interface Stage {
  readonly temperature: number;
  readonly share: number;
}

/** How often trials came to a change at temperatures falling by `FACTOR`. */
export interface Probe {
  readonly temperature: number;
  /** Changes per walk of one person along everybody else. */
  readonly rate: number;
}

/** Six probes to an octave. */
export const PROBE_FACTOR = 1 / 1.122462048309373;
const STAGES = 200;
const COLDER = 8;
/** Below so many changes per walk an anneal only waits. */
const RATE_COLD = 0.06;
export const RATES = {
  /** Above so many changes per trial it only stirs. */
  hot: 0.01,
  /** Changes per walk at which a probe has seen enough. */
  rest: RATE_COLD / 4,
} as const;
/** What one change costs, in walks. */
const UPDATE_WALKS = 1.2;

/**
 * From where `rateHot` of the trials are taken to where hardly any is, evenly in the logarithm, and longer where changes are
 * rarer: time goes like rate to the −2/5, between the even schedule and the one that follows the time that changes
 * take (Salamon et al. 1988), which would stay at the coldest for ever. Best of 0, 0.3 and 0.6 on four families.
 */
export function stagesOf(
  probes: readonly Probe[],
  { n, rateHot }: { readonly n: number; readonly rateHot: number },
): Stage[] {
  let first = 0;
  while (first < probes.length - 1 && (probes[first]?.rate ?? 0) > rateHot * n) first++;
  let last = first;
  while (last < probes.length - 1 && (probes[last]?.rate ?? 0) > RATE_COLD) last++;
  const hottest = probes[Math.max(0, first - 1)]?.temperature ?? 0;
  const coldest = probes[last]?.temperature ?? 0;
  const factor = hottest > 0 ? root(coldest / hottest, STAGES) : 0;
  const raw: { temperature: number; weight: number; cost: number }[] = [];
  let temperature = hottest;
  let total = 0;
  let at = 0;
  for (let stage = 0; stage < STAGES; stage++) {
    while (at < probes.length - 1 && (probes[at + 1]?.temperature ?? 0) >= temperature) at++;
    const rate = Math.max(RATE_COLD / 2, probes[at]?.rate ?? 0);
    const weight = 1 / fifthRoot(rate * rate);
    const cost = weight * (1 + rate * UPDATE_WALKS);
    raw.push({ temperature, weight, cost });
    total += cost;
    temperature *= factor;
  }
  return raw.map(({ temperature, cost }) => ({ temperature, share: cost / total }));
}

/** What is left of the stages after a share of them, as a whole. */
export function coolerPart(stages: readonly Stage[], from: number): Stage[] {
  const left = stages.slice(Math.floor(from * stages.length));
  const total = left.reduce((sum, { share }) => sum + share, 0);
  return left.map(({ temperature, share }) => ({ temperature, share: share / total }));
}

/** Without a probe: evenly from the heat down to an eighth of what the pairs ask for. */
export function steadyStages(heat: number, pairHeat: number): Stage[] {
  const factor = heat > 0 ? root(pairHeat / COLDER / heat, STAGES) : 0;
  let temperature = heat;
  return Array.from({ length: STAGES }, () => {
    const stage = { temperature, share: 1 / STAGES };
    temperature *= factor;
    return stage;
  });
}

/** The k-th root by bisection, from exact operations only: Math.pow may differ between machines in the last bit. */
function root(value: number, k: number): number {
  let low = 0;
  let high = Math.max(1, value);
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let factor = 0; factor < k; factor++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function fifthRoot(value: number): number {
  return root(value, 5);
}
