"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { BoardView } from "@/lib/board/queries";
import { engineOf, placementOf } from "@/lib/board/rules";
import { type Placement, realPlacements, withPins, withPlacements } from "@/lib/board-moves/rules";
import { unpackPairs } from "@/lib/board-pairs/rules";
import { meetingsOfOthers } from "@/lib/board-rounds/rules";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList, formatScore } from "@/lib/i18n/format";
import type { BoardActs, BoardModel, BoardPerson, WorkshopDay } from "./board-context";
import { focusCard } from "./board-view";
import type { PlanSync, SyncState } from "./plan-sync";
import { useSameRounds } from "./rounds/use-same-rounds";
import { useSameRules } from "./rules/use-rule-words";
import { useAheadWords } from "./use-ahead-words";
import type { useFailure } from "./use-failure";
import { useLivePlan } from "./use-live-plan";
import { type SaveState, usePlan } from "./use-plan";

interface BoardParts extends Pick<BoardView, "cards" | "pairs" | "topics"> {
  readonly workshopId: string;
  readonly workshopDay: WorkshopDay;
  readonly initialPlan: PlanDto;
  readonly failure: ReturnType<typeof useFailure>;
  readonly say: (text: string) => void;
  /** Brings somebody's card into sight, such as by showing its column. */
  readonly onMoved: (placements: readonly Placement[]) => void;
}

export interface BoardLive {
  readonly state: SyncState;
  readonly sync: PlanSync;
  readonly following: ReturnType<typeof useLivePlan>;
}

/** The board's state and what can be done with it. */
export function useBoardModel(parts: BoardParts): BoardModel & {
  readonly saveState: SaveState;
  /** What comes from the server by itself, and what became of one's own changes because of it. */
  readonly live: BoardLive;
} {
  const { workshopId, cards, pairs, topics, initialPlan, failure, say, onMoved } = parts;
  const t = useTranslations("groups");
  const board = useTranslations("board");
  const locale = useLocale();
  const state = usePlan(initialPlan, failure.show);
  const { plan, saveState, change, replace, sync } = state;
  const following = useLivePlan(initialPlan.id, sync);
  const focusSoon = useFocusAfterChange(plan);
  const rules = useSameRules(plan.rules);
  const rounds = useSameRounds(plan);
  const engine = useMemo(
    () => engineOf(cards, unpackPairs(pairs), { ...initialPlan, rules, rounds }),
    [cards, pairs, initialPlan, rules, rounds],
  );
  const meetings = useMemo(
    () => meetingsOfOthers({ ...initialPlan, rules, rounds }),
    [initialPlan, rules, rounds],
  );
  const placed = useMemo(() => placementOf(engine, plan), [engine, plan]);
  const attendees = useMemo(() => new Map(cards.map((card) => [card.registrationId, card])), [cards]);
  const words = useAheadWords(cards, topics);
  const ahead = useCallback(
    (placements: readonly Placement[]) => withPlacements(engine, plan, placements, words),
    [engine, plan, words],
  );

  async function step(kind: "undo" | "redo") {
    failure.clear();
    const next = await change({ path: `/${kind}`, body: {} });
    if (next)
      say(t(`live.${kind === "undo" ? "undone" : "redone"}`, { score: formatScore(next.score, locale) }));
  }

  function place(asked: readonly Placement[]) {
    const placements = realPlacements(plan, asked);
    const [first] = placements;
    if (!first) return;
    failure.clear();
    const next = ahead(placements);
    focusSoon(first.registrationId);
    onMoved(placements);
    say(sentenceOf(placements, next));
    change({ path: "", body: { moves: placements }, ahead: next });
  }

  function sentenceOf(placements: readonly Placement[], next: PlanDto): string {
    const score = formatScore(next.score, locale);
    const groupOf = (id: string | null) => next.groups.find((group) => group.id === id);
    const nameOf = (id: string) => attendees.get(id)?.name ?? "";
    const [first, second, ...others] = placements;
    if (!first) return "";
    const name = nameOf(first.registrationId);
    const group = groupOf(first.toGroupId);
    const table = group && t("group.table", { number: group.position });
    const isExchange = second && others.length === 0 && second.toGroupId !== first.toGroupId;
    if (isExchange) return board("live.exchanged", { name, other: nameOf(second.registrationId), score });
    if (second) {
      const count = placements.length;
      return table
        ? board("live.movedMany", { count, group: table, score })
        : board("live.takenOutMany", { count, score });
    }
    return table ? t("live.moved", { name, group: table, score }) : t("live.takenOut", { name, score });
  }

  function pin(people: readonly BoardPerson[], pinned: boolean) {
    const [first] = people;
    if (!first) return;
    failure.clear();
    const pins = people.map(({ registrationId }) => ({ registrationId, pinned }));
    focusSoon(first.registrationId);
    const name = formatList(
      people.map((person) => person.name),
      locale,
    );
    say(t(pinned ? "live.pinned" : "live.unpinned", { name }));
    change({ path: "", body: { moves: [], pins }, ahead: withPins(plan, pins) });
  }

  const acts: BoardActs = {
    move: ({ registrationId }, toGroupId) => place([{ registrationId, toGroupId }]),
    place,
    pin,
    undo: () => step("undo"),
    redo: () => step("redo"),
    change,
    replace,
    say,
    fail: failure.show,
    clearFailure: failure.clear,
  };
  const stable = useStable(acts);

  return {
    ...stable,
    workshopId,
    workshopDay: parts.workshopDay,
    plan,
    engine,
    placed,
    ahead,
    attendees,
    meetings,
    isEditable: plan.isEditable,
    saveState,
    live: { state, sync, following },
  };
}

/** The same functions at each rendering, which do what the latest ones do. */
function useStable(acts: BoardActs): BoardActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo<BoardActs>(
    () => ({
      move: (person, toGroupId) => latest.current.move(person, toGroupId),
      place: (placements) => latest.current.place(placements),
      pin: (people, pinned) => latest.current.pin(people, pinned),
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
function useFocusAfterChange(plan: PlanDto) {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Runs after each change of the plan, when the card stands where it now belongs.
    if (!wanted.current || !plan) return;
    const id = wanted.current;
    wanted.current = undefined;
    // The menu that was chosen from gives the focus back to where it was opened, at the end of this frame.
    requestAnimationFrame(() => focusCard(id));
  }, [plan]);
  return (registrationId: string) => {
    wanted.current = registrationId;
  };
}
