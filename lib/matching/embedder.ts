/**
 * The port of a sentence model: texts in, one vector each out, in order. Vectors of one embedder have one length; their
 * direction carries the meaning. Rejects with EmbedderError, never with an answer of a part only.
 */
export interface Embedder {
  embed(
    texts: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly Float32Array[]>;
}

export const EMBEDDER_FAULTS = [
  /** Nobody answers at the address. */
  "unreachable",
  "timeout",
  /** The key or the model's name is not accepted. */
  "refused",
  /** Too many requests, or out of order for now. */
  "busy",
  /** What came back is no list of vectors. */
  "bad_answer",
  /** The optional package is not installed. */
  "package_missing",
  /** The folder does not hold a model. */
  "model_missing",
] as const;
export type EmbedderFault = (typeof EMBEDDER_FAULTS)[number];

export class EmbedderError extends Error {
  override readonly name = "EmbedderError";

  constructor(readonly fault: EmbedderFault) {
    super(fault);
  }
}
