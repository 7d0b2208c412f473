import type { Locale } from "@/lib/i18n/locales";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { type MessageContent, messageParams } from "@/lib/mail/schema";
import { type ErrorCause, errorCause } from "@/lib/outbox/rules";
import { personalUrl } from "@/lib/signing/personal-url";
import type { MessageRow } from "./queries";
import { causeSentence, showsPersonalLink } from "./rules";
import type { MessageDto, MessageListDto } from "./schema";

export interface MessageReader {
  readonly locale: Locale;
  readonly baseUrl: string;
}

/** What organisers see of a message. */
export function toMessageDto(row: MessageRow, reader: MessageReader): MessageDto {
  return {
    id: row.id,
    workshopId: row.workshopId,
    registrationId: row.registrationId,
    broadcastId: row.broadcastId,
    kind: row.kind,
    locale: row.locale,
    to: row.toAddress,
    toName: row.toName,
    state: row.state,
    attempts: row.attempts,
    error: row.lastError,
    errorMessage: row.lastError && causeSentence(errorCause(row.lastError), reader.locale),
    subject: row.subject,
    text: row.text && readableParts({ ...row, html: "", text: row.text }, reader.baseUrl).text,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.state === "queued" ? row.nextAttemptAt.toISOString() : null,
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

/** One page of the outbox, with what keeps all mails waiting. */
export function toMessageListDto(
  { rows, next }: { rows: readonly MessageRow[]; next?: string },
  trouble: ErrorCause | undefined,
  reader: MessageReader,
): MessageListDto {
  return {
    data: rows.map((row) => toMessageDto(row, reader)),
    next,
    trouble: trouble ? { cause: trouble, message: causeSentence(trouble, reader.locale) } : null,
  };
}

/** Both parts with the reader's link in full or shortened, as showsPersonalLink says. */
export function readableParts(
  row: Pick<MessageRow, "id" | "kind" | "locale" | "params" | "state"> & { text: string; html: string },
  baseUrl: string,
): { text: string; html: string } {
  const content = showsPersonalLink(row.state) ? contentOf(row) : undefined;
  const url = (content && personalUrl(baseUrl, row.locale, content)) ?? `${baseUrl}/r/…`;
  const unsubscribeUrl = `${baseUrl}/unsubscribe/…`;
  return withPersonalLink(row, { messageId: row.id, url, unsubscribeUrl });
}

function contentOf({ kind, params }: Pick<MessageRow, "kind" | "params">): MessageContent | undefined {
  const parsed = messageParams[kind].safeParse(params);
  return parsed.success ? ({ kind, params: parsed.data } as MessageContent) : undefined;
}
