import type { ConsoleMessage, Page } from "@playwright/test";

/** Collects what the browser complains about: errors in the console (policy violations among them) and uncaught ones. */
export class Complaints {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(page: Page): void {
    page.on("console", (message) => this.#note(message));
    page.on("pageerror", (error) => this.#seen.push(`uncaught: ${error.message}`));
  }

  /** This complaint belongs to what the test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  unexpected(): string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  #note(message: ConsoleMessage): void {
    if (message.type() !== "error") return;
    const { url } = message.location();
    const text = message.text();
    // The browser reports each answer from 400 up here. Our API's are said to people on the page, and a page that
    // answers 404 is what its test asserts; a missing script, style or picture stays a complaint.
    const isAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
    const isAsset = /\/_next\/|\.(?:js|css|png|svg|ico|woff2?|webp|json)(?:\?|$)/.test(url);
    if (isAnswer && !isAsset) return;
    // A mail is shown in a frame that may run nothing; what tries to is the test's own tool.
    if (/^Blocked script execution in .* because the document's frame is sandboxed/.test(text)) return;
    this.#seen.push(`${text} (${url})`);
  }
}
