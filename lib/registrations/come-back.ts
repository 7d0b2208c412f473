import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { codeFault } from "@/lib/invitation-uses/rules";
import { verifyLink } from "@/lib/signing/registration-link";
import { enter } from "./enter";
import { withFreshLook } from "./fresh-look";
import { mayComeBack, type SignUpRefusal, signUpRefusal } from "./rules";
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
