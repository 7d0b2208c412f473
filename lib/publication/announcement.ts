import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { findWording } from "@/lib/letters/queries";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { previewMail } from "@/lib/mail/preview";
import type { RenderedMail } from "@/lib/mail/render";
import type { MessageParams } from "@/lib/mail/schema";
import { listRoundIds } from "@/lib/rounds/queries";
import { listPlannedSeats, previewPublication } from "./queries";
import { publishedRoundsOf } from "./rules";
import type { PublishedGroup, PublishedRound } from "./schema";

// The mail that tells somebody their group: what it says, and how it will look.

/** What a group's announcement says to one person. */
export function announcementOf({
  workshop,
  session,
  person,
  rounds,
  isChange,
}: {
  readonly workshop: Parameters<typeof mailWorkshop>[0];
  readonly session: AnnouncedSession;
  readonly person: Parameters<typeof mailRegistration>[0];
  /** At least one. */
  readonly rounds: readonly PublishedRound[];
  /** Another group was announced to this person before. */
  readonly isChange: boolean;
}): MessageParams["group_announced"] {
  const [first, ...later] = rounds;
  if (!first) throw new Error("nothing to announce");
  return {
    workshop: mailWorkshop(asAnnounced(workshop, session)),
    registration: mailRegistration(person),
    isChange,
    ...groupFacts(first.group),
    ...(later.length > 0 && {
      rounds: rounds.map(({ round, startsAt, endsAt, group }) => ({
        round,
        startsAt: startsAt?.toISOString() ?? null,
        endsAt: endsAt?.toISOString() ?? null,
        ...groupFacts(group),
      })),
    }),
  };
}

function groupFacts(group: PublishedGroup) {
  return {
    table: group.table,
    groupName: group.name,
    mates: group.mates.map((mate) => ({ ...mate, questions: [...mate.questions] })),
    unnamedMates: group.unnamedMates,
    reasons: [...group.reasons],
  };
}

/** Whose groups are told: the day, or one of the parallel sessions. */
export interface AnnouncedSession {
  readonly kind: "day" | "parallel";
  readonly title: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** The day as a letter names it: of a parallel session its title, times and place. */
export function asAnnounced<T extends Parameters<typeof mailWorkshop>[0]>(
  workshop: T,
  { kind, title, place, startsAt, endsAt }: AnnouncedSession,
): T {
  if (kind === "day" || !title || !startsAt || !endsAt) return workshop;
  const where = place ? { venueName: place, venueAddress: null, venueMapUrl: null } : {};
  return { ...workshop, ...where, title: `${workshop.title} – ${title}`, startsAt, endsAt };
}

/**
 * The mail that publishing this plan now would send, as one of its readers in that language would get it, without the link
 * that opens their registration. Undefined where nobody would get one in that language.
 */
export async function previewAnnouncement(
  db: Db,
  params: {
    readonly planId: string;
    readonly sessionId: string;
    readonly locale: Locale;
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<RenderedMail | undefined> {
  const { locale, baseUrl, now } = params;
  const { people } = await previewPublication(db, params);
  const reader = people.find((person) => person.locale === locale);
  if (!reader) return undefined;
  const row = await db.registration.findUnique({
    where: { id: reader.registrationId },
    include: { workshop: true },
  });
  const session = await db.session.findUniqueOrThrow({ where: { id: params.sessionId } });
  const plans = await db.plan.findMany({
    where: { id: { in: await listRoundIds(db, params.planId) } },
    orderBy: { round: "asc" },
    select: { id: true, round: true, startsAt: true, endsAt: true },
  });
  const seated = await Promise.all(
    plans.map(async ({ id, ...round }) => ({ ...round, seats: await listPlannedSeats(db, { planId: id }) })),
  );
  const rounds = publishedRoundsOf(seated, reader.registrationId, locale);
  if (!row || rounds.length === 0) return undefined;
  const announcement = announcementOf({
    workshop: row.workshop,
    session,
    person: row,
    rounds,
    isChange: reader.toldTable !== null,
  });
  const letter = announcement.isChange ? "group_changed" : "group_announced";
  const wording = await findWording(db, { workshopId: row.workshopId, letter, language: locale });
  return previewMail({ kind: "group_announced", params: announcement, locale }, { baseUrl, now, wording });
}
