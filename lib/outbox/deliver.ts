import type { DbClient } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { findWording } from "@/lib/letters/queries";
import { describeError, log } from "@/lib/log";
import type { CalendarPerson } from "@/lib/mail/calendar";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { letterName, type MessageContent, messageParams, type Wording } from "@/lib/mail/schema";
import type { MailTransport, SendOutcome } from "@/lib/mail/transport";
import { hasMailbox } from "@/lib/registrations/rules";
import type { ClaimedMessage } from "./claim";

export interface DeliveryOptions {
  readonly db: DbClient;
  /** None: mails are kept for organisers to read. */
  readonly transport: MailTransport | null;
  /** Public address without a slash at its end. */
  readonly baseUrl: string;
  /** Whom calendars name as the organiser: the address that mails come from. */
  readonly sender: CalendarPerson;
  /** Signs the link that opens something of the reader's; null for a mail without one. */
  readonly personalUrl: (locale: Locale, message: MessageContent) => string | null;
}

export type Delivery =
  | { readonly outcome: SendOutcome; readonly rendered: RenderedMail }
  | { readonly outcome: "kept"; readonly rendered: RenderedMail }
  | { readonly outcome: "expired" | "outdated" | "not_rendered" };

/** Writes and sends one claimed message. What it returns to be stored carries no link that opens anything. */
export async function deliver(
  message: ClaimedMessage,
  options: DeliveryOptions,
  now: Date,
): Promise<Delivery> {
  const { baseUrl, transport } = options;
  const content = readContent(message);
  if (content && (await isOutdated(options.db, message, content))) return { outcome: "outdated" };
  const rendered = content && (await tryToRender(message, content, options, now));
  if (!rendered) return { outcome: "not_rendered" };
  // A sign-in link that has waited longer than it is valid would only confuse.
  if (content.kind === "organiser_sign_in" && ageMs(message, now) > content.params.validMinutes * 60_000) {
    return { outcome: "expired" };
  }
  // Who was imported without an address has one that cannot exist: their mails are kept to be read, not sent.
  if (!transport || !hasMailbox(message.toAddress)) return { outcome: "kept", rendered };

  const url = options.personalUrl(message.locale, content);
  const outcome = await transport.send({
    messageId: `${message.id}@${new URL(baseUrl).hostname}`,
    to: { name: message.toName, address: message.toAddress },
    language: message.locale,
    subject: rendered.subject,
    calendar: rendered.calendar,
    sessionCalendars: rendered.sessionCalendars,
    ...(url === null ? textsOf(rendered) : withPersonalLink(rendered, { messageId: message.id, url })),
  });
  return { outcome, rendered };
}

function textsOf({ text, html }: RenderedMail) {
  return { text, html };
}

function readContent({ id, kind, params }: ClaimedMessage): MessageContent | undefined {
  const parsed = messageParams[kind].safeParse(params);
  if (parsed.success) return { kind, params: parsed.data } as MessageContent;
  log("error", "outbox.params_invalid", {
    messageId: id,
    paths: parsed.error.issues.map(({ path }) => path.join(".")),
  });
  return undefined;
}

async function tryToRender(
  message: ClaimedMessage,
  content: MessageContent,
  { db, baseUrl, sender }: DeliveryOptions,
  now: Date,
): Promise<RenderedMail | undefined> {
  const wording = await organisersWording(db, message, content);
  try {
    const mail = { ...content, id: message.id, locale: message.locale };
    const to = { name: message.toName, address: message.toAddress };
    return await renderMail(mail, { baseUrl, now, wording, invitation: { from: sender, to } });
  } catch (error) {
    log("error", "outbox.not_rendered", { messageId: message.id, ...describeError(error) });
    return undefined;
  }
}

/** A reminder that waited for the mail server while its seat was given back, or the workshop cancelled, is not sent. */
async function isOutdated(
  db: DbClient,
  { registrationId }: ClaimedMessage,
  { kind }: MessageContent,
): Promise<boolean> {
  if ((kind !== "reminder" && kind !== "follow_up") || registrationId === null) return false;
  const registration = await db.registration.findUnique({
    where: { id: registrationId },
    select: { status: true, workshop: { select: { status: true } } },
  });
  const isOver =
    registration?.workshop.status === "cancelled" || registration?.workshop.status === "archived";
  return registration?.status !== "confirmed" || isOver;
}

/** As they are now: a letter that is owed is written in the words that the organiser wants when it leaves. */
async function organisersWording(
  db: DbClient,
  { workshopId, locale }: ClaimedMessage,
  content: MessageContent,
): Promise<Wording | undefined> {
  const letter = letterName(content);
  return letter && workshopId ? findWording(db, { workshopId, letter, language: locale }) : undefined;
}

function ageMs({ createdAt }: ClaimedMessage, now: Date): number {
  return now.getTime() - createdAt.getTime();
}
