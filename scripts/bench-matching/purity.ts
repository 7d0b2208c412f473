import { allocate } from "@/lib/allocation/allocate";
import { createRandom, type Random } from "@/lib/allocation/random";
import type { Matcher, TextLanguage } from "@/lib/matching/port";
import type { LabelledText } from "./texts";

export interface PurityRow {
  readonly set: string;
  readonly languages: string;
  readonly topics: number;
  readonly texts: number;
  /** Share of pairs at one table that are of one topic: 1 when every table is of one. */
  readonly purity: number;
  /** The same at random tables. */
  readonly chance: number;
  /** Share of pairs at one table that write the same language, and at random tables; null for one language. */
  readonly sameLanguage: number | null;
  readonly sameLanguageByChance: number | null;
}

const GROUP_SIZE = 6;
const TEXTS_PER_TOPIC = 12;
const DRAWS = 10;

/**
 * Groups of six by the product's engine with what people ask as the only criterion, on draws of twelve texts a topic,
 * each text in one language; means over the draws.
 */
export function measurePurity(
  set: string,
  {
    texts,
    languages,
    matcher,
  }: { texts: readonly LabelledText[]; languages: readonly TextLanguage[]; matcher: Matcher },
): PurityRow {
  const draws = Array.from({ length: DRAWS }, (_, seed) =>
    measureDraw(draw(texts, languages, seed + 1), matcher, seed + 1),
  );
  const mean = (of: (one: Draw) => number) => draws.reduce((sum, one) => sum + of(one), 0) / draws.length;
  const isMixed = languages.length > 1;
  return {
    set,
    languages: languages.join("+"),
    topics: draws[0]?.topics ?? 0,
    texts: draws[0]?.texts ?? 0,
    purity: mean(({ purity }) => purity),
    chance: mean(({ chance }) => chance),
    sameLanguage: isMixed ? mean(({ sameLanguage }) => sameLanguage) : null,
    sameLanguageByChance: isMixed ? mean(({ languageChance }) => languageChance) : null,
  };
}

interface Draw {
  readonly topics: number;
  readonly texts: number;
  readonly purity: number;
  readonly chance: number;
  readonly sameLanguage: number;
  readonly languageChance: number;
}

function measureDraw(drawn: readonly LabelledText[], matcher: Matcher, seed: number): Draw {
  const profiles = drawn.map(({ text }) => matcher.profile([text]));
  const attendees = drawn.map((_, index) => ({
    id: String(index),
    languages: [],
    themes: [],
    hasProject: false,
  }));
  const { groups } = allocate(
    attendees,
    {
      questions: (i, j) => {
        const [a, b] = [profiles[i], profiles[j]];
        return a?.isUsable && b?.isUsable ? matcher.similarity(a, b) : undefined;
      },
      complement: () => undefined,
    },
    { size: GROUP_SIZE, weights: { questions: 1 }, terms: {}, seed },
  );
  const tables = groups.map((ids) => ids.flatMap((id) => drawn[Number(id)] ?? []));
  return {
    topics: new Set(drawn.map(({ topic }) => topic)).size,
    texts: drawn.length,
    purity: sharePairs(tables, (a, b) => a.topic === b.topic),
    chance: sharePairs([drawn], (a, b) => a.topic === b.topic),
    sameLanguage: sharePairs(tables, (a, b) => a.language === b.language),
    languageChance: sharePairs([drawn], (a, b) => a.language === b.language),
  };
}

function draw(
  texts: readonly LabelledText[],
  languages: readonly TextLanguage[],
  seed: number,
): LabelledText[] {
  const random = createRandom(seed);
  const usable = texts.filter(({ language }) => languages.includes(language));
  const topics = [...new Set(usable.map(({ topic }) => topic))].sort();
  return topics.flatMap((topic) => {
    const own = shuffled(
      usable.filter((one) => one.topic === topic),
      random,
    );
    // Every language as often as the others, and no text in two of them.
    const drawn: LabelledText[] = [];
    const taken = new Set<string>();
    for (let n = 0; drawn.length < TEXTS_PER_TOPIC && n < 10 * TEXTS_PER_TOPIC; n++) {
      const wanted = languages[n % languages.length];
      const next = own.find(({ id, language }) => language === wanted && !taken.has(id));
      if (!next) continue;
      taken.add(next.id);
      drawn.push(next);
    }
    return drawn;
  });
}

function sharePairs(
  tables: readonly (readonly LabelledText[])[],
  isAlike: (a: LabelledText, b: LabelledText) => boolean,
): number {
  let alike = 0;
  let pairs = 0;
  for (const table of tables) {
    for (const [position, a] of table.entries()) {
      for (const b of table.slice(0, position)) {
        pairs += 1;
        if (isAlike(a, b)) alike += 1;
      }
    }
  }
  return pairs === 0 ? 0 : alike / pairs;
}

/** Fisher and Yates, from the seed. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
