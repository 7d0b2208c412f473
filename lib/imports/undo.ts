import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { replaceAnswers } from "@/lib/form-answers/commands";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import { serveSessions } from "@/lib/session-lines/commands";
import { chosenSessions } from "@/lib/session-lines/queries";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { restoreChoice } from "./choices";
import { findImport } from "./queries";
import type { UndoReport } from "./schema";
import { tellOfUndo } from "./welcome";

type Tx = Prisma.TransactionClient;
type Kept = UndoReport["kept"][number];

/**
 * Takes an import back as a whole: who came with it goes, what it changed is as before, seats go to who waits. Left alone,
 * and said, is who has changed since, who got a mail, and who was told a group. Throws not_found or forbidden; wrong_state
 * for what is not imported, or undone already.
 */
export async function undoImport(
  { db, actor, now }: Context,
  { workshopId, importId }: { readonly workshopId: string; readonly importId: string },
): Promise<UndoReport> {
  const { teamId } = await requireWorkshop(db, actor, workshopId, "registration.edit");
  if (!(await findImport(db, { workshopId, importId }))) throw new AppError("not_found");
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`;
      const current = await findImport(tx, { workshopId, importId });
      if (current?.state !== "done" || !current.report) throw new AppError("wrong_state");
      await lockLine(tx, workshopId);
      const created = await removeCreated(tx, importId);
      const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      const before = await chosenSessions(tx, { registrationIds: await listUpdated(tx, importId) });
      const updated = await restoreUpdated(tx, { importId, workshopId, now });
      await dropThemes(tx, workshopId, current.report.addedThemes);
      const undo: UndoReport = {
        removed: created.removed,
        restored: updated.restored,
        kept: [...created.kept, ...updated.kept],
      };
      await tx.import.update({
        where: { id: importId },
        data: { state: "undone", undoneAt: now, report: { ...current.report, undo } },
      });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "registration.import_undo",
        teamId,
        workshopId,
        subjectId: importId,
        changes: { removed: undo.removed, restored: undo.restored, kept: undo.kept.length },
      });
      const people = updated.rejoined;
      await serveSessions(tx, { actor, now, workshop, only: people.map(({ id }) => id) });
      await tellOfUndo(tx, { importId, workshop, people, before });
      await promoteWaiting(tx, { actor, now, workshopId });
      return undo;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

async function removeCreated(tx: Tx, importId: string): Promise<{ removed: number; kept: Kept[] }> {
  // Locked first: an edit at this moment is waited for, and then seen.
  const people = await tx.$queryRaw<{ id: string; isChanged: boolean; isTold: boolean; isPlaced: boolean }[]>`
    SELECT r."id", r."version" <> e."versionAfter" AS "isChanged",
      EXISTS (SELECT 1 FROM "Message" g WHERE g."registrationId" = r."id"
        AND g."state" IN ('sending', 'sent', 'kept')) AS "isTold",
      EXISTS (SELECT 1 FROM "PlanMember" m WHERE m."registrationId" = r."id" AND m."publishedGroupId" IS NOT NULL)
        AS "isPlaced"
    FROM "ImportEntry" e JOIN "Registration" r ON r."id" = e."registrationId"
    WHERE e."importId" = ${importId}::uuid AND e."kind" = 'created'
    FOR UPDATE OF r`;
  const kept = people.flatMap(({ id, isChanged, isTold, isPlaced }): Kept[] => {
    const reason = isChanged ? "changed" : isTold ? "told" : isPlaced ? "placed" : undefined;
    return reason ? [{ registrationId: id, reason }] : [];
  });
  const keptIds = new Set(kept.map(({ registrationId }) => registrationId));
  const gone = people.flatMap(({ id }) => (keptIds.has(id) ? [] : [id]));
  await tx.registration.deleteMany({ where: { id: { in: gone } } });
  return { removed: gone.length, kept };
}

async function listUpdated(tx: Tx, importId: string): Promise<string[]> {
  const entries = await tx.importEntry.findMany({
    where: { importId, kind: "updated" },
    select: { registrationId: true },
  });
  return entries.map(({ registrationId }) => registrationId);
}

async function restoreUpdated(
  tx: Tx,
  {
    importId,
    workshopId,
    now,
  }: { readonly importId: string; readonly workshopId: string; readonly now: Date },
): Promise<{ restored: number; kept: Kept[]; rejoined: { id: string; left: string[] }[] }> {
  const stored = await listStoredQuestions(tx, { workshopId });
  const entries = await tx.importEntry.findMany({ where: { importId, kind: "updated" } });
  const kept: Kept[] = [];
  const rejoined: { id: string; left: string[] }[] = [];
  for (const { registrationId, versionAfter, before } of entries) {
    const { answers, sessions, ...columns } = before as Prisma.RegistrationUpdateManyMutationInput & {
      readonly answers?: FormAnswers;
      readonly sessions?: unknown;
    };
    const { count } = await tx.registration.updateMany({
      where: { id: registrationId, version: versionAfter },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) {
      kept.push({ registrationId, reason: "changed" });
      continue;
    }
    if (answers) await replaceAnswers(tx, { registrationId, stored, answers });
    if (sessions) {
      const left = await restoreChoice(tx, { registrationId, places: sessions, now });
      rejoined.push({ id: registrationId, left });
    }
  }
  return { restored: entries.length - kept.length, kept, rejoined };
}

/** Themes that came with the import go with it, save those that somebody has by now. */
async function dropThemes(tx: Tx, workshopId: string, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const rows = await tx.$queryRaw<{ theme: string }[]>`
    SELECT DISTINCT t."theme" FROM "Registration", unnest("themes") AS t("theme") WHERE "workshopId" = ${workshopId}::uuid`;
  const used = new Set(rows.map(({ theme }) => theme));
  const { themes } = await tx.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { themes: true },
  });
  const left = themes.filter((theme) => !added.includes(theme) || used.has(theme));
  if (left.length < themes.length)
    await tx.workshop.update({
      where: { id: workshopId },
      data: { themes: left, version: { increment: 1 } },
    });
}
