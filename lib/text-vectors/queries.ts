import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { type ModelSetting, modelSetting, modelSettings } from "@/lib/embedders/engines";
import { EMBEDDER_FAULTS } from "@/lib/matching/embedder";
import type { Calibration } from "@/lib/matching/embedding-matcher";
import { fromBytes, textsToRead, type WrittenTexts } from "./rules";
import { TEXT_ENGINES, type TextCoverage, type TextEngine, type TextEngineHealth } from "./schema";

/** A person's texts, with the id that their vectors hang on. */
export interface Writer extends WrittenTexts {
  readonly registrationId: string;
}

/** What a sentence model has read of a workshop. Plain data, that a thread can be given. */
export interface TextVectors {
  /** Unit vectors by text, joined as `joinedTexts` does. */
  readonly byText: ReadonlyMap<string, Float32Array>;
  readonly calibration: Calibration;
  readonly coverage: TextCoverage;
}

/** As TextVector and TextModel name it. */
export function modelName({ engine, model }: Pick<ModelSetting, "engine" | "model">): string {
  return `${engine}:${model}`;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * The vectors of these people's texts, as they are now; undefined for the built-in engine, and while the model the
 * workshop wants is not set up here or has not been calibrated. Asks no model: the worker does.
 */
export async function loadTextVectors(
  db: Db,
  { engine, writers }: { readonly engine: TextEngine; readonly writers: readonly Writer[] },
): Promise<TextVectors | undefined> {
  const setting = engine === "built_in" ? undefined : modelSetting(engine);
  if (!setting) return undefined;
  const model = modelName(setting);
  const known = await db.textModel.findUnique({ where: { model } });
  if (known?.unrelated == null || known.same === null) return undefined;
  const rows = await db.textVector.findMany({
    where: { model, registrationId: { in: writers.map(({ registrationId }) => registrationId) } },
    select: { textHash: true, vector: true },
  });
  const byHash = new Map(rows.map(({ textHash, vector }) => [textHash, fromBytes(vector)]));
  const texts = writers.flatMap((writer) => [...textsToRead(writer).values()]);
  const byText = new Map<string, Float32Array>();
  for (const text of texts) {
    const vector = byHash.get(hashOf(text));
    if (vector) byText.set(text, vector);
  }
  return {
    byText,
    calibration: { unrelated: known.unrelated, same: known.same },
    coverage: { read: texts.filter((text) => byText.has(text)).length, total: texts.length },
  };
}

/** Each engine an organiser can choose, and how it is doing; models that nobody set up included. */
export async function textEngineHealth(db: Db): Promise<readonly TextEngineHealth[]> {
  const settings = modelSettings();
  const rows = await db.textModel.findMany({ where: { model: { in: settings.map(modelName) } } });
  return TEXT_ENGINES.map((engine): TextEngineHealth => {
    const setting = settings.find((one) => one.engine === engine);
    const row = setting && rows.find(({ model }) => model === modelName(setting));
    return {
      engine,
      isSetUp: engine === "built_in" || setting !== undefined,
      host: setting?.host ?? null,
      lastReadAt: row?.lastReadAt?.toISOString() ?? null,
      fault: faultOf(row?.fault),
      failedAt: row?.fault ? (row.failedAt?.toISOString() ?? null) : null,
    };
  });
}

function faultOf(kept: string | null | undefined): TextEngineHealth["fault"] {
  if (!kept) return null;
  return EMBEDDER_FAULTS.find((fault) => fault === kept) ?? "tells_nothing";
}
