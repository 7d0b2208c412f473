"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { BoardView } from "@/lib/board/queries";
import { engineOf, placementOf, withMove, withPin } from "@/lib/board/rules";
import type { PlanDto } from "@/lib/groups/schema";
import { formatScore } from "@/lib/i18n/format";
import type { BoardActs, BoardModel } from "./board-context";
import { menuIdOf } from "./card-menu";
import type { useFailure } from "./use-failure";
import { type SaveState, usePlan } from "./use-plan";

interface BoardParts extends Pick<BoardView, "cards" | "pairs"> {
  readonly workshopId: string;
  readonly initialPlan: PlanDto;
  readonly failure: ReturnType<typeof useFailure>;
  readonly say: (text: string) => void;
}

/** The board's state and what can be done with it. */
export function useBoardModel(parts: BoardParts): BoardModel & { readonly saveState: SaveState } {
  const { workshopId, cards, pairs, initialPlan, failure, say } = parts;
  const t = useTranslations("groups");
  const locale = useLocale();
  const { plan, saveState, change, replace } = usePlan(initialPlan, failure.show);
  const focusCard = useFocusAfterMove(plan);
  const engine = useMemo(() => engineOf(cards, pairs, initialPlan), [cards, pairs, initialPlan]);
  const placed = useMemo(() => placementOf(engine, plan), [engine, plan]);
  const attendees = useMemo(() => new Map(cards.map((card) => [card.registrationId, card])), [cards]);

  async function step(kind: "undo" | "redo") {
    failure.clear();
    const next = await change({ path: `/${kind}`, body: {} });
    if (next)
      say(t(`live.${kind === "undo" ? "undone" : "redone"}`, { score: formatScore(next.score, locale) }));
  }

  const acts: BoardActs = {
    move(person, toGroupId) {
      failure.clear();
      const ahead = withMove(engine, plan, { ...person, toGroupId });
      const group = ahead.groups.find(({ id }) => id === toGroupId);
      const score = formatScore(ahead.score, locale);
      focusCard(person.registrationId);
      say(
        group
          ? t("live.moved", { name: person.name, group: t("group.table", { number: group.position }), score })
          : t("live.takenOut", { name: person.name, score }),
      );
      change({ path: "", body: { moves: [{ registrationId: person.registrationId, toGroupId }] }, ahead });
    },
    pin(person, pinned) {
      failure.clear();
      const pins = [{ registrationId: person.registrationId, pinned }];
      focusCard(person.registrationId);
      say(t(pinned ? "live.pinned" : "live.unpinned", { name: person.name }));
      change({ path: "", body: { moves: [], pins }, ahead: withPin(plan, { ...person, pinned }) });
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    change,
    replace,
    say,
    fail: failure.show,
    clearFailure: failure.clear,
  };

  return {
    ...useStable(acts),
    workshopId,
    plan,
    engine,
    placed,
    attendees,
    isEditable: plan.status !== "superseded",
    saveState,
  };
}

/** The same functions at each rendering, which do what the latest ones do. */
function useStable(acts: BoardActs): BoardActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo<BoardActs>(
    () => ({
      move: (person, toGroupId) => latest.current.move(person, toGroupId),
      pin: (person, pinned) => latest.current.pin(person, pinned),
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
      change: (request) => latest.current.change(request),
      replace: (plan) => latest.current.replace(plan),
      say: (text) => latest.current.say(text),
      fail: (problem) => latest.current.fail(problem),
      clearFailure: () => latest.current.clearFailure(),
    }),
    [],
  );
}

/** A card that moves to another column is a new element there: the focus follows it. */
function useFocusAfterMove(plan: PlanDto) {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Runs after each change of the plan, when the card stands where it now belongs.
    if (!wanted.current || !plan) return;
    document.getElementById(menuIdOf(wanted.current))?.focus();
    wanted.current = undefined;
  }, [plan]);
  return (registrationId: string) => {
    wanted.current = registrationId;
  };
}
