import type { Db } from "@/lib/db/client";
import { toAnswers } from "@/lib/form-answers/dto";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { NO_MAILBOX } from "@/lib/registrations/rules";
import { areMatesShown, concernedBy, publishedGroupOf, type SeatedGroup } from "./rules";
import type { PublicationPreview, PublishedGroup, PublishedSeat } from "./schema";

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
 * The group that an attendee was told, as their own page shows it; null while nothing is published for them. Nobody's
 * name or questions are part of it once the time has passed for which people agreed.
 */
export async function findPublishedGroup(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
): Promise<PublishedGroup | null> {
  return findGroup(db, params, { kind: "day" });
}

/** The same for each parallel session whose groups are published, in the order of the day. */
export async function findSessionGroups(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
): Promise<{ readonly sessionId: string; readonly title: string; readonly group: PublishedGroup }[]> {
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
    const group = await findGroup(db, params, { id });
    if (group) found.push({ sessionId: id, title: title ?? "", group });
  }
  return found;
}

async function findGroup(
  db: Db,
  params: { readonly registrationId: string; readonly locale: Locale; readonly now: Date },
  session: { readonly kind: "day" } | { readonly id: string },
): Promise<PublishedGroup | null> {
  const { registrationId, locale, now } = params;
  const own = await db.planMember.findFirst({
    where: { registrationId, publishedGroupId: { not: null }, plan: { status: "published", session } },
    select: {
      planId: true,
      publishedGroupId: true,
      plan: { select: { session: { select: { workshop: { select: { endsAt: true } } } } } },
    },
  });
  if (!own?.publishedGroupId) return null;
  const seats = await listPublishedSeats(db, { planId: own.planId, groupId: own.publishedGroupId });
  const isShown = areMatesShown(own.plan.session.workshop.endsAt, now);
  const shown = isShown ? seats : seats.map((seat) => ({ ...seat, showToGroup: false }));
  return publishedGroupOf(shown, registrationId, locale);
}

/**
 * Whom a publication of this plan would tell, without telling anybody: by language, then by name. Who has no address sees
 * their group on paper only.
 */
export async function previewPublication(
  db: Db,
  params: { readonly planId: string; readonly sessionId: string },
): Promise<PublicationPreview> {
  const before = await toldGroups(db, params.sessionId);
  const next = await seatedGroups(db, params.planId);
  const concerned = concernedBy(before, next);
  const rows = await db.registration.findMany({
    where: { id: { in: [...concerned] }, NOT: { emailKey: { endsWith: NO_MAILBOX } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, locale: true },
  });
  const [was, is] = [tablesOf(before), tablesOf(next)];
  const people = rows
    .map(({ id, name, locale }) => ({
      registrationId: id,
      name,
      locale,
      table: is.get(id) ?? 0,
      toldTable: was.get(id) ?? null,
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
  };
}

function tablesOf(groups: readonly SeatedGroup[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(({ position, registrationIds }) => registrationIds.map((id) => [id, position])),
  );
}

/** Who sits where in a plan now; people who gave up their seat sit nowhere. */
export async function seatedGroups(db: Db, planId: string): Promise<SeatedGroup[]> {
  const { sessionId } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { sessionId: true },
  });
  const groups = await db.planGroup.findMany({
    where: { planId },
    select: {
      position: true,
      members: { where: { registration: seatedIn(sessionId) }, select: { registrationId: true } },
    },
  });
  return groups.map(({ position, members }) => ({
    position,
    registrationIds: members.map(({ registrationId }) => registrationId),
  }));
}

/** Who was told what: the groups of the published plan as they were announced. */
export async function toldGroups(db: Db, sessionId: string): Promise<SeatedGroup[]> {
  const members: { position: number; registrationId: string }[] = await db.$queryRaw`
    SELECT g."position", m."registrationId"
    FROM "PlanMember" m
    JOIN "Plan" p ON p."id" = m."planId" AND p."status" = 'published' AND p."sessionId" = ${sessionId}::uuid
    JOIN "PlanGroup" g ON g."id" = m."publishedGroupId"`;
  const groups = new Map<number, string[]>();
  for (const { position, registrationId } of members) {
    groups.set(position, [...(groups.get(position) ?? []), registrationId]);
  }
  return [...groups].map(([position, registrationIds]) => ({ position, registrationIds }));
}
