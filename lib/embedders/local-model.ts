import fs from "node:fs/promises";
import path from "node:path";
import { type Embedder, EmbedderError } from "@/lib/matching/embedder";

/** What we use of @huggingface/transformers, which is not installed unless a host wants it. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(
    task: "feature-extraction",
    model: string,
    options: { readonly dtype: string; readonly local_files_only: boolean },
  ): Promise<
    (
      texts: readonly string[],
      options: { readonly pooling: "mean"; readonly normalize: boolean },
    ) => Promise<{ tolist(): number[][] }>
  >;
}

const PACKAGE = "@huggingface/transformers";
/** Texts per run: a few hundred milliseconds of one core with a small model. */
const BATCH = 8;
/** In the order of preference: small and quick first. */
const FILES = [
  { name: "model_quantized.onnx", dtype: "q8" },
  { name: "model.onnx", dtype: "fp32" },
] as const;

/**
 * A sentence model in a folder of this machine (`config.json`, `tokenizer.json`, `onnx/model_quantized.onnx` or
 * `onnx/model.onnx`), such as multilingual-e5-small. Nothing is ever downloaded. Loaded at the first use.
 */
export function localModelEmbedder(
  folder: string,
  load: () => Promise<unknown> = () => import(/* turbopackIgnore: true */ PACKAGE),
): Embedder {
  let model: Promise<Awaited<ReturnType<Transformers["pipeline"]>>> | undefined;
  return {
    async embed(texts, { signal }) {
      model ??= open(folder, load).catch((error) => {
        // A host who puts the model in place need not start again.
        model = undefined;
        throw error;
      });
      const extract = await model;
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        if (signal.aborted) throw new EmbedderError("timeout");
        const read = texts.slice(at, at + BATCH).map((text) => prefixOf(folder) + text);
        const answer = await extract(read, { pooling: "mean", normalize: true });
        vectors.push(...answer.tolist().map((vector) => Float32Array.from(vector)));
      }
      return vectors;
    },
  };
}

async function open(folder: string, load: () => Promise<unknown>) {
  const dtype = await dtypeOf(folder);
  if (dtype === undefined) throw new EmbedderError("model_missing");
  const transformers = await load().then(
    (loaded) => loaded as Transformers,
    () => {
      throw new EmbedderError("package_missing");
    },
  );
  const absolute = path.resolve(folder);
  transformers.env.allowRemoteModels = false;
  transformers.env.allowLocalModels = true;
  transformers.env.localModelPath = path.dirname(absolute);
  return transformers
    .pipeline("feature-extraction", path.basename(absolute), { dtype, local_files_only: true })
    .catch(() => {
      throw new EmbedderError("model_missing");
    });
}

async function dtypeOf(folder: string): Promise<string | undefined> {
  const isThere = (name: string) =>
    fs.access(path.join(folder, name)).then(
      () => true,
      () => false,
    );
  if (!(await isThere("config.json")) || !(await isThere("tokenizer.json"))) return undefined;
  for (const { name, dtype } of FILES) if (await isThere(path.join("onnx", name))) return dtype;
  return undefined;
}

/** Models of the e5 family were trained on texts that say what they are (Wang et al. 2022). */
function prefixOf(folder: string): string {
  return /\be5\b/i.test(path.basename(folder)) ? "query: " : "";
}
