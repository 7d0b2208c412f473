import type { DbClient } from "@/lib/db/client";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { makeScene, propose, type Scene } from "../groups/scene";

export const read = ({ context }: Scene, planId: string) => readPlan(context, { planId, locale: "fr" });

/** A day of three rounds: 16 people at four tables need not meet twice. */
export async function makeDay(db: DbClient, rounds = 3) {
  const scene = await makeScene(db, 16);
  const first = await propose(scene, { rounds, size: 4 });
  const planOf = (round: number) => read(scene, first.rounds[round - 1]?.id ?? "");
  return { scene, first, planOf };
}

/** A move of somebody in a round to the table of one whom they meet in another round. */
export function meetingAgain(plan: PlanDto) {
  const other = plan.rounds.find(({ round }) => round !== plan.round);
  const [id, mate] = other?.tables[0] ?? [];
  const target = plan.groups.find(({ members }) => members.some((one) => one.registrationId === mate));
  if (!id || !mate || !target) throw new Error("two rounds with people are needed");
  return { id, mate, move: { registrationId: id, toGroupId: target.id } };
}
