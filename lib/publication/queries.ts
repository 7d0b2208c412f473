import type { Db } from "@/lib/db/client";
import { toAnswers } from "@/lib/form-answers/dto";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { NO_MAILBOX } from "@/lib/registrations/rules";
import { listRoundIds } from "@/lib/rounds/queries";
import { areMatesShown, concernedBy, publishedGroupOf, type SeatedGroup } from "./rules";
import type { PublicationPreview, PublishedRound, PublishedSeat } from "./schema";

/** Who has a seat of the session for certain. */
function seatedIn(sessionId: string) {
  return { status: "confirmed", seats: { some: { sessionId } } } as const;
}

/** Everybody who was told a group of a plan and still has a seat; of one group only, where `groupId` is given. */
export function listPublishedSeats(
  db: Db,
  params: { readonly planId: string; readonly groupId?: string },
): Promise<PublishedSeat[]> {
  return listSeats(db, params, "publishedGroupId");
}

/** The same as it would be if the plan were published now. */
export function listPlannedSeats(db: Db, params: { readonly planId: string }): Promise<PublishedSeat[]> {
  return listSeats(db, params, "groupId");
}

async function listSeats(
  db: Db,
  params: { readonly planId: string; readonly groupId?: string },
  by: "publishedGroupId" | "groupId",
): Promise<PublishedSeat[]> {
  const { sessionId } = await db.plan.findUniqueOrThrow({
    where: { id: params.planId },
    select: { sessionId: true },
  });
  const rows = await db.planMember.findMany({
    where: {
      planId: params.planId,
      [by]: params.groupId ?? { not: null },
      registration: seatedIn(sessionId),
    },
    select: {
      groupId: true,
      publishedGroupId: true,
      reasons: true,
      registration: {
        select: {
          id: true,
          name: true,
          organisation: true,
          questions: true,
          projectTitle: true,
          projectShared: true,
          showToGroup: true,
          formAnswers: {
            where: { question: { audience: "group", removedAt: null } },
            include: { question: { select: { key: true } } },
          },
        },
      },
    },
  });
  const groups = await db.planGroup.findMany({
    where: { planId: params.planId },
    select: { id: true, position: true, name: true, facilitator: { select: { name: true } } },
  });
  const groupById = new Map(
    groups.map(({ facilitator, ...group }) => [group.id, { ...group, facilitator: facilitator?.name }]),
  );
  return rows.flatMap(({ publishedGroupId, groupId, reasons, registration }) => {
    const group = groupById.get((by === "groupId" ? groupId : publishedGroupId) ?? "");
    // Reasons belong to the group a person sits in now: after an unannounced move they would explain another group.
    const { formAnswers, ...person } = registration;
    const answers = toAnswers(formAnswers);
    return group ? [{ ...person, answers, group, reasons: groupId === group.id ? reasons : [] }] : [];
  });
}

/**
 * The groups that an attendee was told, as their own page shows them: one for each round, none while nothing is published
 * for them. Nobody's name or questions are part of it once the time has passed for which people agreed.
 */
export async function findPublishedRounds(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
): Promise<PublishedRound[]> {
  return findRounds(db, params, { kind: "day" });
}

