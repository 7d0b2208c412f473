import type { Db } from "@/lib/db/client";
import { readActToken } from "@/lib/signing/act-link";
import { isOpen } from "./rules";
import type { OwnHandover, ProposedSeat } from "./schema";

/** To whom somebody wants to hand their seat, if to anybody; also one that nobody took in time. */
export async function findOwnHandover(
  db: Db,
  { registrationId, now }: { readonly registrationId: string; readonly now: Date },
): Promise<OwnHandover | null> {
  const row = await db.handover.findUnique({
    where: { registrationId },
    include: { registration: { include: { workshop: true } } },
  });
  if (!row) return null;
  const { name, email, expiresAt, registration } = row;
  const isOver = !isOpen(row, registration, registration.workshop, now);
  return { name, email, expiresAt: expiresAt.toISOString(), isOver };
}

/** Proposals that nobody took in time and whose end was not noticed yet, the oldest first; some of them at once. */
export async function listLapsed(db: Db, { now }: { readonly now: Date }): Promise<string[]> {
  const rows = await db.handover.findMany({
    where: { expiresAt: { lte: now }, lapsedAt: null },
    orderBy: { expiresAt: "asc" },
    take: 500,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The seat that a link proposes; undefined where it can be taken no more. */
export async function findProposedSeat(
  db: Db,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<ProposedSeat | undefined> {
  const id = readActToken("seat", token);
  if (id === undefined) return undefined;
  const row = await db.handover.findUnique({
    where: { id },
    include: { registration: { include: { workshop: true, _count: { select: { sessionPlaces: true } } } } },
  });
  if (!row || !isOpen(row, row.registration, row.registration.workshop, now)) return undefined;
  const { name, email, locale, expiresAt, registration } = row;
  const { name: from, workshop, _count } = registration;
  return {
    from,
    name,
    email,
    locale,
    expiresAt: expiresAt.toISOString(),
    workshop: {
      id: workshop.id,
      slug: workshop.slug,
      title: workshop.title,
      startsAt: workshop.startsAt.toISOString(),
      endsAt: workshop.endsAt.toISOString(),
      timeZone: workshop.timeZone,
      themes: workshop.themes,
      hasRules: workshop.houseRules !== null,
    },
    hasSessions: _count.sessionPlaces > 0,
  };
}
