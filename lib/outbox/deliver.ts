import type { Locale } from "@/lib/i18n/locales";
import { describeError, log } from "@/lib/log";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { type MailRegistration, type MessageContent, messageParams } from "@/lib/mail/schema";
import type { MailTransport, SendOutcome } from "@/lib/mail/transport";
import { hasMailbox } from "@/lib/registrations/rules";
import type { ClaimedMessage } from "./claim";

export interface DeliveryOptions {
  /** None: mails are kept for organisers to read. */
  readonly transport: MailTransport | null;
  /** Public address without a slash at its end. */
  readonly baseUrl: string;
  /** Signs the link that opens somebody's own registration. */
  readonly manageUrl: (locale: Locale, registration: Pick<MailRegistration, "id" | "linkVersion">) => string;
}

export type Delivery =
  | { readonly outcome: SendOutcome; readonly rendered: RenderedMail }
  | { readonly outcome: "kept"; readonly rendered: RenderedMail }
  | { readonly outcome: "expired" | "not_rendered" };

/** Writes and sends one claimed message. What it returns to be stored carries no link that opens anything. */
export async function deliver(
  message: ClaimedMessage,
  options: DeliveryOptions,
  now: Date,
): Promise<Delivery> {
  const { baseUrl, transport } = options;
  const content = readContent(message);
  const rendered = content && (await tryToRender(message, content, baseUrl, now));
  if (!rendered) return { outcome: "not_rendered" };
  // A sign-in link that has waited longer than it is valid would only confuse.
  if (content.kind === "organiser_sign_in" && ageMs(message, now) > content.params.validMinutes * 60_000) {
    return { outcome: "expired" };
  }
  // Who was imported without an address has one that cannot exist: their mails are kept to be read, not sent.
  if (!transport || !hasMailbox(message.toAddress)) return { outcome: "kept", rendered };

  const url = personalUrl(content, message.locale, options);
  const outcome = await transport.send({
    messageId: `${message.id}@${new URL(baseUrl).hostname}`,
    to: { name: message.toName, address: message.toAddress },
    language: message.locale,
    subject: rendered.subject,
    calendar: rendered.calendar,
    ...withPersonalLink(rendered, { messageId: message.id, url }),
  });
  return { outcome, rendered };
}

/** The link for the reader alone. */
function personalUrl(content: MessageContent, locale: Locale, { manageUrl }: DeliveryOptions): string {
  return content.kind === "organiser_sign_in"
    ? content.params.url
    : manageUrl(locale, content.params.registration);
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
  baseUrl: string,
  now: Date,
): Promise<RenderedMail | undefined> {
  try {
    return await renderMail({ ...content, id: message.id, locale: message.locale }, { baseUrl, now });
  } catch (error) {
    log("error", "outbox.not_rendered", { messageId: message.id, ...describeError(error) });
    return undefined;
  }
}

function ageMs({ createdAt }: ClaimedMessage, now: Date): number {
  return now.getTime() - createdAt.getTime();
}
