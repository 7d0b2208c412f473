import { invalidField } from "@/lib/errors";

// Where the next page begins, as a caller hands it back. Opaque, so that it may become something better than a number.

export function cursorOf(offset: number): string {
  return Buffer.from(`from ${offset}`).toString("base64url");
}

/** 0 without a cursor. Throws invalid_input for one that is not ours. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = /^from (\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1];
  if (offset === undefined) throw invalidField("cursor", "invalid_value");
  return Number(offset);
}
