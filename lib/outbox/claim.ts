import type { DbClient, Prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { RenderedMail } from "@/lib/mail/render";
import type { MessageKind } from "@/lib/mail/schema";
import type { Fate } from "./rules";

export interface ClaimedMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** null: a sign-in link. */
  readonly workshopId: string | null;
  readonly registrationId: string | null;
  readonly broadcastId: string | null;
  readonly locale: Locale;
  readonly toAddress: string;
  readonly toName: string | null;
  readonly params: Prisma.JsonValue;
  /** This attempt included. */
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

/**
 * Takes the message that has been due longest, for `leaseMs`; undefined when nothing is due. A message whose sender
 * died comes back when its lease has run out. Workers skip each other's rows instead of waiting for them; the
 * database's clock decides, so that workers on several hosts agree.
 */
export async function claimMessage(db: DbClient, leaseMs: number): Promise<ClaimedMessage | undefined> {
  const [claimed] = await db.$queryRaw<ClaimedMessage[]>`
    UPDATE "Message"
    SET "state" = 'sending', "attempts" = "attempts" + 1,
        "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond'
    WHERE "id" = (
      SELECT "id" FROM "Message"
      WHERE "state" IN ('queued', 'sending') AND "nextAttemptAt" <= now()
        AND ("state" = 'queued' OR "leaseUntil" < now())
      ORDER BY "nextAttemptAt"
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind"::text, "workshopId", "registrationId", "broadcastId", "locale"::text, "toAddress", "toName", "params", "attempts", "lastError", "createdAt"`;
  return claimed;
}

/**
 * Writes down what became of a claimed message. Returns false, and changes nothing, when the lease ran out and another
 * worker has claimed it since: the number of attempts tells the two claims apart.
 */
export async function settleMessage(
  db: DbClient,
  message: ClaimedMessage,
  fate: Fate,
  { rendered, now }: { rendered?: Pick<RenderedMail, "subject" | "text" | "html">; now: Date },
): Promise<boolean> {
  const where = { id: message.id, state: "sending", attempts: message.attempts } as const;
  // The last mail to somebody whose data was erased is the last that we hold of them.
  if (message.kind === "data_erased" && fate.state !== "queued") {
    return (await db.message.deleteMany({ where })).count === 1;
  }
  const { count } = await db.message.updateMany({
    where,
    data: {
      state: fate.state,
      leaseUntil: null,
      lastError: "error" in fate ? fate.error : null,
      sentAt: fate.state === "sent" ? now : undefined,
      nextAttemptAt: fate.state === "queued" ? new Date(now.getTime() + fate.retryInMs) : undefined,
      subject: rendered?.subject,
      text: rendered?.text,
      html: rendered?.html,
      // The sign-in link must not outlive its mail.
      params: message.kind === "organiser_sign_in" && fate.state !== "queued" ? {} : undefined,
    },
  });
  return count === 1;
}