/** The same for each parallel session whose groups are published, in the order of the day. */
export async function findSessionGroups(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
): Promise<{ readonly sessionId: string; readonly title: string; readonly rounds: PublishedRound[] }[]> {
  const { registrationId } = params;
  const sessions = await db.session.findMany({
    where: {
      kind: "parallel",
      seats: { some: { registrationId } },
      plans: { some: { status: "published" } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
  const found = [];
  for (const { id, title } of sessions) {
    const rounds = await findRounds(db, params, { id });
    if (rounds.length > 0) found.push({ sessionId: id, title: title ?? "", rounds });
  }
  return found;
}

async function findRounds(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
  session: { readonly kind: "day" } | { readonly id: string },
): Promise<PublishedRound[]> {
  const { registrationId, locale, now } = params;
  const own = await db.planMember.findMany({
    where: { registrationId, publishedGroupId: { not: null }, plan: { status: "published", session } },
    orderBy: { plan: { round: "asc" } },
    select: {
      planId: true,
      publishedGroupId: true,
      plan: {
        select: {
          round: true,
          toldStartsAt: true,
          toldEndsAt: true,
          session: { select: { workshop: { select: { endsAt: true } } } },
        },
      },
    },
  });
  const rounds = await Promise.all(
    own.map(async ({ planId, publishedGroupId, plan }) => {
      if (!publishedGroupId) return [];
      const seats = await listPublishedSeats(db, { planId, groupId: publishedGroupId });
      const isShown = areMatesShown(plan.session.workshop.endsAt, now);
      const shown = isShown ? seats : seats.map((seat) => ({ ...seat, showToGroup: false }));
      const group = publishedGroupOf(shown, registrationId, locale);
      const { round, toldStartsAt: startsAt, toldEndsAt: endsAt } = plan;
      return group ? [{ round, startsAt, endsAt, group }] : [];
    }),
  );
  return rounds.flat();
}

/**
 * Whom a publication of this plan and the other rounds of its day would tell, without telling anybody: by language, then by
 * name. Who has no address sees their group on paper only.
 */
export async function previewPublication(
  db: Db,
  params: { readonly planId: string; readonly sessionId: string },
): Promise<PublicationPreview> {
  const before = await toldGroups(db, params.sessionId);
  const next = await seatedGroups(db, params.planId);
  const concerned = concernedBy(before, next);
  const rounds = await db.plan.findMany({
    where: { id: { in: await listRoundIds(db, params.planId) } },
    orderBy: { round: "asc" },
    select: { id: true, round: true, version: true },
  });
  const rows = await db.registration.findMany({
    where: { id: { in: [...concerned] }, NOT: { emailKey: { endsWith: NO_MAILBOX } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, locale: true },
  });
  const [was, is] = [tablesOf(before), tablesOf(next)];
  const tableIn = (tables: ReturnType<typeof tablesOf>, id: string, round: number) =>
    tables.get(`${round} ${id}`) ?? null;
  const people = rows
    .map(({ id, name, locale }) => ({
      registrationId: id,
      name,
      locale,
      table: tableIn(is, id, 1) ?? 0,
      toldTable: tableIn(was, id, 1),
      rounds:
        rounds.length < 2
          ? []
          : rounds.map(({ round }) => ({
              round,
              table: tableIn(is, id, round) ?? 0,
              toldTable: tableIn(was, id, round),
            })),
    }))
    .sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale));
  return {
    concerned: people.length,
    byLocale: Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const count = people.filter((person) => person.locale === locale).length;
        return count > 0 ? [[locale, count]] : [];
      }),
    ),
    again: people.filter(({ toldTable }) => toldTable !== null).length,
    people,
    rounds: rounds.map(({ id, round, version }) => ({ planId: id, round, version })),
  };
}

/** Round and registration id → table. */
function tablesOf(groups: readonly SeatedGroup[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(({ round = 1, position, registrationIds }) =>
      registrationIds.map((id) => [`${round} ${id}`, position]),
    ),
  );
}

/** Who sits where now in a plan and in the other rounds of its day; people who gave up their seat sit nowhere. */
export async function seatedGroups(db: Db, planId: string): Promise<SeatedGroup[]> {
  const { sessionId } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { sessionId: true },
  });
  const groups = await db.planGroup.findMany({
    where: { planId: { in: await listRoundIds(db, planId) } },
    select: {
      position: true,
      plan: { select: { round: true, startsAt: true, endsAt: true } },
      members: { where: { registration: seatedIn(sessionId) }, select: { registrationId: true } },
    },
  });
  return groups.map(({ position, plan, members }) => ({
    round: plan.round,
    time: timeOf(plan.startsAt, plan.endsAt),
    position,
    registrationIds: members.map(({ registrationId }) => registrationId),
  }));
}

/** Who was told what: the groups of the published rounds as they were announced. */
export async function toldGroups(db: Db, sessionId: string): Promise<SeatedGroup[]> {
  const plans = await db.plan.findMany({
    where: { sessionId, status: "published" },
    select: {
      round: true,
      toldStartsAt: true,
      toldEndsAt: true,
      groups: { select: { id: true, position: true } },
      members: {
        where: { publishedGroupId: { not: null } },
        select: { registrationId: true, publishedGroupId: true },
      },
    },
  });
  return plans.flatMap(({ round, toldStartsAt, toldEndsAt, groups, members }) => {
    const people = new Map<string | null, string[]>();
    for (const { registrationId, publishedGroupId } of members)
      people.set(publishedGroupId, [...(people.get(publishedGroupId) ?? []), registrationId]);
    return groups.flatMap(({ id, position }) => {
      const registrationIds = people.get(id);
      return registrationIds
        ? [{ round, time: timeOf(toldStartsAt, toldEndsAt), position, registrationIds }]
        : [];
    });
  });
}

function timeOf(startsAt: Date | null, endsAt: Date | null): string | undefined {
  return startsAt && endsAt ? `${startsAt.getTime()}-${endsAt.getTime()}` : undefined;
}
