import { z } from "zod";
import { type Embedder, EmbedderError } from "@/lib/matching/embedder";

/** Texts per request: small enough for servers that run on a processor. */
const BATCH = 32;
const TIMEOUT_MS = 20_000;

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(2).max(8192) })),
});

/**
 * A server that speaks OpenAI's `/v1/embeddings` (the original, or Ollama, vLLM, LocalAI …). `url` may end at the host, at
 * `/v1` or at `/embeddings`. The texts leave this machine; nothing else of a person does.
 */
export function serviceEmbedder({
  url,
  model,
  key,
  timeoutMs = TIMEOUT_MS,
}: {
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  readonly timeoutMs?: number;
}): Embedder {
  const address = embeddingsAddress(url);
  return {
    async embed(texts, { signal }) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        const input = texts.slice(at, at + BATCH);
        const waiting = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        vectors.push(...(await ask(address, { input, model, key, signal: waiting })));
      }
      return vectors;
    },
  };
}

export function embeddingsAddress(url: string): string {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, "");
  address.pathname = path.endsWith("/embeddings")
    ? path
    : `${path.endsWith("/v1") ? path : `${path}/v1`}/embeddings`;
  return address.href;
}

async function ask(
  address: string,
  {
    input,
    model,
    key,
    signal,
  }: {
    readonly input: readonly string[];
    readonly model: string;
    readonly key: string | undefined;
    readonly signal: AbortSignal;
  },
): Promise<Float32Array[]> {
  const response = await fetch(address, {
    method: "POST",
    // A redirect could carry people's texts to somewhere that nobody chose.
    redirect: "error",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, input, encoding_format: "float" }),
    signal,
  }).catch((error) => {
    throw new EmbedderError(isTimeout(error) ? "timeout" : "unreachable");
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new EmbedderError(response.status === 429 || response.status >= 500 ? "busy" : "refused");
  }
  const body = await response.json().catch((error) => {
    throw new EmbedderError(isTimeout(error) ? "timeout" : "bad_answer");
  });
  const answer = answerSchema.safeParse(body);
  if (!answer.success) throw new EmbedderError("bad_answer");
  const byIndex = new Map(answer.data.data.map(({ index, embedding }) => [index, embedding]));
  return input.map((_, index) => {
    const embedding = byIndex.get(index);
    if (!embedding) throw new EmbedderError("bad_answer");
    return Float32Array.from(embedding);
  });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
