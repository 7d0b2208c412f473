import type { Prisma } from "@/lib/db/client";
import { type AnswerRow, toAnswers } from "@/lib/form-answers/dto";
import { mailLine } from "@/lib/mail/facts";
import { signUpWindow } from "@/lib/workshops/rules";
import { canCancel } from "./rules";
import type { OrganiserRegistration, OwnRegistration } from "./schema";

// From rows to what leaves the house. Nothing passes that is not named here.

export type RegistrationRow = Prisma.RegistrationGetPayload<{
  include: { seats: { select: { number: true } } };
}> & { readonly formAnswers: readonly AnswerRow[] };

function personal(
  row: Prisma.RegistrationGetPayload<object> & { readonly formAnswers: readonly AnswerRow[] },
  position: number | undefined,
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

/** `position` is the place in the line, for who waits. */
export function toOrganiserRegistration(
  row: RegistrationRow,
  position: number | undefined,
): OrganiserRegistration {
  return {
    id: row.id,
    version: row.version,
    source: row.source,
    seat: row.seats[0]?.number ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    ...personal(row, position),
  };
}

export function toOwnRegistration(
  row: Prisma.RegistrationGetPayload<{ include: { workshop: true } }> & {
    readonly formAnswers: readonly AnswerRow[];
  },
  position: number | undefined,
  now: Date,
): OwnRegistration {
  const { workshop } = row;
  return {
    ...personal(row, position),
    workshop: {
      slug: workshop.slug,
      title: workshop.title,
      status: workshop.status,
      startsAt: workshop.startsAt.toISOString(),
      endsAt: workshop.endsAt.toISOString(),
      timeZone: workshop.timeZone,
      venue: { name: workshop.venueName, address: workshop.venueAddress, mapUrl: workshop.venueMapUrl },
      line: mailLine(workshop),
    },
    canComeBack: row.status === "cancelled" && signUpWindow(workshop, now) === "open",
    canCancel: canCancel(row.status, workshop, now),
  };
}
