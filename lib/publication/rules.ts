import type { Locale } from "@/lib/i18n/locales";
import { reasonSentences } from "@/lib/reasons/rules";
import { keptReasonSchema } from "@/lib/reasons/schema";
import type { PublishedGroup, PublishedRound, PublishedSeat } from "./schema";

// Pure decisions about publishing: whom it concerns, and what one member of a group may see of the others.

/** What the sign-up form promises: the group sees a person until this long after the workshop. */
const MATES_SHOWN_MS = 30 * 24 * 3_600_000;

/** Whether people of a group may still be shown to each other. */
export function areMatesShown(endsAt: Date, now: Date): boolean {
  return now.getTime() <= endsAt.getTime() + MATES_SHOWN_MS;
}

export interface SeatedGroup {
  readonly position: number;
  readonly registrationIds: readonly string[];
  /** Of several rounds, from 1; 1 where absent. */
  readonly round?: number;
  /** When the round takes place, as one comparable value; absent where nobody set it. */
  readonly time?: string | undefined;
}

/** What a person was told of one round, as one comparable value: when, their table and everybody at it. */
function announcement({ round = 1, time = "", position, registrationIds }: SeatedGroup): string {
  return `${round}/${time}/${position}:${[...registrationIds].sort().join(",")}`;
}

/** Registration id → what that person was, or would be, told of all rounds. */
function announcementsOf(groups: readonly SeatedGroup[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const inOrder = [...groups].sort((a, b) => (a.round ?? 1) - (b.round ?? 1));
  for (const group of inOrder) {
    const text = announcement(group);
    for (const id of group.registrationIds) told.set(id, [told.get(id) ?? "", text].join(" "));
  }
  return told;
}

/**
 * Whom a publication concerns: everyone at the first one; later only those whose table or company differs from what
 * they were told. People who lost their place in every group are not listed (they are no longer in `next`).
 */
export function concernedBy(before: readonly SeatedGroup[], next: readonly SeatedGroup[]): readonly string[] {
  const told = announcementsOf(before);
  return [...announcementsOf(next)].filter(([id, text]) => told.get(id) !== text).map(([id]) => id);
}

/**
 * A person's group as they may see it: people who did not agree to be shown are counted, never named, not even inside
 * a reason. Null when the person is not among `seats`.
 */
export function publishedGroupOf(
  seats: readonly PublishedSeat[],
  registrationId: string,
  locale: Locale,
): PublishedGroup | null {
  const own = seats.find(({ id }) => id === registrationId);
  if (!own) return null;
  const others = seats.filter(({ id, group }) => group.id === own.group.id && id !== registrationId);
  const shown = others.filter(({ showToGroup }) => showToGroup);
  const names = new Map(shown.map(({ id, name }) => [id, name]));
  const { compare } = new Intl.Collator(locale);
  return {
    table: own.group.position,
    name: own.group.name,
    facilitator: own.group.facilitator,
    mates: shown
      .map(({ name, organisation, questions, projectTitle, projectShared, answers }) => ({
        name,
        organisation,
        questions,
        answers,
        projectTitle: projectShared ? projectTitle : null,
      }))
      .sort((a, b) => compare(a.name, b.name)),
    unnamedMates: others.length - shown.length,
    reasons: reasonSentences(keptReasonSchema.array().parse(own.reasons), {
      locale,
      voice: "you",
      nameOf: (id) => names.get(id),
    }),
  };
}

/** A person's group in each round in which they have one. */
export function publishedRoundsOf(
  rounds: readonly (Omit<PublishedRound, "group"> & { readonly seats: readonly PublishedSeat[] })[],
  registrationId: string,
  locale: Locale,
): PublishedRound[] {
  return rounds.flatMap(({ seats, ...round }) => {
    const group = publishedGroupOf(seats, registrationId, locale);
    return group ? [{ ...round, group }] : [];
  });
}
