import type { Prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { MessageKind, MessageParams } from "@/lib/mail/schema";

/** Mails to attendees belong to a workshop, whose organisers may read them; a sign-in link is nobody's to read. */
type Subject<K extends MessageKind> = K extends "organiser_sign_in"
  ? { readonly workshopId?: undefined; readonly registrationId?: undefined }
  : { readonly workshopId: string; readonly registrationId: string };

interface Envelope {
  /** The reader's language. */
  readonly locale: Locale;
  readonly toAddress: string;
  readonly toName?: string | null;
  /** The same key is owed once, whoever asks again. At most 200 characters. */
  readonly dedupeKey?: string;
  /** Due at once when absent. */
  readonly dueAt?: Date;
}

export type OwedMessage = {
  [K in MessageKind]: { readonly kind: K; readonly params: MessageParams[K] } & Subject<K> & Envelope;
}[MessageKind];

/**
 * Owes a mail, inside the transaction that causes it: rolled back with it, sent after it commits.
 * Returns the message's id; where the dedupe key was used before, the id of that earlier message.
 */
export async function enqueueMessage(tx: Prisma.TransactionClient, message: OwedMessage): Promise<string> {
  const { dedupeKey } = message;
  const [created] = await tx.message.createManyAndReturn({
    data: [rowOf(message)],
    // ON CONFLICT DO NOTHING: two commands that owe the same mail at once wait for each other here and neither fails.
    skipDuplicates: true,
    select: { id: true },
  });
  if (created) return created.id;
  const { id } = await tx.message.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  return id;
}

/** Below the number of values that one statement may carry. */
const AT_ONCE_MAX = 1_000;

/** The same for many, in few statements: a lock that is held meanwhile is not held longer for each of them. */
export async function enqueueMessages(
  tx: Prisma.TransactionClient,
  messages: readonly OwedMessage[],
): Promise<void> {
  for (let from = 0; from < messages.length; from += AT_ONCE_MAX) {
    const data = messages.slice(from, from + AT_ONCE_MAX).map(rowOf);
    await tx.message.createMany({ data, skipDuplicates: true });
  }
}

function rowOf(message: OwedMessage) {
  return {
    kind: message.kind,
    locale: message.locale,
    toAddress: message.toAddress,
    toName: message.toName,
    workshopId: message.workshopId,
    registrationId: message.registrationId,
    params: message.params,
    dedupeKey: message.dedupeKey,
    nextAttemptAt: message.dueAt,
  };
}
