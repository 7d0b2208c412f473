import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { type KeptTerm, keptTermSchema } from "@/lib/reasons/schema";
import type { PaperContent, PaperPerson } from "./schema";

/**
 * Everything that is printed of a plan as it is now, sentences in `locale`; undefined where there is no such plan. People
 * who gave up their seat are nowhere in it; those with a seat and no group are in `unplaced`.
 */
export async function loadPaper(
  db: Db,
  params: { readonly planId: string; readonly locale: Locale; readonly now: Date },
): Promise<PaperContent | undefined> {
  const { planId, locale, now } = params;
  const plan = await findPlan(db, { planId, locale });
  if (!plan) return undefined;
  const { session, groups } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      groups: { select: { id: true, sharedTerms: true } },
      session: {
        select: {
          id: true,
          workshop: {
            select: { title: true, startsAt: true, endsAt: true, timeZone: true, venueName: true },
          },
        },
      },
    },
  });
  const cards = new Map(
    (await listAttendees(db, { sessionId: session.id })).map((card) => [card.registrationId, card]),
  );
  const terms = new Map(groups.map(({ id, sharedTerms }) => [id, keptTermSchema.array().parse(sharedTerms)]));
  const roles = await rolesOf(db, [...cards.keys()]);
  const toPerson = (member: { readonly registrationId: string; readonly reasons?: readonly string[] }) => {
    const card = cards.get(member.registrationId);
    return card
      ? [paperPerson(card, { role: roles.get(card.registrationId) ?? null, reasons: member.reasons ?? [] })]
      : [];
  };
  return {
    locale,
    workshop: session.workshop,
    planNumber: plan.number,
    printedAt: now,
    groups: plan.groups.map((group) => ({
      table: group.position,
      name: group.name,
      terms: differentTerms(terms.get(group.id) ?? []),
      notes: group.warnings.map(({ message }) => message),
      facilitators: group.facilitator ? [group.facilitator.name] : [],
      people: group.members.flatMap(toPerson),
    })),
    unplaced: plan.unplaced.flatMap(toPerson),
  };
}

function paperPerson(
  { showToGroup, themes: _, locale: __, ...card }: AttendeeCard,
  more: { readonly role: string | null; readonly reasons: readonly string[] },
): PaperPerson {
  return { ...card, ...more, isShown: showToGroup };
}

/** A word and a theme of the same name are one to whoever reads them. */
function differentTerms(terms: readonly KeptTerm[]): KeptTerm[] {
  const byLabel = new Map<string, KeptTerm>();
  for (const { label, forms } of terms) {
    const key = label.toLowerCase();
    const known = byLabel.get(key);
    byLabel.set(key, { label: known?.label ?? label, forms: [...(known?.forms ?? []), ...forms] });
  }
  return [...byLabel.values()];
}

async function rolesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.registration.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, role: true },
  });
  return new Map(rows.map(({ id, role }) => [id, role]));
}
