import type { Prisma } from "@/lib/db/client";
import { type AnswerRow, toAnswers } from "@/lib/form-answers/dto";
import { canHandOver } from "@/lib/handovers/rules";
import { mailLine } from "@/lib/mail/facts";
import { answersEnd, canEditAnswers } from "@/lib/own-answers/rules";
import { canChooseSessions, canLeaveSession } from "@/lib/session-choices/rules";
import type { ChosenSession } from "@/lib/sessions/schema";
import { checkInCode } from "@/lib/signing/check-in-code";
import { signUpWindow } from "@/lib/workshops/rules";
import { canCancel, hasTicket, mayComeBack } from "./rules";
import type { OrganiserRegistration, OwnRegistration } from "./schema";

// From rows to what leaves the house. Nothing passes that is not named here.

export type RegistrationRow = Prisma.RegistrationGetPayload<{
  include: {
    seats: { select: { number: true } };
    invitation: { select: { id: true; label: true } };
    checkIns: { select: { takenAt: true } };
  };
}> & { readonly formAnswers: readonly AnswerRow[] };

/** Where somebody stands: their place in the line while they wait, and the parallel sessions they chose. */
export interface Standing {
  readonly position: number | undefined;
  readonly sessions: readonly ChosenSession[] | undefined;
}

function personal(
  row: Prisma.RegistrationGetPayload<object> & { readonly formAnswers: readonly AnswerRow[] },
  { position, sessions }: Standing,
) {
  return {
    reference: row.reference,
    status: row.status,
    ...(position !== undefined && { position }),
    name: row.name,
    email: row.email,
    locale: row.locale,
    organisation: row.organisation,
    role: row.role,
    languages: row.languages,
    level: row.level,
    questions: row.questions,
    project:
      row.projectTitle === null
        ? null
        : { title: row.projectTitle, description: row.projectDescription ?? "", share: row.projectShared },
    themes: row.themes,
    accessNeeds: row.accessNeeds,
    foodNeeds: row.foodNeeds,
    answers: toAnswers(row.formAnswers),
    sessions: row.status === "cancelled" ? [] : [...(sessions ?? [])],
    consents: {
      houseRules: row.houseRulesAt !== null,
      showToGroup: row.showToGroup,
      photos: row.photosAllowed,
      news: row.newsWanted,
    },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
    offerExpiresAt: row.offerExpiresAt?.toISOString() ?? null,
  };
}

export function toOrganiserRegistration(row: RegistrationRow, standing: Standing): OrganiserRegistration {
  return {
    id: row.id,
    version: row.version,
    source: row.source,
    seat: row.seats[0]?.number ?? null,
    invitation: row.invitation,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    arrivedAt: row.checkIns[0]?.takenAt.toISOString() ?? null,
    ...personal(row, standing),
  };
}

export function toOwnRegistration(
  row: Prisma.RegistrationGetPayload<{ include: { workshop: true } }> & {
    readonly formAnswers: readonly AnswerRow[];
  },
  standing: Standing,
  now: Date,
): OwnRegistration {
  const { workshop } = row;
  return {
    ...personal(row, standing),
    canChooseSessions: workshop.sessionsVersion > 1 && canChooseSessions(row.status, workshop, now),
    canLeaveSessions: (standing.sessions ?? []).some(({ startsAt }) =>
      canLeaveSession(row.status, workshop, { startsAt: new Date(startsAt), now }),
    ),
    workshop: {
      slug: workshop.slug,
      title: workshop.title,
      status: workshop.status,
      startsAt: workshop.startsAt.toISOString(),
      endsAt: workshop.endsAt.toISOString(),
      timeZone: workshop.timeZone,
      venue: { name: workshop.venueName, address: workshop.venueAddress, mapUrl: workshop.venueMapUrl },
      line: mailLine(workshop, now),
    },
    version: row.version,
    checkInCode: hasTicket(row.status, workshop, now) ? checkInCode(row) : null,
    answersUntil: answersEnd(workshop).toISOString(),
    canHandOver: canHandOver(row.status, workshop, now),
    canEdit: canEditAnswers(row.status, workshop, now),
    canComeBack: mayComeBack(row) && signUpWindow(workshop, now) === "open",
    canCancel: canCancel(row.status, workshop, now),
  };
}
