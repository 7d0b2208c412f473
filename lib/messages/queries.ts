import type { Db, Prisma } from "@/lib/db/client";
import { SERVER_FAULTS } from "@/lib/mail/rules";
import { type ErrorCause, errorCause } from "@/lib/outbox/rules";
import { ELSEWHERE } from "./rules";
import { MESSAGE_STATES, type MessageListQuery, type MessageState } from "./schema";

const SUMMARY = {
  id: true,
  workshopId: true,
  registrationId: true,
  broadcastId: true,
  kind: true,
  locale: true,
  toAddress: true,
  toName: true,
  params: true,
  state: true,
  attempts: true,
  lastError: true,
  subject: true,
  text: true,
  createdAt: true,
  nextAttemptAt: true,
  sentAt: true,
} satisfies Prisma.MessageSelect;

type SelectedMessage = Prisma.MessageGetPayload<{ select: typeof SUMMARY }>;
export type MessageRow = SelectedMessage & { readonly workshopId: string };

/** Whose messages: those of one workshop, or of all workshops of some teams. */
export type MessageScope = { readonly workshopId: string } | { readonly teamIds: readonly string[] };

/** One page of messages, newest first, and the cursor of the next. An unknown cursor gives an empty page. */
export async function listMessages(
  db: Db,
  scope: MessageScope,
  { to, state, kind, locale, broadcast, limit, cursor }: MessageListQuery,
): Promise<{ rows: MessageRow[]; next?: string }> {
  const rows = await db.message.findMany({
    where: {
      AND: [
        within(scope),
        to ? recipient(to) : {},
        state ? { state } : {},
        kind ? { kind } : {},
        locale ? { locale } : {},
        broadcast ? { broadcastId: broadcast, kind: "broadcast" } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    select: SUMMARY,
  });
  const page = rows.slice(0, limit).map(ofWorkshop);
  return { rows: page, next: rows.length > limit ? page.at(-1)?.id : undefined };
}

/** All mails to one registration, newest first; guard it first (requireRegistration). */
export async function listRegistrationMessages(
  db: Db,
  { registrationId }: { readonly registrationId: string },
): Promise<MessageRow[]> {
  const rows = await db.message.findMany({
    where: { registrationId, workshopId: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: SUMMARY,
  });
  return rows.map(ofWorkshop);
}

/** How many messages are in each state. */
export async function countMessages(db: Db, scope: MessageScope): Promise<Record<MessageState, number>> {
  const groups = await db.message.groupBy({ by: ["state"], where: within(scope), _count: true });
  const counts = Object.fromEntries(MESSAGE_STATES.map((state) => [state, 0])) as Record<
    MessageState,
    number
  >;
  for (const { state, _count } of groups) counts[state] = _count;
  return counts;
}

/** Of these people those whom a mail did not reach, each with the cause of the latest that failed. */
export async function listUnreached(
  db: Db,
  { registrationIds }: { readonly registrationIds: readonly string[] },
): Promise<Map<string, ErrorCause>> {
  const rows = await db.message.findMany({
    where: {
      registrationId: { in: [...registrationIds] },
      state: "failed",
      lastError: { not: null },
      kind: { notIn: [...ELSEWHERE] },
    },
    orderBy: { createdAt: "asc" },
    select: { registrationId: true, lastError: true },
  });
  return new Map(
    rows.flatMap(({ registrationId, lastError }) =>
      registrationId && lastError ? [[registrationId, errorCause(lastError)] as const] : [],
    ),
  );
}

/** One message with its HTML as stored; guard it first (requireMessage). */
export async function messageById(db: Db, id: string): Promise<MessageRow & { html: string | null }> {
  return ofWorkshop(
    await db.message.findUniqueOrThrow({ where: { id }, select: { ...SUMMARY, html: true } }),
  );
}

/** What keeps all mails waiting, if anything does: the cause of the latest failure that was the mail server's. */
export async function outboxTrouble(db: Db): Promise<ErrorCause | undefined> {
  const latest = await db.message.findFirst({
    where: {
      state: { in: ["queued", "sending"] },
      OR: SERVER_FAULTS.map((cause) => ({ lastError: { startsWith: cause } })),
    },
    orderBy: { nextAttemptAt: "desc" },
    select: { lastError: true },
  });
  return latest?.lastError ? errorCause(latest.lastError) : undefined;
}

function within(scope: MessageScope): Prisma.MessageWhereInput {
  return "workshopId" in scope
    ? { workshopId: scope.workshopId }
    : { workshop: { teamId: { in: [...scope.teamIds] } } };
}

function recipient(to: string): Prisma.MessageWhereInput {
  // Compared with ILIKE, where % and _ stand for other characters; both may be part of an address.
  const literal = to.replace(/[\\%_]/g, "\\$&");
  if (/.@./.test(to)) return { toAddress: { equals: literal, mode: "insensitive" } };
  const part = { contains: literal, mode: "insensitive" } as const;
  return { OR: [{ toAddress: part }, { toName: part }] };
}

/** Mails of no workshop hold sign-in links and are nobody's to read: no scope and no guard lets them through. */
function ofWorkshop<T extends SelectedMessage>(row: T): T & { workshopId: string } {
  const { workshopId } = row;
  if (workshopId === null) throw new Error("a message of no workshop was about to be shown");
  return { ...row, workshopId };
}
