import type { Prisma } from "@/lib/db/client";
import { modelSetting } from "@/lib/embedders/engines";
import { type FormQuestionRow, toPublicQuestion, toStoredQuestion } from "@/lib/form-questions/dto";
import { type SessionRow, toPublicSession } from "@/lib/sessions/queries";
import { storedWords } from "@/lib/theme-words/rules";
import { mayPromote, seatsToGive } from "@/lib/waitlist/rules";
import { publishingReview, seatsLeft, signUpClosesAt, signUpEndedAt, signUpState } from "./rules";
import type { OrganiserWorkshop, PublicWorkshop, PublicWorkshopPage, RegistrationCounts } from "./schema";

// From rows to what leaves the house. Nothing passes that is not named here.

/** A workshop's row with what its day holds. */
export type DayRow = Prisma.WorkshopGetPayload<object> & {
  readonly sessionId: string;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly waiting: number;
  /** The parallel ones. */
  readonly sessionRows: readonly SessionRow[];
  /** Those asked now, in order. */
  readonly formQuestions: readonly FormQuestionRow[];
};

export function toPublicWorkshop(row: DayRow, now: Date): PublicWorkshop {
  const occupancy = { ...row, seatsFree: seatsFree(row) };
  return {
    slug: row.slug,
    kicker: row.kicker,
    title: row.title,
    summary: row.summary,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    venue: { name: row.venueName, address: row.venueAddress, mapUrl: row.venueMapUrl },
    capacity: row.capacity,
    seatsLeft: seatsLeft(occupancy),
    waitlist: row.waitlist,
    groupSize: row.groupSize,
    languages: row.languages,
    themes: row.themes,
    questions: row.formQuestions.map(toStoredQuestion).map(toPublicQuestion),
    priceText: row.priceText,
    hosts: row.hosts,
    sessions: row.sessionRows.map((session) => toPublicSession(session, now)),
    sessionRequired: row.sessionRequired,
    signUp: {
      state: signUpState(row, occupancy, now),
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: signUpClosesAt(row).toISOString(),
      endedAt: signUpEndedAt(row, now)?.toISOString() ?? null,
      waiting: row.waiting,
      approval: row.approval,
      invitationOnly: row.invitationOnly,
      addressCheck: row.addressCheck,
      line: {
        promotion: row.promotion,
        offerHours: row.offerHours,
        tableMin: row.tableMin,
        goesOn: row.lineGoesOn,
        isServed: mayPromote(row, now),
      },
    },
  };
}

function seatsFree({ capacity, seatsTaken }: DayRow): number {
  return Math.max(0, capacity - seatsTaken);
}

export function toPublicWorkshopPage(row: DayRow, now: Date): PublicWorkshopPage {
  return {
    ...toPublicWorkshop(row, now),
    description: row.description,
    contactEmail: row.contactEmail,
    houseRules: row.houseRules,
    textService: row.textEngine === "service" ? (modelSetting("service")?.host ?? null) : null,
    version: row.version,
  };
}

const NO_REGISTRATIONS: RegistrationCounts = {
  confirmed: 0,
  offered: 0,
  pending: 0,
  waitlisted: 0,
  cancelled: 0,
};

export function toOrganiserWorkshop(
  row: DayRow,
  counts: Partial<RegistrationCounts> | undefined,
  now: Date,
): OrganiserWorkshop {
  const { questions: _, ...page } = toPublicWorkshopPage(row, now);
  return {
    ...page,
    id: row.id,
    teamId: row.teamId,
    sessionId: row.sessionId,
    status: row.status,
    isDemo: row.isDemo,
    themeWords: storedWords(row.themeWords),
    textEngine: row.textEngine,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    seatsTaken: row.seatsTaken,
    seatsToGive: seatsToGive(row, { seatsFree: seatsFree(row), waiting: row.waiting }, now),
    registrations: { ...NO_REGISTRATIONS, ...counts },
    publishing: publishingReview(row, now),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
  };
}
