import { CALIBRATION_TEXTS } from "./calibration-texts";
import type { Matcher, TextProfile } from "./port";

/** What cosines of one sentence model mean: those of unrelated texts, and those of a text and its translation. */
export interface Calibration {
  readonly unrelated: number;
  readonly same: number;
}

/** Share of the model in the similarity of two texts that it has read; the rest is the engine's own. */
const MODEL_SHARE = 0.7;
/** A model that tells translations from other texts by less than this tells nothing. */
const SPAN_MIN = 0.02;

/**
 * The engine with a sentence model beside it. `vectors` holds the unit vectors of people's texts (joined as
 * `joinedTexts` does); a pair with one that the model has not read compares by the engine alone. What two people share
 * is named by the engine, whoever scored the pair.
 */
export function withEmbeddings(
  engine: Matcher,
  vectors: ReadonlyMap<string, Float32Array>,
  calibration: Calibration,
): Matcher {
  return {
    ...engine,
    profile(texts, language) {
      const profile = engine.profile(texts, language);
      const embedding = vectors.get(joinedTexts(texts));
      return embedding ? { ...profile, embedding } : profile;
    },
    similarity(a, b) {
      const own = engine.similarity(a, b);
      return a.isUsable && b.isUsable ? withModel(own, a, b, calibration) : own;
    },
    rows(left, right) {
      const ownRow = engine.rows(left, right);
      return (at) => {
        const row = ownRow(at);
        const a = left[at];
        for (let other = at + 1; a && other < row.length; other++) {
          const b = right[other];
          const own = row[other] ?? -1;
          if (b && own >= 0) row[other] = withModel(own, a, b, calibration);
        }
        return row;
      };
    },
  };
}

/** One person's texts on one subject as a sentence model gets them. */
export function joinedTexts(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n");
}

/** The texts that `calibrate` needs the vectors of, in its order. */
export function calibrationTexts(): readonly string[] {
  return CALIBRATION_TEXTS.flat();
}

/**
 * Reads a model's scale off fixed texts in two languages each, so that it never depends on who signs up: some models
 * give unrelated texts a cosine of 0.1, others one of 0.8. Undefined where the model cannot tell them apart.
 */
export function calibrate(vectors: readonly Float32Array[]): Calibration | undefined {
  const same: number[] = [];
  const unrelated: number[] = [];
  for (let i = 0; i < vectors.length; i++) {
    for (let j = i + 1; j < vectors.length; j++) {
      const isTranslation = i % 2 === 0 && j === i + 1;
      (isTranslation ? same : unrelated).push(dot(vectors[i], vectors[j]));
    }
  }
  const calibration = { unrelated: mean(unrelated), same: mean(same) };
  return calibration.same - calibration.unrelated >= SPAN_MIN ? calibration : undefined;
}

/** The vector scaled to length 1; undefined for one that has no direction. */
export function toUnit(vector: ArrayLike<number>): Float32Array | undefined {
  const unit = Float32Array.from(vector);
  let squares = 0;
  for (const value of unit) squares += value * value;
  const length = Math.sqrt(squares);
  return length > 0 && Number.isFinite(length) ? unit.map((value) => value / length) : undefined;
}

function withModel(own: number, a: TextProfile, b: TextProfile, calibration: Calibration): number {
  const read = modelSimilarity(a, b, calibration);
  return read === undefined ? own : Math.round((MODEL_SHARE * read + (1 - MODEL_SHARE) * own) * 1e4) / 1e4;
}

function modelSimilarity(
  a: TextProfile,
  b: TextProfile,
  { unrelated, same }: Calibration,
): number | undefined {
  if (!a.embedding || a.embedding.length !== b.embedding?.length) return undefined;
  const share = (dot(a.embedding, b.embedding) - unrelated) / (same - unrelated);
  return Math.min(1, Math.max(0, share));
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  let sum = 0;
  if (a && b) for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
