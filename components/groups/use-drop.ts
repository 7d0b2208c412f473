"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast-queue";
import {
  blockOf,
  effectOfPlacements,
  exchangeOf,
  type Placement,
  realPlacements,
} from "@/lib/board-moves/rules";
import type { PlanDto } from "@/lib/groups/schema";
import type { BoardModel } from "./board-context";
import { type HeldCards, UNPLACED } from "./board-view";
import { useBlockWords } from "./use-block-words";

type Place = Pick<HeldCards, "ids" | "over" | "onto">;

/** What cards in hand would do where they are held, and what letting go of them does. */
export function useDrop({
  plan,
  placed,
  ahead,
  place,
}: Pick<BoardModel, "plan" | "placed" | "ahead" | "place">) {
  const t = useTranslations("groups.menu");
  const wordsOf = useBlockWords(plan);

  function judge(held: Place): Pick<HeldCards, "ahead" | "block"> {
    const placements = placementsOf(plan, held);
    if (placements.length === 0) return { ahead: undefined, block: undefined };
    const rule = blockOf(effectOfPlacements(placed, plan, placements), plan);
    return rule ? { ahead: undefined, block: wordsOf(rule) } : { ahead: ahead(placements), block: undefined };
  }

  function onDrop(held: HeldCards) {
    if (held.block) return toast({ tone: "info", title: t("blocked"), detail: held.block });
    place(placementsOf(plan, held));
  }

  useWarmUp(() => {
    const [from, to] = plan.groups;
    const first = from?.members[0]?.registrationId;
    if (first && to) judge({ ids: [first], over: to.id, onto: undefined });
  });
  return { judge, onDrop };
}

/** Once, while nothing else is to be done: the first card in hand would wait for the browser to get ready what judges it. */
function useWarmUp(judgeOnce: () => void): void {
  const latest = useRef(judgeOnce);
  latest.current = judgeOnce;
  useEffect(() => {
    if (typeof requestIdleCallback === "undefined") return;
    const idle = requestIdleCallback(() => latest.current());
    return () => cancelIdleCallback(idle);
  }, []);
}

/** A card let go on another one exchanges the two people, unless both sit at one table. */
export function placementsOf(plan: PlanDto, { ids, over, onto }: Place): readonly Placement[] {
  const [id] = ids;
  if (over === undefined || id === undefined) return [];
  if (onto !== undefined) {
    const exchange = exchangeOf(plan, id, onto);
    return exchange[0]?.toGroupId === exchange[1]?.toGroupId ? [] : exchange;
  }
  const toGroupId = over === UNPLACED ? null : over;
  return realPlacements(
    plan,
    ids.map((registrationId) => ({ registrationId, toGroupId })),
  );
}
