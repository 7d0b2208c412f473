import { joinedTexts } from "@/lib/matching/embedding-matcher";
import type { TextPart } from "./schema";

/** The answers of one person that are compared. */
export interface WrittenTexts {
  readonly questions: readonly string[];
  readonly project: { readonly title: string; readonly description: string } | null;
}

/** What a sentence model gets to read of one person, without what is empty. */
export function textsToRead({ questions, project }: WrittenTexts): ReadonlyMap<TextPart, string> {
  const texts = new Map<TextPart, string>();
  const asked = joinedTexts(questions);
  const brought = project ? joinedTexts([project.title, project.description]) : "";
  if (asked) texts.set("questions", asked);
  if (brought) texts.set("project", brought);
  return texts;
}

/** Four bytes a number, little end first, on every machine. */
export function toBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  vector.forEach((value, k) => {
    view.setFloat32(k * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}

export function fromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength >> 2 }, (_, k) => view.getFloat32(k * 4, true));
}
