import { faultsOf } from "./exactness";
import { type Exchange, type Figures, figuresOf, run } from "./load";
import { get, openWorkshop, person, post, SEATS } from "./people";
import type { Instance, Site } from "./site";

export interface RushRow extends Figures {
  readonly what: string;
  readonly instances: number;
  /** Processor time of the web server per answer; null where the system does not tell. */
  readonly cpuMs: number | null;
}

interface Rush {
  readonly instances: readonly Instance[];
  readonly connections: number;
  readonly seconds: number;
}

const WARM_UP_SECONDS = 4;

/** An empty handler behind the same wrapper and server. */
export async function measureEmpty(rush: Rush): Promise<RushRow> {
  const { row } = await measure(
    "(a) empty handler",
    rush,
    (connection) => get("/api/health", connection),
    200,
  );
  return row;
}

/** The same path and body as a sign-up, parsed, checked and answered; nothing is decided and nothing written. */
export async function measurePretended(site: Site, rush: Rush): Promise<RushRow> {
  const { id, slug } = await openWorkshop(site.db);
  const next = (connection: number) =>
    post(`/api/workshops/${slug}/registrations`, { ...person(), website: "machine" }, connection);
  const { row } = await measure("(a′) sign-up that writes nothing", rush, next, 201);
  await site.db.workshop.delete({ where: { id } });
  return row;
}

/** A rush on 60 seats: what it took, and what is not exactly as it must be afterwards. */
export async function measureSignUps(
  site: Site,
  rush: Rush,
): Promise<{ readonly row: RushRow; readonly faults: readonly string[] }> {
  const { id, slug } = await openWorkshop(site.db);
  const next = (connection: number) => post(`/api/workshops/${slug}/registrations`, person(), connection);
  const { row, exchanges } = await measure("(c) sign-up", rush, next, 201);
  const faults = await faultsOf(site.db, id, { exchanges, seats: SEATS });
  await site.db.workshop.delete({ where: { id } });
  return { row, faults };
}

/** Compilers and pools are warm when the clock begins. */
export async function warmUp(site: Site, { instances, connections }: Omit<Rush, "seconds">): Promise<void> {
  const rush = { instances, connections, seconds: WARM_UP_SECONDS };
  await measureEmpty(rush);
  await measureSignUps(site, rush);
}

async function measure(
  what: string,
  { instances, connections, seconds }: Rush,
  next: (connection: number) => string,
  status: number,
): Promise<{ readonly row: RushRow; readonly exchanges: readonly Exchange[] }> {
  const cpuBefore = cpuOf(instances);
  const exchanges = await run({ ports: instances.map(({ port }) => port), connections, seconds, next });
  const figures = figuresOf(exchanges, { seconds, isGood: (answered) => answered === status });
  const cpuMs = (cpuOf(instances) - cpuBefore) / exchanges.length;
  const row = { what, instances: instances.length, ...figures, cpuMs: Number.isNaN(cpuMs) ? null : cpuMs };
  return { row, exchanges };
}

function cpuOf(instances: readonly Instance[]): number {
  return instances.reduce((sum, instance) => sum + (instance.cpuMs() ?? Number.NaN), 0);
}
