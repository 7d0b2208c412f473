import { broadcastHindrance, findBroadcastWording } from "@/lib/broadcasts/queries";
import type { DbClient } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { findWording } from "@/lib/letters/queries";
import { describeError, log } from "@/lib/log";
import type { CalendarPerson } from "@/lib/mail/calendar";
import type { MailRegistration } from "@/lib/mail/fields";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { letterName, type MessageContent, messageParams, type Wording } from "@/lib/mail/schema";
import type { MailTransport, SendOutcome } from "@/lib/mail/transport";
import { hasMailbox } from "@/lib/registrations/rules";
import type { ClaimedMessage } from "./claim";
import type { Hindrance } from "./rules";

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
  /** Signs what somebody with a seat shows at the door. */
  readonly checkInCode: (owner: Pick<MailRegistration, "id" | "reference">) => string;
  /** Signs how somebody gets no more news: a page that asks, an address that takes one click of a mailbox. */
  readonly unsubscribeUrls: (
    locale: Locale,
    registration: Pick<MailRegistration, "id">,
  ) => { readonly page: string; readonly oneClick: string };
}

export type Delivery =
  | { readonly outcome: SendOutcome; readonly rendered: RenderedMail }
  | { readonly outcome: "kept"; readonly rendered: RenderedMail }
  | { readonly outcome: "hindered"; readonly by: Hindrance }
  | { readonly outcome: "expired" | "not_rendered" };

/** Writes and sends one claimed message. What it returns to be stored carries no link that opens anything. */
export async function deliver(
  message: ClaimedMessage,
  options: DeliveryOptions,
  now: Date,
): Promise<Delivery> {
  const { baseUrl, transport } = options;
  const content = readContent(message);
  const hindrance = content && (await findHindrance(options.db, message, content));
  if (hindrance) return { outcome: "hindered", by: hindrance };
  const rendered = content && (await tryToRender(message, content, options, now));
  if (!rendered) return { outcome: "not_rendered" };
  // A sign-in link that has waited longer than it is valid would only confuse.
  if (content.kind === "organiser_sign_in" && ageMs(message, now) > content.params.validMinutes * 60_000) {
    return { outcome: "expired" };
  }
  // Who was imported without an address has one that cannot exist: their mails are kept to be read, not sent.
  if (!transport || !hasMailbox(message.toAddress)) return { outcome: "kept", rendered };

  const url = options.personalUrl(message.locale, content);
  const unsubscribe = wayOut(content, message.locale, options);
  const outcome = await transport.send({
    messageId: `${message.id}@${new URL(baseUrl).hostname}`,
    to: { name: message.toName, address: message.toAddress },
    replyTo: await contactEmail(options.db, message),
    language: message.locale,
    subject: rendered.subject,
    calendar: rendered.calendar,
    sessionCalendars: rendered.sessionCalendars,
    unsubscribeUrl: unsubscribe?.oneClick,
    ...(url === null
      ? textsOf(rendered)
      : withPersonalLink(rendered, { messageId: message.id, url, unsubscribeUrl: unsubscribe?.page })),
  });
  return { outcome, rendered };
}

/** As it is now: an answer reaches whoever organises the workshop when it is written. */
async function contactEmail(db: DbClient, { workshopId }: ClaimedMessage): Promise<string | undefined> {
  if (workshopId === null) return undefined;
  const workshop = await db.workshop.findUnique({
    where: { id: workshopId },
    select: { contactEmail: true },
  });
  return workshop?.contactEmail ?? undefined;
}

function textsOf({ text, html }: RenderedMail) {
  return { text, html };
}

/** How the reader of news gets no more of them. */
function wayOut(content: MessageContent, locale: Locale, { unsubscribeUrls }: DeliveryOptions) {
  if (content.kind !== "broadcast" || !content.params.isNews) return undefined;
  return unsubscribeUrls(locale, content.params.registration);
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
  { db, baseUrl, sender, checkInCode }: DeliveryOptions,
  now: Date,
): Promise<RenderedMail | undefined> {
  const wording = await organisersWording(db, message, content);
  try {
    const mail = { ...content, id: message.id, locale: message.locale };
    const to = { name: message.toName, address: message.toAddress };
    return await renderMail(mail, { baseUrl, now, wording, checkInCode, invitation: { from: sender, to } });
  } catch (error) {
    log("error", "outbox.not_rendered", { messageId: message.id, ...describeError(error) });
    return undefined;
  }
}

/**
 * Why a mail that waited is not to leave: a reminder while the seat was given back, or the workshop cancelled; what an
 * organiser took back, or news that the reader wants no more.
 */
async function findHindrance(
  db: DbClient,
  { registrationId, broadcastId }: ClaimedMessage,
  { kind }: MessageContent,
): Promise<Hindrance | undefined> {
  if (registrationId === null) return undefined;
  if (kind === "broadcast") {
    return broadcastId === null ? "outdated" : broadcastHindrance(db, { broadcastId, registrationId });
  }
  if (kind !== "reminder" && kind !== "follow_up") return undefined;
  const registration = await db.registration.findUnique({
    where: { id: registrationId },
    select: { status: true, workshop: { select: { status: true } } },
  });
  const isOver =
    registration?.workshop.status === "cancelled" || registration?.workshop.status === "archived";
  return registration?.status !== "confirmed" || isOver ? "outdated" : undefined;
}

/** As they are now: a letter that is owed is written in the words that the organiser wants when it leaves. */
async function organisersWording(
  db: DbClient,
  { workshopId, locale, broadcastId }: ClaimedMessage,
  content: MessageContent,
): Promise<Wording | undefined> {
  if (content.kind === "broadcast" && broadcastId) {
    return findBroadcastWording(db, { broadcastId, language: locale });
  }
  const letter = letterName(content);
  return letter && workshopId ? findWording(db, { workshopId, letter, language: locale }) : undefined;
}

function ageMs({ createdAt }: ClaimedMessage, now: Date): number {
  return now.getTime() - createdAt.getTime();
}
