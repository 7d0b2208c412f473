import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { isEditable, momentOf } from "@/lib/workshops/rules";
import { findSignUpSettings } from "./queries";
import type { SignUpSettings, SignUpSettingsChange } from "./schema";

/** How people wait for a seat and get one; throws not_found or forbidden. */
export async function readSignUpSettings(
  { db, actor }: Context,
  workshopId: string,
): Promise<SignUpSettings> {
  const { id } = await requireWorkshop(db, actor, workshopId, "workshop.edit");
  return findSignUpSettings(db, { workshopId: id });
}

/**
 * Changes how people wait for a seat and get one, from now on: offers that stand keep their end. Who may be served now is
 * served at once. Throws not_found or forbidden; stale_version (with the settings as they are now as `current`);
 * wrong_state once cancelled or archived.
 */
export async function changeSignUpSettings(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly change: SignUpSettingsChange },
): Promise<SignUpSettings> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "workshop.edit");
  const { version, completeTables, answersUntil, ...change } = request.change;
  return db.$transaction(
    async (tx) => {
      // Before the workshop's row: see lockLine.
      await lockLine(tx, workshopId);
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
      const before = await findSignUpSettings(tx, { workshopId });
      if (version !== before.version) {
        throw new AppError("stale_version", { members: { currentVersion: before.version, current: before } });
      }
      const { status, timeZone } = await tx.workshop.findUniqueOrThrow({
        where: { id: workshopId },
        select: { status: true, timeZone: true },
      });
      if (!isEditable(status)) throw new AppError("wrong_state");
      await tx.workshop.update({
        where: { id: workshopId },
        data: {
          ...change,
          answersUntil: momentOf("answersUntil", answersUntil, timeZone),
          tableMin: completeTables ? (change.tableMin ?? before.tableMin) : null,
          version: { increment: 1 },
        },
      });
      await promoteWaiting(tx, { actor, now, workshopId });
      const after = await findSignUpSettings(tx, { workshopId });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "sign_up_settings.update",
        teamId,
        workshopId,
        changes: { from: before, to: after },
      });
      return after;
    },
    { timeout: 60_000 },
  );
}
