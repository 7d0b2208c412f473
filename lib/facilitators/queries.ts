import type { Db } from "@/lib/db/client";
import type { FacilitatorDto, FixedLead, Leader } from "./schema";

/** Those who accompany tables of a workshop, by name. */
export async function listFacilitators(
  db: Db,
  params: { readonly workshopId: string },
): Promise<FacilitatorDto[]> {
  return db.facilitator.findMany({
    where: { workshopId: params.workshopId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      languages: true,
      themes: true,
      note: true,
      tableMax: true,
      table: true,
      version: true,
    },
  });
}

/** Who leads which table of a plan; only those who are fixed there, where `isFixed` is asked for. */
export async function listLeaders(
  db: Db,
  params: { readonly planId: string; readonly isFixed?: boolean },
): Promise<Leader[]> {
  const groups = await db.planGroup.findMany({
    where: {
      planId: params.planId,
      facilitatorId: { not: null },
      ...(params.isFixed && { facilitatorFixed: true }),
    },
    orderBy: { position: "asc" },
    select: { position: true, facilitatorId: true, facilitatorFixed: true },
  });
  return groups.flatMap(({ position, facilitatorId, facilitatorFixed }) =>
    facilitatorId ? [{ table: position, facilitatorId, isFixed: facilitatorFixed }] : [],
  );
}

/** Tables whose facilitator is settled, by table: in every proposal, and by hand in this plan where one is given. */
export async function listFixedLeads(
  db: Db,
  params: { readonly workshopId: string; readonly plan: FixedLead["plan"] | undefined },
): Promise<FixedLead[]> {
  const { plan } = params;
  const facilitators = await listFacilitators(db, params);
  const byHand = plan ? await listLeaders(db, { planId: plan.id, isFixed: true }) : [];
  const always = facilitators.flatMap(({ id, name, table }): FixedLead[] =>
    table === null ? [] : [{ facilitatorId: id, name, table, plan: null }],
  );
  const here = byHand.flatMap(({ table, facilitatorId }): FixedLead[] => {
    const known = facilitators.find(({ id }) => id === facilitatorId);
    return plan && known && known.table !== table ? [{ facilitatorId, name: known.name, table, plan }] : [];
  });
  return [...always, ...here].sort((a, b) => a.table - b.table);
}
