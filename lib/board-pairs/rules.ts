import type { PairTable } from "@/lib/allocation/pair-table";
import type { PairTables } from "@/lib/attendees/schema";

/** Pair tables for the way to the browser: two bytes a pair instead of up to seven, and nothing to parse. */
export interface PackedPairs {
  readonly questions: string;
  readonly complement: string;
}

/** Values have four decimals at most; this one stands for none. */
const STEPS = 10_000;
const NONE = 0xffff;
/** Arguments that one call takes without filling the stack. */
const CHUNK = 0x2000;

export function packPairs({ questions, complement }: PairTables): PackedPairs {
  return { questions: pack(questions), complement: pack(complement) };
}

/** The tables as they were packed. */
export function unpackPairs({ questions, complement }: PackedPairs): PairTables {
  return { questions: unpack(questions), complement: unpack(complement) };
}

function pack(table: PairTable): string {
  const bytes = new Uint8Array(2 * table.length);
  table.forEach((value, at) => {
    const step = value === null ? NONE : Math.round(value * STEPS);
    bytes[2 * at] = step & 0xff;
    bytes[2 * at + 1] = step >> 8;
  });
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function unpack(packed: string): PairTable {
  const text = atob(packed);
  const table = new Array<number | null>(text.length / 2);
  for (let at = 0; at < table.length; at++) {
    const step = text.charCodeAt(2 * at) + 256 * text.charCodeAt(2 * at + 1);
    table[at] = step === NONE ? null : step / STEPS;
  }
  return table;
}
