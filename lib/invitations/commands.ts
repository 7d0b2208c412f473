import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { requireInvitation, requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { newCode } from "@/lib/invitation-uses/rules";
import { mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { emailKeyOf } from "@/lib/registrations/rules";
import { isEditable, momentOf } from "@/lib/workshops/rules";
import { INVITATION_LIMITS } from "./fields";
import { type Invitee, readInvitees } from "./rules";
import type { AskedInvitation, ChangedInvitation, InvitedOutcome, InvitedPeople } from "./schema";

type Tx = Prisma.TransactionClient;
type Workshop = Prisma.WorkshopGetPayload<object>;

/** Makes a code for whoever it is given to. Throws not_found or forbidden; wrong_state once cancelled or archived. */
export async function addInvitation(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly invitation: AskedInvitation },
): Promise<{ readonly id: string }> {
  const { id: workshopId, teamId } = await requireWorkshop(
    db,
    actor,
    request.workshopId,
    "registration.edit",
  );
  const { expiresAt, ...columns } = request.invitation;
  return db.$transaction(async (tx) => {
    const { timeZone } = await openWorkshop(tx, workshopId);
    const { id } = await tx.invitation.create({
      data: {
        ...columns,
        workshopId,
        code: newCode(randomBytes),
        expiresAt: momentOf("expiresAt", expiresAt, timeZone),
      },
      select: { id: true },
    });
    await recordAudit(tx, { actor, at: now, action: "invitation.add", teamId, workshopId, subjectId: id });
    return { id };
  });
}

/**
 * Makes a code of their own for each person of a list, but for those who have one that lets them in or are signed up, and
 * owes each the letter with their link where it is wanted. Throws as addInvitation, and invalid_input that names the lines
 * without an address, or where the workshop is a draft, whose page a link would not open.
 */
export async function invitePeople(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly invited: InvitedPeople },
): Promise<InvitedOutcome> {
  const { id: workshopId, teamId } = await requireWorkshop(
    db,
    actor,
    request.workshopId,
    "registration.edit",
  );
  const { invited } = request;
  const invitees = readPeople(invited.people);
  return db.$transaction(
    async (tx) => {
      // One list at a time: two organisers with the same list make each code once.
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR NO KEY UPDATE`;
      const workshop = await openWorkshop(tx, workshopId);
      if (workshop.status === "draft" && invited.send === "mail") throw invalidField("send", "invite_draft");
      const { left, ...leftOut } = await withoutKnown(tx, { workshopId, invitees, now });
      const expiresAt = momentOf("expiresAt", invited.expiresAt, workshop.timeZone);
      const people = left.map((person) => ({ ...person, locale: person.locale ?? invited.language }));
      const made = await tx.invitation.createManyAndReturn({
        data: people.map(({ email, name, locale }) => ({
          workshopId,
          code: newCode(randomBytes),
          label: invited.label,
          usesMax: 1,
          expiresAt,
          onlyFor: invited.isPersonal ? emailKeyOf(email) : null,
          sentTo: email,
          toName: name,
          locale,
        })),
        select: { id: true, code: true, sentTo: true, toName: true, locale: true },
      });
      if (invited.send === "mail") await owe(tx, { workshop, made, invited, expiresAt });
      const changes = { count: made.length };
      if (made.length > 0)
        await recordAudit(tx, { actor, at: now, action: "invitation.invite", teamId, workshopId, changes });
      return { made: made.length, ...leftOut };
    },
    { timeout: 30_000 },
  );
}

/**
 * Changes what a code allows, from now on: whoever signed up with it keeps their seat. Throws not_found or forbidden;
 * stale_version; wrong_state once the workshop is cancelled or archived.
 */
export async function changeInvitation(
  context: Context,
  request: { readonly invitationId: string; readonly change: ChangedInvitation },
): Promise<{ readonly workshopId: string }> {
  const { version, expiresAt, ...columns } = request.change;
  return changeOne(context, request.invitationId, "change", async (tx, { current, workshop }) => {
    if (current.version !== version) throw new AppError("stale_version");
    const data = { ...columns, expiresAt: momentOf("expiresAt", expiresAt, workshop.timeZone) };
    await tx.invitation.update({ where: { id: current.id }, data: { ...data, version: { increment: 1 } } });
  });
}

/** Lets nobody in any more with a code, or lets in again. A letter with it that has not left does not. Throws as changeInvitation. */
export async function disableInvitation(
  context: Context,
  request: { readonly invitationId: string; readonly disabled: boolean },
): Promise<{ readonly workshopId: string }> {
  const { disabled } = request;
  const verb = disabled ? "disable" : "enable";
  return changeOne(context, request.invitationId, verb, async (tx, { current }) => {
    const data = { disabledAt: disabled ? context.now : null, version: { increment: 1 } };
    await tx.invitation.update({ where: { id: current.id }, data });
    if (disabled) await recall(tx, current.id);
  });
}

/** Deletes a code that nobody ever signed up with. Throws as changeInvitation; wrong_state for one that was used. */
export async function deleteInvitation(
  context: Context,
  request: { readonly invitationId: string },
): Promise<{ readonly workshopId: string }> {
  return changeOne(context, request.invitationId, "delete", async (tx, { current }) => {
    const uses = await tx.registration.count({ where: { invitationId: current.id } });
    if (uses > 0) throw new AppError("wrong_state");
    await recall(tx, current.id);
    await tx.invitation.delete({ where: { id: current.id } });
  });
}

interface Found {
  readonly current: Prisma.InvitationGetPayload<object>;
  readonly workshop: Workshop;
}

/** The row is held: a sign-up with the code comes before the change or after it. */
async function changeOne(
  { db, actor, now }: Context,
  invitationId: string,
  verb: "change" | "disable" | "enable" | "delete",
  change: (tx: Tx, found: Found) => Promise<void>,
): Promise<{ readonly workshopId: string }> {
  const { workshopId, teamId } = await requireInvitation(db, actor, invitationId, "registration.edit");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${invitationId}::uuid FOR UPDATE`;
    const current = await tx.invitation.findUnique({ where: { id: invitationId } });
    if (!current) throw new AppError("not_found");
    const workshop = await openWorkshop(tx, workshopId);
    await change(tx, { current, workshop });
    const action = `invitation.${verb}`;
    await recordAudit(tx, { actor, at: now, action, teamId, workshopId, subjectId: invitationId });
  });
  return { workshopId };
}

