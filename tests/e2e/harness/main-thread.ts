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

/** What the fixed piece of a page's work below takes on the machine that bounds are written for: an idle server of 2025. */
const REFERENCE_MS = 120;

/**
 * How many times as long this machine takes right now as the one that bounds are written for. A thread's processor time
 * leaves out while it waits for others, but a slower machine, or one whose neighbours share its caches, takes longer for
 * the same work: two and a half times has been seen. Asked of a new page, whose scripts are as little compiled as a visit's.
 */
export async function slowness(page: Page): Promise<number> {
  const blank = await page.context().newPage();
  await blank.setContent("<!doctype html><title>-</title><body></body>");
  const { busyMs } = await workDuring(blank, async (cdp) => {
    const { exceptionDetails } = await cdp.send("Runtime.evaluate", { expression: `(${pageWork})()` });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
  });
  await blank.close();
  return busyMs / REFERENCE_MS;
}

/** Builds, lays out and changes lists as an application does. Runs in the page. */
function pageWork(): void {
  const people = Array.from({ length: 1_000 }, (_, id) => ({
    id,
    name: `N${(id * 7_919) % 1_000}`,
    seats: [id],
  }));
  for (let round = 0; round < 3; round += 1) {
    const list = document.createElement("ul");
    list.style.cssText = "display: grid; grid-template-columns: repeat(3, 1fr)";
    const sorted = structuredClone(people).sort((a, b) => a.name.localeCompare(b.name));
    for (const { id, name } of sorted) {
      const item = document.createElement("li");
      item.dataset.id = String(id);
      item.append(Object.assign(document.createElement("strong"), { textContent: name }), ` ${round}`);
      list.append(item);
    }
    document.body.replaceChildren(list);
    for (const item of list.querySelectorAll<HTMLElement>("li:nth-child(100n)")) {
      item.style.padding = `${item.offsetHeight % 7}px`;
    }
  }
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
