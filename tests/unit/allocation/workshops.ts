import fc from "fast-check";
import type {
  Attendee,
  Constraints,
  GroupTerms,
  PairSimilarity,
  Similarities,
} from "@/lib/allocation/problem";
import { createRandom } from "@/lib/allocation/random";

export interface Workshop {
  readonly attendees: readonly Attendee[];
  readonly similarities: Similarities;
}

/** Similarities that say nothing: nobody wrote anything. */
export const SILENCE: Similarities = { questions: () => undefined, complement: () => undefined };

export function person(id: string, fields: Partial<Attendee> = {}): Attendee {
  return { id, languages: ["fr"], themes: [], hasProject: false, ...fields };
}

/** A workshop drawn from a seed: everybody speaks French unless `languages` says otherwise; four in ten wrote nothing. */
export function drawWorkshop(
  n: number,
  seed: number,
  languages: readonly (readonly string[])[] = [["fr"], ["fr", "de"], ["fr", "en", "it"]],
): Workshop {
  const random = createRandom(seed);
  const attendees = Array.from({ length: n }, (_, i) =>
    person(`p${i}`, {
      languages: languages[random.below(languages.length)] ?? [],
      organisation: random.below(5) === 0 ? undefined : `Organisation ${random.below(Math.max(2, n >> 2))}`,
      level: random.below(6) === 0 ? undefined : 1 + random.below(5),
      themes: [`theme ${random.below(7)}`, `theme ${random.below(7)}`].slice(random.below(3)),
      hasProject: random.below(3) === 0,
      answers: { role: ["board", "staff", "volunteer"][random.below(3)] ?? "", years: random.below(30) },
      metBefore: random.below(8) === 0 ? [`p${random.below(n)}`] : [],
    }),
  );
  const wrote = attendees.map(() => random.below(10) >= 4);
  return {
    attendees,
    similarities: {
      questions: drawSimilarity(n, random.next(), (i, j) => Boolean(wrote[i] && wrote[j])),
      complement: drawSimilarity(n, random.next(), (i, j) =>
        Boolean(attendees[i]?.hasProject || attendees[j]?.hasProject),
      ),
    },
  };
}

function drawSimilarity(n: number, seed: number, isKnown: (i: number, j: number) => boolean): PairSimilarity {
  let values: Float64Array | undefined;
  const drawAll = () => {
    const random = createRandom(seed);
    return Float64Array.from({ length: n * n }, () => random.below(10_001) / 10_000);
  };
  return (i, j) => {
    if (!isKnown(i, j)) return undefined;
    values ??= drawAll();
    return values[Math.min(i, j) * n + Math.max(i, j)];
  };
}

export const seeds = fc.integer({ min: 0, max: 2 ** 31 });

export const terms: fc.Arbitrary<GroupTerms> = fc.record(
  {
    project: fc.constantFrom(0, 0.1, 0.4),
    notAlone: fc.record({
      kinds: fc.subarray(["organisations", "levels", "answer:role"] as const),
      weight: fc.constantFrom(0, 0.05, 0.3),
    }),
    floor: fc.record({ weight: fc.constantFrom(0, 0.5, 2) }),
  },
  { requiredKeys: [] },
);

/**
 * Rules that some plan keeps, because they are read off one: people cut into groups of the sizes at hand, then wishes
 * that this cut fulfils. Languages are dealt per group too, so that a common one exists.
 */
export function satisfiable(
  n: number,
  size: number,
  seed: number,
): { readonly workshop: Workshop; readonly constraints: Constraints } {
  const random = createRandom(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const groupCount = Math.ceil(n / size);
  const groups = Array.from({ length: groupCount }, (_, g) => order.filter((_, k) => k % groupCount === g));
  const { attendees, similarities } = drawWorkshop(n, seed);
  const tongues = ["fr", "fr", "de", "it"];
  const languagesOf = new Map<number, string[]>();
  groups.forEach((members) => {
    const common = tongues[random.below(tongues.length)] ?? "fr";
    for (const member of members) {
      languagesOf.set(member, random.below(3) === 0 ? [common, tongues[random.below(4)] ?? "en"] : [common]);
    }
  });
  const id = (i: number | undefined) => `p${i}`;
  const pick = (members: readonly number[]) => members[random.below(members.length)];
  const together = groups.flatMap((members) =>
    random.below(3) === 0 ? [members.slice(0, 2 + random.below(2)).map(id)] : [],
  );
  const apart = Array.from({ length: random.below(5) }, () =>
    groups.filter(() => random.below(2) === 0).map((members) => id(pick(members))),
  );
  const pins = Object.fromEntries(
    groups.flatMap((members, g) => (random.below(4) === 0 ? [[id(pick(members)), g] as const] : [])),
  );
  return {
    workshop: {
      attendees: attendees.map((attendee, i) => ({ ...attendee, languages: languagesOf.get(i) ?? [] })),
      similarities,
    },
    constraints: { together, apart, pins, sharedLanguage: true },
  };
}
