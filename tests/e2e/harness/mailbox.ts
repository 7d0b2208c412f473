import fs from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

export interface ReceivedMail {
  readonly subject: string;
  /** The text part. */
  readonly text: string;
  /** The HTML part. */
  readonly html: string;
  /** Everything as it came over the wire. */
  readonly source: string;
}

/** The mails that the SMTP server accepted for an address, oldest first. */
export function mailsTo(address: string): ReceivedMail[] {
  const dir = process.env.E2E_MAIL_DIR ?? "";
  return fs
    .readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map(
      (name) => JSON.parse(fs.readFileSync(path.join(dir, name), "utf8")) as { to: string[]; source: string },
    )
    .filter(({ to }) => to.includes(address))
    .map(({ source }) => parse(source));
}

/** Waits for the `count`th mail to an address and returns it. */
export async function waitForMail(address: string, count = 1): Promise<ReceivedMail> {
  await expect.poll(() => mailsTo(address).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
  const mail = mailsTo(address)[count - 1];
  if (!mail) throw new Error("the mail is gone");
  return mail;
}

/** The first address of ours in a mail's text whose path begins with `prefix`. */
export function linkIn(mail: ReceivedMail, prefix: string): string {
  const found = mail.text.match(/https?:\/\/\S+/g)?.find((link) => new URL(link).pathname.startsWith(prefix));
  if (!found) throw new Error(`no link to ${prefix} in the mail`);
  return found;
}

function parse(source: string): ReceivedMail {
  const end = source.indexOf("\r\n\r\n");
  const headers = source.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? "";
  return {
    subject: decodeWords(subject),
    text: partOf(source, "text/plain"),
    html: partOf(source, "text/html"),
    source,
  };
}

/** The decoded body of the first part of a type. */
function partOf(source: string, type: string): string {
  const header = new RegExp(`content-type: ${type}[^]*?\\r\\n\\r\\n`, "i").exec(source);
  if (!header) return "";
  const start = header.index + header[0].length;
  const next = source.indexOf("\r\n--", start);
  const body = source.slice(start, next < 0 ? undefined : next);
  // A part's headers stand on both sides of its content type.
  const from = source.lastIndexOf("\r\n--", header.index);
  const encoding = /content-transfer-encoding: (\S+)/i.exec(source.slice(Math.max(from, 0), start))?.[1];
  if (encoding?.toLowerCase() === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding?.toLowerCase() === "quoted-printable" ? decodeQuotedPrintable(body) : body;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** RFC 2047 words of a header. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : decodeQuotedPrintable(word.replaceAll("_", " ")),
    );
}
