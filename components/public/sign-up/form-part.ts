import type { Answers } from "./answers";

/** What the parts of the form share. */
export interface FormPart {
  /** As typed before, by this page or by a refused post. */
  readonly answers: Answers;
  /** The sentence for a field's error, if it has one. */
  readonly errorAt: (id: string) => string | undefined;
}
