import { listAttendees } from "@/lib/attendees/queries";
import type { Db } from "@/lib/db/client";
import { asGroupFacilitator } from "./rules";
import type { FacilitatorDto, FixedLead, GroupFacilitator, Leader } from "./schema";

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

/** The facilitator of each table of a plan that has one, by table number: for sheets, signs and mails. */
export async function findTableFacilitators(
  db: Db,
  params: { readonly planId: string },
): Promise<ReadonlyMap<number, GroupFacilitator>> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: params.planId },
    select: {
      sessionId: true,
      groups: {
        where: { facilitatorId: { not: null } },
        select: {
          position: true,
          facilitatorFixed: true,
          facilitator: true,
          members: { select: { registrationId: true } },
        },
      },
    },
  });
  const people = new Map(
    (await listAttendees(db, plan)).map((attendee) => [attendee.registrationId, attendee]),
  );
  return new Map(
    plan.groups.flatMap(({ position, facilitator, facilitatorFixed, members }) =>
      facilitator
        ? [
            [
              position,
              asGroupFacilitator(facilitator, {
                members: members.flatMap(({ registrationId }) => people.get(registrationId) ?? []),
                isFixed: facilitatorFixed,
              }),
            ] as const,
          ]
        : [],
    ),
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
