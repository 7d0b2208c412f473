import type { Sizes } from "./sizes";
import type { Problem } from "./validate";

/** What the search for contradictions knows of the workshop. */
export interface RuleWorld {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly sizes: Sizes;
  /** People who told the same languages; undefined = none, so that they block no group. */
  readonly types: readonly { readonly languages: ReadonlySet<string> | undefined; readonly count: number }[];
  /** Attendee index → type. */
  readonly typeOf: readonly number[];
  /** People who stay outside whatever the rules; not counted in `sizes.unplacedCount`. */
  readonly out?: ReadonlySet<number>;
  /** Shared by all questions about one workshop, so that their time is bounded however many rules there are. */
  readonly work: { left: number };
}

/** Subsets of languages looked at until an answer is "unknown": some tenths of a second, where rules contradict each other. */
const WORK_MAX = 50_000_000;

export function ruleWorldOf({ attendees, indexOf, sizes }: Problem): RuleWorld {
  const numbers = new Map<string, number>();
  const types: { languages: ReadonlySet<string> | undefined; count: number }[] = [];
  const typeOf = attendees.map(({ languages }) => {
    const spoken = new Set(languages);
    const key = [...spoken].sort().join("\n");
    const number = numbers.get(key) ?? types.length;
    numbers.set(key, number);
    types[number] ??= { languages: spoken.size === 0 ? undefined : spoken, count: 0 };
    types[number].count++;
    return number;
  });
  return { indexOf, sizes, types, typeOf, work: { left: WORK_MAX } };
}
