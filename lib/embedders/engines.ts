import path from "node:path";
import { type Env, env } from "@/lib/env";
import type { Embedder } from "@/lib/matching/embedder";
import type { ModelEngine } from "@/lib/text-vectors/schema";
import { localModelEmbedder } from "./local-model";
import { serviceEmbedder } from "./service";

/** A sentence model that the host has set up. */
export interface ModelSetting {
  readonly engine: ModelEngine;
  /** Whose vectors: they are only compared with those of the same. */
  readonly model: string;
  /** Where the texts go; null for a model on this machine. */
  readonly host: string | null;
}

/** Those that the settings of this process name, `settings` for tests. */
export function modelSettings(settings: Env = env()): readonly ModelSetting[] {
  const { embeddingsUrl, embeddingsModel, embeddingsDir } = settings;
  const found: ModelSetting[] = [];
  if (embeddingsDir) {
    found.push({ engine: "local_model", model: path.basename(path.resolve(embeddingsDir)), host: null });
  }
  if (embeddingsUrl) {
    found.push({ engine: "service", model: embeddingsModel, host: new URL(embeddingsUrl).host });
  }
  return found;
}

export function modelSetting(engine: string): ModelSetting | undefined {
  return modelSettings().find((setting) => setting.engine === engine);
}

const opened = new Map<string, Embedder>();

/** The process's embedder for a setting: a local model is loaded once. */
export function embedderFor({ engine, model }: ModelSetting): Embedder {
  const { embeddingsUrl = "", embeddingsDir = "", embeddingsKey } = env();
  const name = `${engine}:${model}`;
  const known = opened.get(name);
  if (known) return known;
  const embedder =
    engine === "local_model"
      ? localModelEmbedder(embeddingsDir)
      : serviceEmbedder({ url: embeddingsUrl, model, key: embeddingsKey });
  opened.set(name, embedder);
  return embedder;
}
