import fs from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { type Mail, readMail } from "./mime";

/** The mails that the mail server took, oldest first. */
export class Mailbox {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Mails to this address so far. */
  received(to: string): Mail[] {
    return this.#all().filter((mail) => mail.to.includes(to));
  }

  /** The newest mail to this address once there are `count` of them. Fails after 15 s. */
  async waitFor(to: string, { count = 1 }: { count?: number } = {}): Promise<Mail> {
    await expect
      .poll(() => this.received(to).length, { message: `mails to ${to}`, timeout: 15_000 })
      .toBeGreaterThanOrEqual(count);
    const mail = this.received(to).at(-1);
    if (!mail) throw new Error("a mail disappeared");
    return mail;
  }

  #all(): Mail[] {
    const files = fs.readdirSync(this.#folder).filter((name) => name.endsWith(".eml"));
    return files.sort().map((name) => {
      const content = fs.readFileSync(path.join(this.#folder, name), "utf8");
      const end = content.indexOf("\n");
      return readMail(content.slice(0, end).split(","), content.slice(end + 1));
    });
  }
}
