import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { countAsked, sizesError } from "@/lib/group-sizes/rules";
import { ALONE_KINDS } from "@/lib/groups/fields";
import { isEditable } from "@/lib/workshops/rules";
import { findGroupSettings } from "./queries";
import { sizesOf, weightsOfChange } from "./rules";
import type { GroupSettings, GroupSettingsChange } from "./schema";

/** What counts for a workshop's groups; throws not_found. */
export async function readGroupSettings({ db, actor }: Context, workshopId: string): Promise<GroupSettings> {
  const { id } = await requireWorkshop(db, actor, workshopId, "plan.read");
  return findGroupSettings(db, { workshopId: id });
}

/**
 * Remembers what counts for a workshop's groups, from the next proposal on; plans that stand keep theirs. Throws
 * not_found, stale_version (with the settings as they are now as `current`), wrong_state (cancelled or archived),
 * invalid_input (more people have a seat than so many groups of that size hold).
 */
export async function changeGroupSettings(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly change: GroupSettingsChange },
): Promise<GroupSettings> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "plan.edit");
  const { change } = request;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
    const current = await findGroupSettings(tx, { workshopId });
    if (change.version !== current.version) {
      throw new AppError("stale_version", { members: { currentVersion: current.version, current } });
    }
    const { status } = await tx.workshop.findUniqueOrThrow({
      where: { id: workshopId },
      select: { status: true },
    });
    if (!isEditable(status)) throw new AppError("wrong_state");
    const { groupSize, sharedLanguage, spreadProjects, nobodyLeft } = change;
    const sizes = {
      groupCount: countAsked(change),
      minSize: change.minSize ?? null,
      maxSize: change.maxSize ?? null,
    };
    await refuseTooFewGroups(tx, workshopId, { groupSize, ...sizes });
    const settings = {
      weights: weightsOfChange(change),
      sharedLanguage,
      spreadProjects,
      nobodyLeft,
      notAlone: ALONE_KINDS.filter((kind) => change.notAlone?.includes(kind)),
      ...sizes,
    };
    await tx.groupSettings.upsert({
      where: { workshopId },
      create: { workshopId, ...settings },
      update: { ...settings, version: { increment: 1 } },
    });
    for (const { key, weight } of current.questions) {
      const groupWeight = change.answers?.[key];
      if (groupWeight === undefined || groupWeight === weight) continue;
      await tx.formQuestion.update({ where: { workshopId_key: { workshopId, key } }, data: { groupWeight } });
    }
    if (groupSize !== current.groupSize) {
      // A form of the workshop that is open somewhere holds the old size: it must be told.
      await tx.workshop.update({ where: { id: workshopId }, data: { groupSize, version: { increment: 1 } } });
    }
    const next = await findGroupSettings(tx, { workshopId });
    await recordAudit(tx, {
      actor,
      at: now,
      action: "group_settings.update",
      teamId,
      workshopId,
      changes: { from: current, to: next },
    });
    return next;
  });
}

/**
 * Groups that already cannot hold everybody of the day are refused when they are set. Too few people for them is told when
 * groups are proposed: more may come until then.
 */
async function refuseTooFewGroups(
  tx: Prisma.TransactionClient,
  workshopId: string,
  settings: Parameters<typeof sizesOf>[0],
): Promise<void> {
  const peopleCount = await tx.seat.count({
    where: { session: { workshopId, kind: "day" }, registration: { status: "confirmed" } },
  });
  const wrong = sizesError(peopleCount, sizesOf(settings));
  if (wrong?.code === "groups_too_few") throw invalidField(wrong.path, wrong.code, wrong.values);
}
