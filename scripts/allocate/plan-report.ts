import type { AllocationResult, CriterionScores, TermCosts, Unmet } from "@/lib/allocation/allocate";
import { assignFacilitators, type UnmetFacilitator } from "@/lib/allocation/facilitators";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import { noteSentence, type ReasonReader, reasonSentences } from "@/lib/reasons/rules";
import { assess, type Room } from "@/lib/seating/rules";
import { conflictInWords } from "@/lib/table-rules/wording";
import { type Advice, adviceOn } from "./advice";
import { type Gathering, nameOf } from "./room";

export interface PlanReport {
  readonly score: number;
  /** null where none is known: for a plan that stays near another. */
  readonly bound: number | null;
  /** (bound − score) / score; null where the score is 0. */
  readonly gap: number | null;
  /** Mean value of each criterion that counts, 0 to 1. */
  readonly criteria: CriterionScores;
  /** What the group terms take from the score, each by itself. */
  readonly costs: TermCosts;
  readonly groups: readonly GroupReport[];
  readonly unmet: readonly {
    readonly rule: string;
    readonly message: string;
    readonly ids: readonly string[];
    /** The smallest set found that cannot hold, the rule given up first; itself alone where nothing else is to blame. */
    readonly conflict: readonly { readonly rule: string; readonly message: string }[];
  }[];
  /** Ids of people without a group. */
  readonly unplaced: readonly string[];
  /** Only with facilitators: group numbers from 1. */
  readonly withoutFacilitator?: readonly { readonly group: number; readonly reason: string }[];
  readonly unmetFacilitators?: readonly (Omit<UnmetFacilitator, "group"> & {
    readonly group: number;
    readonly name: string;
  })[];
  /** Only where asked for with --swaps, in that order. */
  readonly swaps?: readonly Advice[];
}

export interface GroupReport {
  readonly name: string;
  readonly score: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
  readonly sharedTerms: readonly string[];
  readonly facilitator?: {
    readonly id: string;
    readonly name: string;
    readonly languages: readonly string[];
    readonly themes: readonly string[];
    readonly isFixed: boolean;
  };
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly match: number;
    readonly reasons: readonly string[];
  }[];
}

const NO_COSTS: TermCosts = { project: 0, notAlone: 0, floor: 0 };

export function readerOf({ people, locale }: Gathering): ReasonReader {
  const byId = new Map(people.map((person) => [person.id, person]));
  return { locale, voice: "they", nameOf: (id) => nameOf(byId.get(id)) };
}

/** A plan in words, for those who read it. */
export function reportOf(
  gathering: Gathering,
  room: Room,
  result: Pick<AllocationResult, "groups" | "score" | "unmet" | "unplaced"> & { readonly bound?: number },
): PlanReport {
  const { people, locale, wishes, facilitators, swapsOf = [] } = gathering;
  const board = prepareBoard(room.attendees, room.similarities, { ...wishes, seed: 1 });
  const { costs, groupScores } = evaluatePlan(board, result.groups);
  const plan = assess(room, { ...wishes, seed: 1 }, result.groups, locale);
  const led = facilitators && assignFacilitators(room.attendees, result.groups, facilitators);
  const byId = new Map(people.map((person) => [person.id, person]));
  const reader = readerOf(gathering);
  const nameOrId = (id: string) => reader.nameOf(id) ?? id;
  // Not by nameOf: a facilitator and somebody in the list may have the same id.
  const facilitatorName = (id: string) => facilitators?.find((one) => one.id === id)?.name || id;
  return {
    score: result.score,
    bound: result.bound ?? null,
    gap: result.bound !== undefined && result.score > 0 ? (result.bound - result.score) / result.score : null,
    criteria: plan.criteria,
    costs,
    groups: plan.groups.map((group, index): GroupReport => {
      const leads = led?.assignments.find((one) => one.group === index);
      return {
        name: group.name,
        score: group.score,
        criteria: group.criteria,
        costs: groupScores[index]?.costs ?? NO_COSTS,
        sharedTerms: group.sharedTerms.map(({ label }) => label),
        ...(leads && {
          facilitator: {
            id: leads.facilitatorId,
            name: facilitatorName(leads.facilitatorId),
            languages: leads.languages,
            themes: leads.themes.map(({ theme }) => theme),
            isFixed: leads.isFixed,
          },
        }),
        members: group.members.map(({ registrationId: id, match, reasons }) => ({
          id,
          name: nameOrId(id),
          organisation: byId.get(id)?.organisation ?? "",
          match,
          reasons: reasonSentences(reasons, reader),
        })),
      };
    }),
    unmet: result.unmet.map(({ rule, reason, ids: concerned, conflict }: Unmet) => ({
      rule: rule.kind,
      message: noteSentence({ kind: rule.kind, registrationIds: [...concerned], because: reason }, reader),
      ids: concerned,
      conflict: conflictInWords(conflict, { locale, nameOf: nameOrId, facilitatorName }).map(
        ({ kind, message }) => ({
          rule: kind,
          message,
        }),
      ),
    })),
    unplaced: result.unplaced,
    ...(swapsOf.length > 0 && {
      swaps: adviceOn(board, result.groups, { asked: swapsOf, nameOf: nameOrId }),
    }),
    ...(led && {
      withoutFacilitator: led.withoutFacilitator.map(({ group, reason }) => ({ group: group + 1, reason })),
      unmetFacilitators: led.unmet.map((one) => ({
        ...one,
        group: one.group + 1,
        name: facilitatorName(one.facilitatorId),
      })),
    }),
  };
}