async function openWorkshop(tx: Tx, id: string): Promise<Workshop> {
  const workshop = await tx.workshop.findUniqueOrThrow({ where: { id } });
  if (!isEditable(workshop.status)) throw new AppError("wrong_state");
  return workshop;
}

function readPeople(text: string): readonly Invitee[] {
  const { invitees, unreadable } = readInvitees(text);
  if (unreadable.length > 0) {
    const names = unreadable.slice(0, 20).join(", ");
    throw invalidField("people", "people_unreadable", { names, count: unreadable.length });
  }
  const { peopleMax } = INVITATION_LIMITS;
  if (invitees.length > peopleMax) throw invalidField("people", "people_too_many", { max: peopleMax });
  return invitees;
}

/** Without those who are signed up, or were given a code that still lets them in. */
async function withoutKnown(
  tx: Tx,
  of: { readonly workshopId: string; readonly invitees: readonly Invitee[]; readonly now: Date },
): Promise<{
  readonly left: readonly Invitee[];
  readonly invited: number;
  readonly registered: number;
}> {
  const { workshopId, invitees, now } = of;
  const keys = invitees.map(({ email }) => emailKeyOf(email));
  const registrations = await tx.registration.findMany({
    where: { workshopId, emailKey: { in: keys }, status: { not: "cancelled" } },
    select: { emailKey: true },
  });
  const registered = new Set(registrations.map(({ emailKey }) => emailKey));
  const invitations = await tx.$queryRaw<{ key: string }[]>`
    SELECT lower(i."sentTo") AS "key" FROM "Invitation" i
    WHERE i."workshopId" = ${workshopId}::uuid AND lower(i."sentTo") = ANY(${keys}) AND i."disabledAt" IS NULL
      AND (i."expiresAt" IS NULL OR i."expiresAt" > ${now})
      AND NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."invitationId" = i."id" AND r."status" <> 'cancelled')`;
  const invited = new Set(invitations.map(({ key }) => key));
  const isRegistered = ({ email }: Invitee) => registered.has(emailKeyOf(email));
  const isInvited = (one: Invitee) => !isRegistered(one) && invited.has(emailKeyOf(one.email));
  return {
    left: invitees.filter((one) => !isRegistered(one) && !isInvited(one)),
    invited: invitees.filter(isInvited).length,
    registered: invitees.filter(isRegistered).length,
  };
}

type Made = Pick<Prisma.InvitationGetPayload<object>, "id" | "code" | "sentTo" | "toName" | "locale">;

async function owe(
  tx: Tx,
  {
    workshop,
    made,
    invited,
    expiresAt,
  }: {
    readonly workshop: Workshop;
    readonly made: readonly Made[];
    readonly invited: InvitedPeople;
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  await enqueueMessages(
    tx,
    made.flatMap(({ id, code, sentTo, toName, locale }) =>
      sentTo
        ? {
            kind: "invitation" as const,
            locale: locale ?? invited.language,
            toAddress: sentTo,
            toName,
            workshopId: workshop.id,
            dedupeKey: letterKey(id),
            params: {
              workshop: mailWorkshop(workshop),
              code,
              name: toName,
              expiresAt: expiresAt?.toISOString() ?? null,
              isPersonal: invited.isPersonal,
              note: invited.note,
            },
          }
        : [],
    ),
  );
}

function letterKey(invitationId: string): string {
  return `invitation:${invitationId}`;
}

/** A letter that waits to be sent opens nothing any more. */
async function recall(tx: Tx, invitationId: string): Promise<void> {
  await tx.message.updateMany({
    where: { dedupeKey: letterKey(invitationId), state: "queued" },
    data: { state: "cancelled" },
  });
}
