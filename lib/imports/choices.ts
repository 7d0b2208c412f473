import { z } from "zod";
import type { Prisma } from "@/lib/db/client";
import { addChoice, removeChoice } from "@/lib/session-lines/choices";
import type { Decision } from "./rules";

type Tx = Prisma.TransactionClient;

/** A choice of a session with its place in the line. */
const placeSchema = z.object({ sessionId: z.string(), lineNumber: z.string() });
type Place = z.infer<typeof placeSchema>;

/** Below the number of values that one statement may carry. */
const AT_ONCE_MAX = 500;

/** The sessions that newcomers chose, at the end of each line in the order in which seats are given. */
export async function writeChoices(
  tx: Tx,
  { created, now }: { readonly created: ReadonlyMap<number, string>; readonly now: Date },
  decisions: readonly Decision[],
): Promise<void> {
  const chosen = decisions.flatMap((decision) => {
    const registrationId = decision.kind === "create" ? created.get(decision.row.row) : undefined;
    if (decision.kind !== "create" || !registrationId) return [];
    return decision.chosen.map((sessionId) => ({ registrationId, sessionId, createdAt: now }));
  });
  if (chosen.length === 0) return;
  const numbers = await tx.$queryRaw<{ n: bigint }[]>`
    SELECT nextval('registration_line_seq') AS n FROM generate_series(1, ${chosen.length}::int)`;
  const line = numbers.map(({ n }) => n).sort((a, b) => (a < b ? -1 : 1));
  const data = chosen.map((place, index) => ({ ...place, lineNumber: line[index] ?? 0n }));
  for (let from = 0; from < data.length; from += AT_ONCE_MAX)
    await tx.sessionPlace.createMany({ data: data.slice(from, from + AT_ONCE_MAX) });
}

/** These sessions and no others for somebody who is registered already; what they had chosen before. */
export async function changeChoice(
  tx: Tx,
  to: { readonly registrationId: string; readonly sessionIds: readonly string[]; readonly now: Date },
): Promise<Place[]> {
  const { registrationId, sessionIds, now } = to;
  const before = await placesOf(tx, registrationId);
  const had = before.map(({ sessionId }) => sessionId);
  await removeChoice(tx, { registrationId, sessionIds: had.filter((id) => !sessionIds.includes(id)) });
  await addChoice(tx, { registrationId, sessionIds: sessionIds.filter((id) => !had.includes(id)), now });
  return before;
}

/**
 * What somebody had chosen before an import, each choice at its old place in the line; returns what is left by that. A session
 * that is gone since stays so.
 */
export async function restoreChoice(
  tx: Tx,
  {
    registrationId,
    places,
    now,
  }: { readonly registrationId: string; readonly places: unknown; readonly now: Date },
): Promise<string[]> {
  const before = z.array(placeSchema).parse(places);
  const present = await placesOf(tx, registrationId);
  const had = before.map(({ sessionId }) => sessionId);
  const added = present.map(({ sessionId }) => sessionId).filter((id) => !had.includes(id));
  await removeChoice(tx, { registrationId, sessionIds: added });
  const left = before.filter(({ sessionId }) => present.every((place) => place.sessionId !== sessionId));
  const there = await tx.session.findMany({
    where: { id: { in: left.map(({ sessionId }) => sessionId) } },
    select: { id: true },
  });
  await tx.sessionPlace.createMany({
    data: left
      .filter(({ sessionId }) => there.some(({ id }) => id === sessionId))
      .map(({ sessionId, lineNumber }) => ({
        registrationId,
        sessionId,
        lineNumber: BigInt(lineNumber),
        createdAt: now,
      })),
  });
  return added;
}

async function placesOf(tx: Tx, registrationId: string): Promise<Place[]> {
  const rows = await tx.sessionPlace.findMany({
    where: { registrationId },
    orderBy: { lineNumber: "asc" },
    select: { sessionId: true, lineNumber: true },
  });
  return rows.map(({ sessionId, lineNumber }) => ({ sessionId, lineNumber: String(lineNumber) }));
}
