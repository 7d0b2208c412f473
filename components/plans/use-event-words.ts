import { useTranslations } from "next-intl";
import type { PlanEvent } from "@/lib/plan-history/schema";
import { usePlanWords } from "./use-plan-words";

export interface EventWords {
  /** Who did what, without a full stop. */
  readonly sentence: string;
  /** Who sits where now, what is pinned, …; empty where the sentence says it all. */
  readonly details: readonly string[];
}

type Move = PlanEvent["moves"][number];
type Lead = PlanEvent["facilitators"][number];

/** Something that happened to a plan in plain words: for its history and for the notices on the board. */
export function useEventWords(): (event: PlanEvent) => EventWords {
  const t = useTranslations("plans");
  const { whoDid } = usePlanWords();
  const nameOf = (name: string | null) => name ?? t("someone");
  const tableOf = (number: number | null) => (number === null ? t("noTable") : t("table", { number }));
  const moveDetail = ({ name, from, to }: Move) =>
    t("event.moveDetail", { name: nameOf(name), from: tableOf(from), to: tableOf(to) });

  const leadDetail = ({ table, isLed, name }: Lead) =>
    t("event.leadDetail", { table: table ?? "–", led: isLed ? "yes" : "no", name: nameOf(name) });

  function detailsOf({ moves, pins, facilitators, hasRules, hasTimes, renamedTo }: PlanEvent): string[] {
    return [
      ...moves.map(moveDetail),
      ...pins.map(({ name, pinned }) =>
        t("event.pinDetail", { name: nameOf(name), pinned: pinned ? "yes" : "no" }),
      ),
      ...facilitators.map(leadDetail),
      ...(hasRules ? [t("event.rulesDetail")] : []),
      ...(hasTimes ? [t("event.timesDetail")] : []),
      ...(renamedTo ? [t("event.nameDetail", { name: renamedTo })] : []),
    ];
  }

  function changeWords(event: PlanEvent, by: { readonly isYou: string; readonly who: string }): EventWords {
    const { moves, pins, facilitators, hasRules, hasTimes, renamedTo, isRebalancing, isAssignment } = event;
    if (isRebalancing) return { sentence: t("event.rebalanced", by), details: detailsOf(event) };
    if (isAssignment) return { sentence: t("event.assigned", by), details: detailsOf(event) };
    const [first, second] = moves;
    if (first && second && isSwap(moves)) {
      const people = { a: nameOf(first.name), b: nameOf(second.name) };
      const tables = { from: first.from ?? 0, to: second.from ?? 0 };
      return { sentence: t("event.swapped", { ...by, ...people, ...tables }), details: [] };
    }
    if (first && !second) {
      const { from, to } = first;
      const name = nameOf(first.name);
      const details = pins.length + facilitators.length + Number(hasRules) > 0 ? detailsOf(event) : [];
      if (from !== null && to !== null) {
        return { sentence: t("event.moved", { ...by, name, from, to }), details };
      }
      if (to !== null) return { sentence: t("event.placed", { ...by, name, to }), details };
      return { sentence: t("event.takenOut", { ...by, name, from: from ?? 0 }), details };
    }
    if (first)
      return { sentence: t("event.movedMany", { ...by, count: moves.length }), details: detailsOf(event) };
    const [pin, secondPin] = pins;
    if (pin && !secondPin) {
      const key = pin.pinned ? "event.pinned" : "event.unpinned";
      return { sentence: t(key, { ...by, name: nameOf(pin.name) }), details: [] };
    }
    if (pin)
      return { sentence: t("event.pinnedMany", { ...by, count: pins.length }), details: detailsOf(event) };
    const [lead, secondLead] = facilitators;
    if (lead && !secondLead) {
      const table = lead.table ?? "–";
      if (!lead.isLed) return { sentence: t("event.unled", { ...by, table }), details: [] };
      return { sentence: t("event.led", { ...by, table, name: nameOf(lead.name) }), details: [] };
    }
    if (lead)
      return {
        sentence: t("event.ledMany", { ...by, count: facilitators.length }),
        details: detailsOf(event),
      };
    if (hasRules) return { sentence: t("event.rules", by), details: [] };
    if (hasTimes) return { sentence: t("event.times", by), details: [] };
    if (renamedTo) return { sentence: t("event.named", { ...by, name: renamedTo }), details: [] };
    return { sentence: t(renamedTo === null ? "event.unnamed" : "event.nothing", by), details: [] };
  }

  return (event) => {
    const by = { isYou: event.who.isYou ? "yes" : "no", who: whoDid(event.who) };
    const details = detailsOf(event);
    switch (event.kind) {
      case "change":
        return changeWords(event, by);
      case "undo":
        return { sentence: t("event.undone", by), details };
      case "redo":
        return { sentence: t("event.redone", by), details };
      case "restore":
        return { sentence: t("event.restored", { ...by, version: event.of ?? 1 }), details };
      case "publish":
        return { sentence: t("event.published", { ...by, told: event.told ?? 0 }), details: [] };
      default:
        return { sentence: t(`event.${PLAIN[event.kind]}`, by), details };
    }
  };
}

/** What needs no more than who did it. */
const PLAIN = {
  propose: "proposed",
  duplicate: "duplicated",
  open_better: "openedBetter",
  dismiss_better: "dismissedBetter",
  withdraw: "withdrawn",
  delete: "deleted",
  bring_back: "broughtBack",
  show: "shown",
  other: "other",
} as const;

/** Two people who took each other's place. */
function isSwap(moves: readonly Move[]): boolean {
  const [a, b] = moves;
  return (
    moves.length === 2 &&
    a !== undefined &&
    b !== undefined &&
    a.from !== null &&
    a.from === b.to &&
    a.to === b.from
  );
}
