"use client";

import { useRef } from "react";
import type { PlanDto } from "@/lib/groups/schema";

/** The other rounds of the day; the same list as long as the same people sit there, so that nothing is judged anew. */
export function useSameRounds({ round, rounds }: Pick<PlanDto, "round" | "rounds">): PlanDto["rounds"] {
  const known = useRef<{ readonly key: string; readonly rounds: PlanDto["rounds"] }>(undefined);
  const others = rounds.filter((one) => one.round !== round);
  const key = JSON.stringify(others.map(({ id, tables }) => [id, tables]));
  if (known.current?.key !== key) known.current = { key, rounds: others };
  return known.current.rounds;
}
