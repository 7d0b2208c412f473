import type { CDPSession, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger on the page, as the browser gets it from a touch screen. */
export class Finger {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async tap(target: Locator): Promise<void> {
    const at = await centreOf(target);
    await this.#send("touchStart", at);
    await this.#send("touchEnd");
  }

  /** Rests on a card until it is in hand, carries it to where `over` is by then, and lets go there. */
  async carry(card: Locator, over: () => Locator): Promise<void> {
    const at = await centreOf(card);
    await this.#send("touchStart", at);
    // The card in hand is a copy of it, outside of the page's main part.
    await expect(this.#page.locator("body > [aria-hidden=true] > div").first()).toBeVisible();
    await this.#send("touchMove", { x: at.x, y: at.y + 8 });
    const target = over();
    await expect(target).toBeVisible();
    const box = await target.boundingBox();
    if (!box) throw new Error("what is carried needs a place to go to");
    const goal = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    for (let step = 1; step <= 8; step += 1) {
      const share = step / 8;
      await this.#send("touchMove", {
        x: at.x + (goal.x - at.x) * share,
        y: at.y + (goal.y - at.y) * share,
      });
    }
    await this.#send("touchEnd");
  }

  async #send(type: "touchStart" | "touchMove" | "touchEnd", at?: Point): Promise<void> {
    await this.#cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: at ? [{ x: Math.round(at.x), y: Math.round(at.y) }] : [],
    });
  }
}

async function centreOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("a finger needs something to touch");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
