import { requireRegistration } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { codeFault } from "@/lib/invitation-uses/rules";
import { verifyLink } from "@/lib/signing/registration-link";
import { enter } from "./enter";
import { withFreshLook } from "./fresh-look";
import { canRestore, mayComeBack, type SignUpRefusal, signUpRefusal } from "./rules";
import type { Receipt } from "./schema";
import { claimSeat } from "./seats";
import { loadFacts, type WorkshopFacts } from "./sign-up";

export type ComeBackOutcome =
  | { readonly ok: true; readonly status: Receipt["status"] }
  | { readonly ok: false; readonly reason: SignUpRefusal | "wrong_state" | "invitation_over" };

/**
 * Signs somebody up again who left or let an offer pass, with the answers that we have: at the end of the line, or on a
 * seat if one is free. Like a sign-up, only while sign-up is open. Throws not_found for a link that opens nothing.
 */
export async function comeBack(
  { db, now }: Context,
  { token }: { readonly token: string },
): Promise<ComeBackOutcome> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  const actor = { kind: "attendee", registrationId } as const;
  return withFreshLook(() =>
    db.$transaction(async (tx): Promise<ComeBackOutcome> => {
      const row = await tx.registration.findUniqueOrThrow({
        where: { id: registrationId },
        include: { invitation: { select: { code: true } } },
      });
      const { workshopId, emailKey, invitation } = row;
      const code = invitation?.code ?? null;
      const facts = await loadFacts(tx, { workshop: { id: workshopId }, emailKey, code });
      if (!facts) throw new AppError("not_found");
      if (!mayComeBack(row)) return { ok: false, reason: "wrong_state" };
      const refusal = signUpRefusal(facts, now);
      if (refusal) return { ok: false, reason: refusal };
      if (!isStillInvited(row, facts, { code, now })) return { ok: false, reason: "invitation_over" };
      const { invitationId } = row;
      const entrant = {
        columns: answersKept(row),
        invitationId: facts.invitationOnly ? invitationId : null,
        source: "form",
        statuses: ["published"],
      } as const;
      const entry = await enter(tx, { actor, now }, facts, entrant, claimSeat);
      return entry ? { ok: true, status: entry.status } : { ok: false, reason: "workshop_full" };
    }),
  );
}

/**
 * Takes somebody back in who was cancelled or declined, whoever did it, with all that they had answered and chosen: on a seat
 * where one is free and nobody waits, else at the end of the line. An organiser has decided: times, codes and approval of the
 * sign-up do not count, though a code that has a use left is theirs again. The person gets the same mail as anybody. Throws not_found or forbidden; wrong_state for who is
 * not cancelled, and once the workshop is cancelled or archived or its day over; workshop_full without a line.
 */
export async function restoreRegistration(
  { db, actor, now }: Context,
  registrationId: string,
): Promise<{ readonly workshopId: string; readonly status: Receipt["status"] }> {
  const { workshopId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  return withFreshLook(() =>
    db.$transaction(async (tx) => {
      const row = await tx.registration.findUniqueOrThrow({
        where: { id: registrationId },
        include: { workshop: { select: { endsAt: true } } },
      });
      const facts = await loadFacts(tx, { workshop: { id: workshopId }, emailKey: row.emailKey });
      if (!facts) throw new AppError("not_found");
      if (!canRestore(row, { status: facts.status, endsAt: row.workshop.endsAt }, now))
        throw new AppError("wrong_state");
      const { invitationId, source } = row;
      const statuses = ["draft", "published", "closed"] as const;
      const entrant = { columns: answersKept(row), source, invitationId, isDecided: true, statuses };
      const entry = await enter(tx, { actor, now }, facts, entrant, claimSeat);
      if (!entry) throw new AppError("workshop_full");
      return { workshopId, status: entry.status };
    }),
  );
}

/** Where a code is needed: whom an organiser let in without one, and whose code would let them in again. */
function isStillInvited(
  { source, invitationId, emailKey }: Prisma.RegistrationGetPayload<object>,
  { invitationOnly, invitations }: WorkshopFacts,
  { code, now }: { readonly code: string | null; readonly now: Date },
): boolean {
  if (!invitationOnly) return true;
  if (invitationId === null) return source !== "form";
  const key = code ?? "";
  return codeFault(invitations.get(key), { code: key, emailKey, now }) === undefined;
}

function answersKept(row: Prisma.RegistrationGetPayload<object>) {
  return {
    name: row.name,
    email: row.email,
    organisation: row.organisation,
    role: row.role,
    locale: row.locale,
    languages: row.languages,
    level: row.level,
    questions: row.questions,
    projectTitle: row.projectTitle,
    projectDescription: row.projectDescription,
    projectShared: row.projectShared,
    themes: row.themes,
    accessNeeds: row.accessNeeds,
    foodNeeds: row.foodNeeds,
    houseRulesAt: row.houseRulesAt,
    showToGroup: row.showToGroup,
    photosAllowed: row.photosAllowed,
    newsWanted: row.newsWanted,
  };
}
