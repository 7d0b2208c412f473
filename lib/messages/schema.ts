import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGE_KINDS } from "@/lib/mail/schema";

export const MESSAGE_STATES = ["queued", "sending", "sent", "kept", "failed", "cancelled"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const messageListQuerySchema = z
  .object({
    to: z
      .string("text_expected")
      .trim()
      .max(254)
      .optional()
      .describe("A whole address, or a part of addresses and names"),
    state: z.enum(MESSAGE_STATES, "invalid_value").optional(),
    kind: z.enum(MESSAGE_KINDS, "invalid_value").optional(),
    locale: z.enum(LOCALES, "invalid_value").optional().describe("Language of the mail"),
    broadcast: z.uuid("invalid_value").optional().describe("Only the mails of this broadcast, no tests"),
    limit: z.coerce
      .number("invalid_value")
      .int("invalid_value")
      .min(1, "invalid_value")
      .max(500, "invalid_value")
      .default(100),
    cursor: z.uuid("invalid_value").optional().describe("`next` of the page before"),
  })
  .meta({ id: "MessageListQuery" });
export type MessageListQuery = z.output<typeof messageListQuerySchema>;

export const reachAgainSchema = z
  .object({
    email: z.string("email_required").trim().min(1, "email_required").max(254).pipe(z.email("invalid_email")),
  })
  .meta({ id: "ReachAgain" });
export const reachedSchema = z.object({ owed: z.int().describe("How many mails are owed again") });

export const messageParamsSchema = z.object({ messageId: z.string() });
export const workshopMessagesParamsSchema = z.object({ id: z.string() });

const instant = z.iso.datetime();

export const messageSchema = z
  .object({
    id: z.uuid(),
    workshopId: z.uuid(),
    registrationId: z.uuid().nullable(),
    broadcastId: z.uuid().nullable().describe("What an organiser wrote, of which this is one mail"),
    kind: z.enum(MESSAGE_KINDS),
    locale: z.enum(LOCALES),
    to: z.string(),
    toName: z.string().nullable(),
    state: z.enum(MESSAGE_STATES).describe("kept: no mail server is configured"),
    attempts: z.int(),
    error: z
      .string()
      .nullable()
      .describe(
        "Why the last attempt failed: a cause, then the mail server's codes, such as `refused 550 5.1.1`",
      ),
    errorMessage: z.string().nullable().describe("The same as a sentence in the request's language"),
    subject: z.string().nullable().describe("null until the first attempt"),
    text: z
      .string()
      .nullable()
      .describe(
        "null until the first attempt; the reader's own link is shortened once the mail is with them",
      ),
    createdAt: instant,
    nextAttemptAt: instant.nullable().describe("While queued"),
    sentAt: instant.nullable(),
  })
  .meta({ id: "Message" });
export type MessageDto = z.infer<typeof messageSchema>;

export const messageListSchema = z
  .object({
    data: z.array(messageSchema).describe("Newest first"),
    next: z.string().optional(),
    trouble: z
      .object({ cause: z.string(), message: z.string() })
      .nullable()
      .describe("What keeps all mails waiting, such as a mail server that does not answer"),
  })
  .meta({ id: "MessageList" });
export type MessageListDto = z.infer<typeof messageListSchema>;
