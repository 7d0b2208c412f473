import { createTransport } from "nodemailer";
import type { CalendarMethod } from "./calendar";
import { classifyFailure, type SendFailure, type SmtpError } from "./rules";

export interface OutgoingMail {
  /** Without angle brackets; the same at each attempt, so that mailboxes drop a copy they already have. */
  readonly messageId: string;
  readonly to: { readonly name?: string | null; readonly address: string };
  /** Where an answer goes; left out, to the address that mails come from. */
  readonly replyTo?: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar file; its method is said in the mail's head too. */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string };
  /** Further ones, one event each. */
  readonly sessionCalendars?: readonly { readonly method: CalendarMethod; readonly content: string }[];
  /** Where mailboxes unsubscribe their owner by one click (RFC 8058): the address takes a POST without a question. */
  readonly unsubscribeUrl?: string;
}

export type SendOutcome = { readonly ok: true } | ({ readonly ok: false } & SendFailure);

/** The port through which mails leave. `send` never throws for what a mail server may answer. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  close(): void;
}

/** "Atelier <atelier@example.org>" as name and address. */
export function senderOf(mailFrom: string): { name?: string; address: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailFrom);
  return named ? { name: named[1] || undefined, address: named[2] ?? "" } : { address: mailFrom.trim() };
}

/** Longest time one mail may take from connecting to the server's last word; the outbox's lease must be longer. */
export const SEND_DEADLINE_MS = 90_000;

/** Mails through the SMTP server at `smtpUrl`, over a few connections kept open between mails. */
export function smtpTransport({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): MailTransport {
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 45_000,
    idleTimeout: 30_000,
    // The outbox decides when to try again.
    maxRequeues: 0,
    // A mail is text of ours: nothing in it may make the sender open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          messageId: `<${mail.messageId}>`,
          from: mailFrom,
          to: { name: onOneLine(mail.to.name ?? ""), address: mail.to.address },
          replyTo: mail.replyTo,
          subject: onOneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          // Mailboxes show no pictures out of addresses of data: each becomes a file of the mail.
          attachDataUrls: true,
          icalEvent: mail.calendar ? { filename: "atelier.ics", ...mail.calendar } : undefined,
          attachments: mail.sessionCalendars?.map(({ method, content }, index) => ({
            filename: `session-${index + 1}.ics`,
            content,
            contentType: `text/calendar; charset=utf-8; method=${method}`,
          })),
          headers: {
            // RFC 3834: out-of-office replies must not answer us.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": mail.language,
            ...(mail.unsubscribeUrl && {
              "List-Unsubscribe": `<${mail.unsubscribeUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
          signal: AbortSignal.timeout(SEND_DEADLINE_MS),
        });
        return { ok: true };
      } catch (error) {
        return { ok: false, ...classifyFailure(error as SmtpError) };
      }
    },
    close: () => transport.close(),
  };
}

/** A newline in a name or title must not begin another header. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
