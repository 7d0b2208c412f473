/** One stretch of an anneal at one temperature, with its share of the work. */
export interface Stage {
  readonly temperature: number;
  readonly share: number;
}

/** How often trials came to a change at temperatures falling by `FACTOR`. */
export interface Probe {
  readonly temperature: number;
  /** Changes per trial. */
  readonly rate: number;
}

/** Six probes to an octave. */
export const PROBE_FACTOR = 1 / 1.122462048309373;
const STAGES = 200;
const COLDER = 8;
/** Above this rate an anneal only stirs. */
const RATE_HOT = 0.08;
/** Below so many changes per person's walk along everybody else it only waits. */
const CHANGES_PER_WALK_COLD = 0.03;
/** What one change costs in trials, per person; see SwapTable. */
const UPDATE_TRIALS_PER_PERSON = 1.2;

/** The rate at which a probe has seen enough. */
export function rateAtRest(n: number): number {
  return CHANGES_PER_WALK_COLD / n / 4;
}

/**
 * From where one trial in twelve is taken to where hardly any is, evenly in the logarithm, and longer where changes are
 * rarer: time goes like rate to the −2/5, between the even schedule and the one that follows the time that changes
 * take (Salamon et al. 1988), which would stay at the coldest for ever. Best of 0, 0.3 and 0.6 on four families.
 */
export function stagesOf(
  probes: readonly Probe[],
  { n, rateHot = RATE_HOT }: { readonly n: number; readonly rateHot?: number | undefined },
): Stage[] {
  const rateCold = CHANGES_PER_WALK_COLD / n;
  let first = 0;
  while (first < probes.length - 1 && (probes[first]?.rate ?? 0) > rateHot) first++;
  let last = first;
  while (last < probes.length - 1 && (probes[last]?.rate ?? 0) > rateCold) last++;
  const hottest = probes[Math.max(0, first - 1)]?.temperature ?? 0;
  const coldest = probes[last]?.temperature ?? 0;
  const factor = hottest > 0 ? root(coldest / hottest, STAGES) : 0;
  const raw: { temperature: number; weight: number; cost: number }[] = [];
  let temperature = hottest;
  let total = 0;
  let at = 0;
  for (let stage = 0; stage < STAGES; stage++) {
    while (at < probes.length - 1 && (probes[at + 1]?.temperature ?? 0) >= temperature) at++;
    const rate = Math.max(rateCold / 2, probes[at]?.rate ?? 0);
    const weight = 1 / fifthRoot(rate * rate);
    const cost = weight * (1 + rate * UPDATE_TRIALS_PER_PERSON * n);
    raw.push({ temperature, weight, cost });
    total += cost;
    temperature *= factor;
  }
  return raw.map(({ temperature, cost }) => ({ temperature, share: cost / total }));
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
