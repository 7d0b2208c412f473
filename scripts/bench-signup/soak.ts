import { run } from "./load";
import { get, openWorkshop, person, post } from "./people";
import type { Instance, Site } from "./site";

export interface SoakRow {
  readonly seconds: number;
  readonly answers: number;
  readonly errors: number;
  /** Resident memory of the web server, medians of the soak's second, third and last quarter. */
  readonly secondMb: number | undefined;
  readonly thirdMb: number | undefined;
  readonly lastMb: number | undefined;
  /** The last quarter's above the second's. */
  readonly growth: number | undefined;
}

const CONNECTIONS = 20;
/** A workshop of this size is full of people, then the next one opens. */
const SIGN_UPS_PER_WORKSHOP = 2_000;
const SAMPLE_MS = 1_000;

/** Sign-ups, and between them the public page, for as long as it takes to see whether memory only grows. */
export async function soak(
  { db }: Site,
  { instance, seconds }: { readonly instance: Instance; readonly seconds: number },
): Promise<SoakRow> {
  const shops = [await openWorkshop(db)];
  let sent = 0;
  let opening = false;
  const next = (connection: number): string => {
    const { slug } = shops[shops.length - 1] ?? { slug: "" };
    sent += 1;
    if (sent % 10 === 0) return get(`/workshops/${slug}`, connection);
    if (sent % SIGN_UPS_PER_WORKSHOP === 1 && sent > 1 && !opening) {
      opening = true;
      openWorkshop(db).then((shop) => {
        shops.push(shop);
        opening = false;
      });
    }
    return post(`/api/workshops/${slug}/registrations`, person(), connection);
  };
  const samples: number[] = [];
  const sampler = setInterval(() => {
    const bytes = instance.memory();
    if (bytes) samples.push(bytes);
  }, SAMPLE_MS);
  const ports = [instance.port];
  const exchanges = await run({ ports, connections: CONNECTIONS, seconds, next, keepsBodies: false });
  clearInterval(sampler);
  const quarter = (index: number) => medianMb(samples, index);
  const [secondMb, thirdMb, lastMb] = [quarter(1), quarter(2), quarter(3)];
  return {
    seconds,
    answers: exchanges.length,
    errors: exchanges.filter(({ status }) => status !== 201 && status !== 200).length,
    secondMb,
    thirdMb,
    lastMb,
    growth: secondMb && lastMb ? lastMb / secondMb - 1 : undefined,
  };
}

function medianMb(samples: readonly number[], quarter: number): number | undefined {
  const length = Math.floor(samples.length / 4);
  const part = samples.slice(length * quarter, length * (quarter + 1)).sort((a, b) => a - b);
  const middle = part[Math.floor(part.length / 2)];
  return middle === undefined ? undefined : middle / 1e6;
}
