import type { SparseVector, TextProfile } from "./port";

/**
 * Shares of the four views of a pair. Fields count most: people ask about one thing in many words, and hardly ever in
 * the same ones. Concepts count by how much of both texts they hold: one concept in a long text says little about it.
 * A view of words, concepts or meanings that one of the texts lacks is left out, and the others decide. So are fields where the
 * words mean the same; the less they do, the more an unsure field speaks against the pair.
 */
export const FIELD_SHARE = 0.7;
export const CONCEPT_SHARE = 0.16;
export const WORD_SHARE = 0.07;
const MEANING_SHARE = 0.15;
/** Unrelated texts are about this close among word meanings. */
const MEANING_FLOOR = 0.2;
/** The cosine of a pair of which one has no place among word meanings. */
const MEANINGLESS = -2;
/** One table of places for everything that is not a word's meaning; see vector.ts for who has which. */
export const PLACES = 8_192;

/** 0 to 1 in steps of 0.0001, exactly symmetric; 0 when one of the two is not usable. */
export function similarity(a: TextProfile, b: TextProfile): number {
  if (!a.isUsable || !b.isUsable) return 0;
  const { length } = a.meaning;
  const areMeant = length > 0 && b.meaning.length === length;
  return mixed(
    dot(a.vector, b.vector),
    a.terms.length > 0 && b.terms.length > 0,
    Math.sqrt(a.coverage) * Math.sqrt(b.coverage),
    Math.sqrt(a.sureness) * Math.sqrt(b.sureness),
    areMeant ? cosineAt(a.meaning, b.meaning, 0, length) : MEANINGLESS,
  );
}

/** Similarities of one profile with those after it in another list, or a figure below 0 where one of the two is missing. */
export type Row = Float64Array;

/**
 * The similarities of each of `left` with every one of `right` that stands after it: the same figures as `similarity`,
 * many times faster for many, since what two texts do not share is never looked at. A row is valid until the next one.
 */
export function similarityRows(
  left: readonly (TextProfile | undefined)[],
  right: readonly (TextProfile | undefined)[],
): (at: number) => Row {
  const count = right.length;
  const postings = postingsOf(right);
  const covered = Float64Array.from(right, (one) => Math.sqrt(one?.coverage ?? 0));
  const sure = Float64Array.from(right, (one) => Math.sqrt(one?.sureness ?? 0));
  const isUsable = Uint8Array.from(right, (one) => (one?.isUsable ? 1 : 0));
  const isWorded = Uint8Array.from(right, (one) => (one && one.terms.length > 0 ? 1 : 0));
  const width = right.reduce((most, one) => Math.max(most, one?.meaning.length ?? 0), 0);
  const meanings = new Float32Array(count * width);
  const isMeant = new Uint8Array(count);
  for (const [at, one] of right.entries()) {
    if (!one || width === 0 || one.meaning.length !== width) continue;
    meanings.set(one.meaning, at * width);
    isMeant[at] = 1;
  }
  const sums = new Float64Array(count);
  const row = new Float64Array(count);

  return (at) => {
    row.fill(-1);
    const one = left[at];
    if (!one?.isUsable) return row;
    sums.fill(0);
    const { keys, weights } = one.vector;
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n] as number;
      const weight = weights[n] as number;
      const first = postings.starts[key] as number;
      // From the last one back to where this row begins.
      for (let p = (postings.starts[key + 1] as number) - 1; p >= first; p--) {
        const other = postings.people[p] as number;
        if (other <= at) break;
        sums[other] = (sums[other] as number) + weight * (postings.weights[p] as number);
      }
    }
    const coverage = Math.sqrt(one.coverage);
    const sureness = Math.sqrt(one.sureness);
    const { meaning, terms } = one;
    const areMeant = width > 0 && meaning.length === width;
    for (let other = at + 1; other < count; other++) {
      if (isUsable[other] === 0) continue;
      row[other] = mixed(
        sums[other] as number,
        terms.length > 0 && isWorded[other] === 1,
        coverage * (covered[other] as number),
        sureness * (sure[other] as number),
        areMeant && isMeant[other] === 1 ? cosineAt(meaning, meanings, other * width, width) : MEANINGLESS,
      );
    }
    return row;
  };
}

// Short texts on one subject are rarely above 0.5: three quarters of a power spread them over the scale and keep order.
// By roots, which every machine computes alike.
function mixed(
  shared: number,
  areWorded: boolean,
  coverage: number,
  sureness: number,
  cosine: number,
): number {
  let sum = shared;
  let share = (areWorded ? WORD_SHARE : 0) + CONCEPT_SHARE * coverage + FIELD_SHARE * sureness;
  if (cosine !== MEANINGLESS) {
    const nearness = Math.max(0, cosine - MEANING_FLOOR) / (1 - MEANING_FLOOR);
    sum += MEANING_SHARE * nearness;
    share += MEANING_SHARE + FIELD_SHARE * (1 - sureness) * (1 - Math.min(1, nearness));
  }
  const root = Math.sqrt(Math.min(1, sum / share));
  return Math.round(root * Math.sqrt(root) * 1e4) / 1e4;
}

// Who has each place, in their order.
function postingsOf(profiles: readonly (TextProfile | undefined)[]) {
  const starts = new Uint32Array(PLACES + 1);
  for (const profile of profiles)
    for (const key of profile?.vector.keys ?? []) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < PLACES; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const ends = starts.slice();
  const people = new Uint32Array(starts[PLACES] as number);
  const weights = new Float32Array(people.length);
  for (const [person, profile] of profiles.entries()) {
    if (!profile) continue;
    const { vector } = profile;
    for (let n = 0; n < vector.keys.length; n++) {
      const key = vector.keys[n] as number;
      const place = ends[key] as number;
      people[place] = person;
      weights[place] = vector.weights[n] as number;
      ends[key] = place + 1;
    }
  }
  return { starts, people, weights };
}

// The sum runs in the order of the keys.
function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const [left, right] = [a.keys[i] as number, b.keys[j] as number];
    if (left === right) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

// Four sums at once, which a processor adds side by side; the same four on every machine.
function cosineAt(a: Float32Array, b: Float32Array, atB: number, width: number): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  const whole = width - (width % 4);
  for (let n = 0, m = atB; n < whole; n += 4, m += 4) {
    one += (a[n] as number) * (b[m] as number);
    two += (a[n + 1] as number) * (b[m + 1] as number);
    three += (a[n + 2] as number) * (b[m + 2] as number);
    four += (a[n + 3] as number) * (b[m + 3] as number);
  }
  for (let n = whole; n < width; n++) one += (a[n] as number) * (b[atB + n] as number);
  return one + two + (three + four);
}
