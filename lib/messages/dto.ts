import type { Locale } from "@/lib/i18n/locales";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { mailRegistrationSchema } from "@/lib/mail/schema";
import { type ErrorCause, errorCause } from "@/lib/outbox/rules";
import { manageUrl } from "@/lib/signing/registration-link";
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
  const registration = registrationOf(row.params);
  const url =
    registration && row.kind !== "broadcast_test" && showsPersonalLink(row.state)
      ? manageUrl(baseUrl, row.locale, registration)
      : `${baseUrl}/r/…`;
  const unsubscribeUrl = `${baseUrl}/unsubscribe/…`;
  return withPersonalLink(row, { messageId: row.id, url, unsubscribeUrl });
}

function registrationOf(params: MessageRow["params"]) {
  const holder =
    typeof params === "object" && params !== null && "registration" in params ? params.registration : null;
  return mailRegistrationSchema.safeParse(holder).data;
}
