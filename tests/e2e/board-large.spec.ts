import type { CDPSession, Page } from "@playwright/test";
import { endProofs, propose, seedCrowd } from "./harness/board";
import { slowness, workDuring } from "./harness/main-thread";
import { expect, PHONE, test } from "./harness/test";

/** A slow phone has a quarter of a desktop's speed; bounds are those of a desktop as fast as the reference of `slowness`. */
const SLOWDOWN = 4;
const FIRST_INTERACTION_MS_MAX = 2_000;
const FRAME_MS_MAX = 50;

/** How long a busy machine may take by the wall's clock, which measures nothing here. */
const PATIENT = { timeout: 30_000 };

async function centreOf(cdp: CDPSession, selector: string): Promise<{ x: number; y: number }> {
  const expression = `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element?.scrollIntoView({ block: "center" });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
  const { result } = await cdp.send("Runtime.evaluate", { expression, returnByValue: true });
  return result.value ?? { x: 0, y: 0 };
}

/** Whether something is on the page, asked without the test's own scripts in it: they would be measured too. */
async function isThere(cdp: CDPSession, selector: string): Promise<boolean> {
  const expression = `document.querySelector(${JSON.stringify(selector)}) !== null`;
  const { result } = await cdp.send("Runtime.evaluate", { expression, returnByValue: true });
  return result.value === true;
}

async function press(cdp: CDPSession, at: { x: number; y: number }): Promise<void> {
  const mouse = { ...at, button: "left", clickCount: 1 } as const;
  await cdp.send("Input.dispatchMouseEvent", { ...mouse, type: "mousePressed" });
  await cdp.send("Input.dispatchMouseEvent", { ...mouse, type: "mouseReleased" });
}

async function opensMenu(cdp: CDPSession): Promise<boolean> {
  if (!(await isThere(cdp, "[role=menu]")))
    await press(cdp, await centreOf(cdp, "[data-shown] [data-menu=person]"));
  return isThere(cdp, "[role=menu]");
}

async function dragAcross(page: Page, cdp: CDPSession): Promise<void> {
  const at = await centreOf(cdp, "[data-column] [data-card]");
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  // Over the columns in sight, at the edge until the board has scrolled over the others, and back.
  for (let step = 0; step < 60; step += 1) await page.mouse.move(at.x + step * 14, at.y + (step % 20) * 14);
  for (let step = 0; step < 2_000; step += 1) {
    await page.mouse.move(1_275, 500 + (step % 7));
    if (step % 50 === 49 && (await isAtEnd(cdp))) break;
  }
  for (let step = 0; step < 40; step += 1) await page.mouse.move(1_150 - step * 14, 500 + (step % 12) * 10);
}

async function isAtEnd(cdp: CDPSession): Promise<boolean> {
  const expression = `(({ scrollLeft, clientWidth, scrollWidth }) => scrollLeft + clientWidth >= scrollWidth - 1)(
    document.querySelector("[data-column]").parentElement)`;
  const { result } = await cdp.send("Runtime.evaluate", { expression, returnByValue: true });
  return result.value === true;
}

// A trace takes pictures of the page's elements, on the main thread that is measured here.
test.use({ trace: "off" });

test.describe("a large board", () => {
  test("of 60 people answers its first touch within two seconds on a phone of a quarter of the speed", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 60 });
    await page.setViewportSize(PHONE);
    const board = `/organiser/workshops/${workshop.id}/groups`;
    await page.goto("/organiser");
    await propose(page, workshop.id);
    await endProofs(seed);
    await page.goto(board);
    const visits = [];
    for (let visit = 0; visit < 3; visit += 1) {
      const slow = await slowness(page);
      await page.goto("about:blank");
      const work = await workDuring(page, async (cdp) => {
        await page.goto(board, { waitUntil: "commit" });
        await expect.poll(() => isThere(cdp, "[data-menu=person]"), PATIENT).toBe(true);
        // As an impatient thumb does.
        await expect.poll(() => opensMenu(cdp), PATIENT).toBe(true);
      });
      visits.push(work.busyMs / slow);
    }
    // What else the machine does can only lengthen it: the shortest is the page's own.
    expect(SLOWDOWN * Math.min(...visits)).toBeLessThan(FIRST_INTERACTION_MS_MAX);
    await expect(page.getByRole("menu")).toBeVisible();
  });

  test("of 300 people never keeps a frame longer than 50 ms while somebody is dragged over all of it", async ({
    page,
    seed,
    signIn,
  }) => {
    test.setTimeout(240_000);
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 300 });
    await page.goto("/organiser");
    await propose(page, workshop.id);
    await endProofs(seed);
    // The board asks what is new once it is alive and has got ready what judges a move.
    const alive = page.waitForResponse(/\/live\?/);
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await alive;
    await expect(page.getByRole("heading", { level: 1, name: "50 groupes" })).toBeVisible();
    const longest = [];
    for (let drag = 0; drag < 3; drag += 1) {
      const slow = await slowness(page);
      const work = await workDuring(page, (cdp) => dragAcross(page, cdp));
      longest.push(work.longestTaskMs / slow);
      await page.mouse.up();
      await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
    }
    // What else the machine does can only lengthen it, and a long task of the board's own is there in each drag.
    expect(Math.min(...longest)).toBeLessThan(FRAME_MS_MAX);
  });
});
