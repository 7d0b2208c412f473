import type { CDPSession, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the clock, and of this thread's own processor time, which another program's load does not lengthen. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the page's main thread did while something happened, in milliseconds of its own processor time. */
export interface MainThreadWork {
  readonly busyMs: number;
  readonly longestTaskMs: number;
  /** Longest first. */
  readonly tasksMs: readonly number[];
}

/** Watches the page's main thread while `act` happens. */
export async function workDuring(
  page: Page,
  act: (cdp: CDPSession) => Promise<void>,
): Promise<MainThreadWork> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", categories: "toplevel" });
  await act(cdp);
  const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  const tasksMs = tasksOf(events).sort((a, b) => b - a);
  return {
    busyMs: tasksMs.reduce((sum, one) => sum + one, 0),
    longestTaskMs: tasksMs[0] ?? 0,
    tasksMs,
  };
}

/** The tasks of the busiest renderer: a navigation may have begun in another one. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  const isMain = ({ name, args }: TraceEvent) => name === "thread_name" && args?.name === "CrRendererMain";
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const byThread = new Map(events.filter(isMain).map((event) => [threadOf(event), [] as number[]]));
  for (const event of events) {
    const isTask = event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask";
    if (isTask && event.ph === "X")
      byThread.get(threadOf(event))?.push((event.tdur ?? event.dur ?? 0) / 1_000);
  }
  const sum = (tasks: readonly number[]) => tasks.reduce((total, one) => total + one, 0);
  return [...byThread.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [];
}
