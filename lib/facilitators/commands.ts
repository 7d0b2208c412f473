import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { isEditable } from "@/lib/workshops/rules";
import { listFacilitators } from "./queries";
import { type AskedFacilitator, FACILITATOR_LIMITS, type FacilitatorDto } from "./schema";

/** Those who accompany tables of a workshop, by name; throws not_found. */
export async function readFacilitators(
  { db, actor }: Context,
  workshopId: string,
): Promise<FacilitatorDto[]> {
  const { id } = await requireWorkshop(db, actor, workshopId, "plan.read");
  return listFacilitators(db, { workshopId: id });
}

/** Puts somebody on the list. Throws not_found, wrong_state, invalid_input (a theme the workshop does not have). */
export function addFacilitator(
  context: Context,
  request: { readonly workshopId: string; readonly facilitator: AskedFacilitator },
): Promise<FacilitatorDto[]> {
  return changeList(context, request.workshopId, "add", async (tx, workshop) => {
    refuseThemes(request.facilitator, workshop.themes);
    if ((await tx.facilitator.count({ where: { workshopId: workshop.id } })) >= FACILITATOR_LIMITS.listMax)
      throw invalidField("name", "too_many_facilitators");
    const { id } = await tx.facilitator.create({
      data: { ...request.facilitator, workshopId: workshop.id },
      select: { id: true },
    });
    return id;
  });
}

/** Changes what is known of somebody. Throws as addFacilitator, and stale_version. */
export function changeFacilitator(
  context: Context,
  request: {
    readonly workshopId: string;
    readonly facilitatorId: string;
    readonly facilitator: AskedFacilitator & { readonly version: number };
  },
): Promise<FacilitatorDto[]> {
  const { version, ...facilitator } = request.facilitator;
  return changeList(context, request.workshopId, "change", async (tx, workshop) => {
    const known = await tx.facilitator.findFirst({
      where: { id: request.facilitatorId, workshopId: workshop.id },
      select: { version: true, themes: true },
    });
    if (!known) throw new AppError("not_found");
    if (known.version !== version)
      throw new AppError("stale_version", { members: { currentVersion: known.version } });
    // A theme that the workshop gave up since may stay.
    refuseThemes(facilitator, [...workshop.themes, ...known.themes]);
    await tx.facilitator.update({
      where: { id: request.facilitatorId },
      data: { ...facilitator, version: { increment: 1 } },
    });
    return request.facilitatorId;
  });
}

/** Takes somebody off the list and away from every table; throws not_found, wrong_state. */
export function removeFacilitator(
  context: Context,
  request: { readonly workshopId: string; readonly facilitatorId: string },
): Promise<FacilitatorDto[]> {
  return changeList(context, request.workshopId, "remove", async (tx, workshop) => {
    const { count } = await tx.facilitator.deleteMany({
      where: { id: request.facilitatorId, workshopId: workshop.id },
    });
    if (count === 0) throw new AppError("not_found");
    return request.facilitatorId;
  });
}

async function changeList(
  { db, actor, now }: Context,
  workshopId: string,
  verb: "add" | "change" | "remove",
  change: (
    tx: Prisma.TransactionClient,
    workshop: { readonly id: string; readonly themes: readonly string[] },
  ) => Promise<string>,
): Promise<FacilitatorDto[]> {
  const { id, teamId } = await requireWorkshop(db, actor, workshopId, "plan.edit");
  return db.$transaction(async (tx) => {
    // Two who change one person at once take turns: the second finds another version.
    await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const workshop = await tx.workshop.findUniqueOrThrow({
      where: { id },
      select: { id: true, themes: true, status: true },
    });
    if (!isEditable(workshop.status)) throw new AppError("wrong_state");
    const subjectId = await change(tx, workshop);
    await recordAudit(tx, {
      actor,
      at: now,
      action: `facilitator.${verb}`,
      teamId,
      workshopId: id,
      subjectId,
    });
    return listFacilitators(tx, { workshopId: id });
  });
}

function refuseThemes({ themes }: AskedFacilitator, known: readonly string[]): void {
  if (themes.some((theme) => !known.includes(theme))) throw invalidField("themes", "theme_unknown");
}
