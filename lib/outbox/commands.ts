import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { MessageKind, MessageParams } from "@/lib/mail/schema";
import { chosenSessions } from "@/lib/session-lines/queries";

/**
 * Mails to attendees belong to a workshop, whose organisers may read them; a sign-in link is nobody's to read. A test
 * of what an organiser wrote and an invitation go to nobody who is signed up.
 */
type Subject<K extends MessageKind> = K extends "organiser_sign_in"
  ? { readonly workshopId?: undefined; readonly registrationId?: undefined }
  : K extends "data_erased" | "invitation" | "sign_up_check"
    ? { readonly workshopId: string; readonly registrationId?: undefined }
    : K extends "broadcast_test"
      ? { readonly workshopId: string; readonly registrationId?: undefined; readonly broadcastId: string }
      : K extends "broadcast"
        ? { readonly workshopId: string; readonly registrationId: string; readonly broadcastId: string }
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
    data: await rowsOf(tx, [message]),
    // ON CONFLICT DO NOTHING: two commands that owe the same mail at once wait for each other here and neither fails.
    skipDuplicates: true,
    select: { id: true },
  });
  if (created) return created.id;
  const { id } = await tx.message.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  return id;
}

/** So that no statement grows beyond a few megabytes. */
const AT_ONCE_MAX = 1_000;

/**
 * The same for many, in few statements: a lock that is held meanwhile is not held longer for each of them. Written as one
 * document instead of a dozen values for each message, which in a rush is most of what a mail owed costs.
 */
export async function enqueueMessages(
  tx: Prisma.TransactionClient,
  messages: readonly OwedMessage[],
): Promise<void> {
  for (let from = 0; from < messages.length; from += AT_ONCE_MAX) {
    const data = await rowsOf(tx, messages.slice(from, from + AT_ONCE_MAX));
    const rows = data.map((row) => ({ ...row, id: randomUUID() }));
    await tx.$executeRaw`
      INSERT INTO "Message" ("id", "kind", "locale", "toAddress", "toName", "workshopId", "registrationId", "broadcastId",
        "params", "dedupeKey", "nextAttemptAt")
      SELECT m."id", m."kind", m."locale", m."toAddress", m."toName", m."workshopId", m."registrationId", m."broadcastId",
        m."params", m."dedupeKey", coalesce(m."nextAttemptAt", now())
      FROM jsonb_populate_recordset(NULL::"Message", ${JSON.stringify(rows)}::jsonb) m
      ON CONFLICT DO NOTHING`;
  }
}

/**
 * With what the readers chose among parallel sessions and where they stand at this moment, whoever owes the mail. Where the
 * writer says it (a cancelling tells what was), that is what stands.
 */
async function rowsOf(tx: Prisma.TransactionClient, messages: readonly OwedMessage[]) {
  const ids = messages.flatMap(({ params, registrationId }) =>
    registrationId && "registration" in params && params.workshop.hasSessions && !params.registration.sessions
      ? [registrationId]
      : [],
  );
  const chosen = await chosenSessions(tx, { registrationIds: ids });
  return messages.map((message) => {
    const { params, registrationId } = message;
    const sessions = registrationId ? chosen.get(registrationId) : undefined;
    if (!sessions || !("registration" in params) || params.registration.sessions)
      return rowOf(message, params);
    return rowOf(message, { ...params, registration: { ...params.registration, sessions: [...sessions] } });
  });
}

function rowOf(message: OwedMessage, params: OwedMessage["params"]) {
  return {
    kind: message.kind,
    locale: message.locale,
    toAddress: message.toAddress,
    toName: message.toName,
    workshopId: message.workshopId,
    registrationId: message.registrationId,
    broadcastId: "broadcastId" in message ? message.broadcastId : undefined,
    params,
    dedupeKey: message.dedupeKey,
    nextAttemptAt: message.dueAt,
  };
}
