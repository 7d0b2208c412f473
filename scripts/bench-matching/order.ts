import { createRandom } from "@/lib/allocation/random";
import type { Matcher, TextLanguage } from "@/lib/matching/port";
import type { LabelledText } from "./texts";

export interface OrderRow {
  readonly set: string;
  readonly languages: string;
  readonly pairs: number;
  /** Share of random pairs of the same two languages that a translation pair scores above; ties count half. */
  readonly above: number;
}

const RANDOM_PAIRS = 200;

/** How often a text is closer to its own translation than to a translation of another text. */
export function measureOrder(
  set: string,
  texts: readonly LabelledText[],
  { languages: [from, to], matcher }: { languages: readonly [TextLanguage, TextLanguage]; matcher: Matcher },
): OrderRow {
  const random = createRandom(1);
  const read = (language: TextLanguage) =>
    new Map(
      texts.filter((one) => one.language === language).map(({ id, text }) => [id, matcher.profile([text])]),
    );
  const [left, right] = [read(from), read(to)];
  const ids = [...left.keys()].filter((id) => right.has(id));
  let above = 0;
  for (const id of ids) {
    const own = left.get(id);
    const translated = right.get(id);
    if (!own || !translated) continue;
    const score = matcher.similarity(own, translated);
    let wins = 0;
    for (let n = 0; n < RANDOM_PAIRS; n++) {
      const other = right.get(ids[random.below(ids.length)] ?? "");
      const against = other && other !== translated ? matcher.similarity(own, other) : 0;
      wins += score > against ? 1 : score === against ? 0.5 : 0;
    }
    above += wins / RANDOM_PAIRS;
  }
  return {
    set,
    languages: `${from}→${to}`,
    pairs: ids.length,
    above: ids.length > 0 ? above / ids.length : 0,
  };
}
