import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Action } from "@/lib/auth/policy";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { findReachable } from "@/lib/registrations/queries";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { publishingReview, statusAfter, type WorkshopMove } from "./rules";

type Tx = Prisma.TransactionClient;

const ACTIONS: Readonly<Record<WorkshopMove, Action>> = {
  publish: "workshop.publish",
  close: "workshop.publish",
  reopen: "workshop.publish",
  cancel: "workshop.cancel",
  archive: "workshop.edit",
  unarchive: "workshop.edit",
};

/**
 * Moves a workshop into another state. Publishing and reopening give free seats to who waits; cancelling writes to
 * everybody who is signed up, once, with the organiser's note. Throws wrong_state where the move is not possible,
 * already_cancelled for a second cancelling, invalid_input with what stands against publishing.
 */
export async function moveWorkshop(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly move: WorkshopMove; readonly note?: string | null },
): Promise<void> {
  const { workshopId, move } = request;
  const { teamId } = await requireWorkshop(db, actor, workshopId, ACTIONS[move]);
  await db.$transaction(
    async (tx) => {
      await lockLine(tx, workshopId);
      // FOR UPDATE waits for sign-ups that are being written and makes later ones see the new state.
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
      const workshop = await tx.workshop.findUniqueOrThrow({
        where: { id: workshopId },
        include: { sessions: { where: { kind: "day" }, select: { capacity: true } } },
      });
      const status = statusAfter(workshop, move, now);
      if (move === "cancel" && workshop.status === "cancelled") throw new AppError("already_cancelled");
      if (!status) throw new AppError("wrong_state");
      if (status === "published")
        refuseBlockers({ ...workshop, capacity: workshop.sessions[0]?.capacity ?? 0 }, now);
      const moved = await tx.workshop.update({
        where: { id: workshopId },
        data: {
          status,
          version: { increment: 1 },
          ...(status === "published" && { publishedAt: workshop.publishedAt ?? now }),
          ...(move === "cancel" && { cancelledAt: now }),
        },
      });
      if (status === "published") await promoteWaiting(tx, { actor, now, workshopId });
      if (move === "cancel") await tellEverybody(tx, moved, request.note);
      await recordAudit(tx, { actor, at: now, action: `workshop.${move}`, teamId, workshopId });
    },
    // Cancelling writes one message per person.
    { timeout: 60_000 },
  );
}

function refuseBlockers(workshop: Parameters<typeof publishingReview>[0], now: Date): void {
  const { blockers } = publishingReview(workshop, now);
  if (blockers.includes("day_over")) throw invalidField("endsAt", "day_over");
}

async function tellEverybody(
  tx: Tx,
  workshop: Prisma.WorkshopGetPayload<object>,
  note: string | null | undefined,
): Promise<void> {
  const people = await findReachable(tx, workshop.id);
  await enqueueMessages(
    tx,
    people.map((person) => ({
      kind: "workshop_cancelled",
      locale: person.locale,
      toAddress: person.email,
      toName: person.name,
      workshopId: workshop.id,
      registrationId: person.id,
      dedupeKey: `workshop_cancelled:${person.id}`,
      params: {
        workshop: mailWorkshop(workshop),
        registration: mailRegistration(person),
        // One that is only offered is in nobody's calendar.
        hadSeat: person.status === "confirmed",
        status: person.status,
        note,
      },
    })),
  );
}
