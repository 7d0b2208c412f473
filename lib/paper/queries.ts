import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import type { PlanDto } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type KeptTerm, keptTermSchema } from "@/lib/reasons/schema";
import type { PaperContent, PaperGroup, PaperPerson, PaperRound } from "./schema";

/**
 * Everything that is printed of a plan and of the other rounds of its day as they are now, sentences in `locale`; undefined
 * where there is no such plan. People who gave up their seat are nowhere in it; those with a seat and no group are in
 * `unplaced`.
 */
export async function loadPaper(
  db: Db,
  params: { readonly planId: string; readonly locale: Locale; readonly now: Date },
): Promise<PaperContent | undefined> {
  const { planId, locale, now } = params;
  const plan = await findPlan(db, { planId, locale });
  if (!plan) return undefined;
  const { session } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
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
  const roles = await rolesOf(db, [...cards.keys()]);
  const toPerson: ToPerson = ({ registrationId, reasons = [] }) => {
    const card = cards.get(registrationId);
    return card ? [paperPerson(card, { role: roles.get(registrationId) ?? null, reasons })] : [];
  };
  const rounds = plan.rounds.map(({ round, startsAt, endsAt }) => ({
    round,
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
  }));
  const groups: PaperGroup[] = [];
  const unplaced = new Map<string, PaperPerson>();
  for (const id of plan.rounds.length > 0 ? plan.rounds.map((round) => round.id) : [planId]) {
    const one = id === planId ? plan : await findPlan(db, { planId: id, locale });
    if (!one) continue;
    groups.push(
      ...(await paperGroups(db, one, rounds.find(({ round }) => round === one.round) ?? null, toPerson)),
    );
    for (const person of one.unplaced.flatMap(toPerson)) unplaced.set(person.registrationId, person);
  }
  return {
    locale,
    workshop: session.workshop,
    planNumber: plan.number,
    printedAt: now,
    rounds,
    groups,
    unplaced: [...unplaced.values()],
  };
}

type ToPerson = (member: {
  readonly registrationId: string;
  readonly reasons?: readonly string[];
}) => readonly PaperPerson[];

async function paperGroups(
  db: Db,
  plan: PlanDto,
  round: PaperRound | null,
  toPerson: ToPerson,
): Promise<PaperGroup[]> {
  const rows = await db.planGroup.findMany({
    where: { planId: plan.id },
    select: { id: true, sharedTerms: true },
  });
  const terms = new Map(rows.map(({ id, sharedTerms }) => [id, keptTermSchema.array().parse(sharedTerms)]));
  return plan.groups.map((group) => ({
    round,
    table: group.position,
    name: group.name,
    terms: differentTerms(terms.get(group.id) ?? []),
    notes: group.warnings.map(({ message }) => message),
    facilitators: group.facilitator ? [group.facilitator.name] : [],
    people: group.members.flatMap(toPerson),
  }));
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
