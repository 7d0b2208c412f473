import type { LineMove } from "./schema";

/** Somebody who waits, and their number in the line: whose is lower comes first. */
export interface Numbered {
  readonly id: string;
  readonly lineNumber: bigint;
}

export type MoveDecision =
  | {
      readonly ok: true;
      /** The places, from 1, that the person leaves and takes. */
      readonly from: number;
      readonly to: number;
      /** Who holds another number than before, with it. */
      readonly changed: readonly Numbered[];
    }
  | { readonly ok: false; readonly reason: "stale_version" | "wrong_state" };

/**
 * What a move does to a line, given in its order. The numbers stay and their holders change, so that who joins next is
 * still last. `from` is the place at which the organiser saw the person: stale_version where they stand elsewhere by now:
 * they would come to another place than the organiser meant. wrong_state where they do not wait, or are there already.
 */
export function decideMove(
  line: readonly Numbered[],
  { id, to, from }: { readonly id: string; readonly to: LineMove; readonly from?: number },
): MoveDecision {
  const before = line.map((one) => one.id);
  const place = before.indexOf(id) + 1;
  if (place > 0 && from !== undefined && from !== place) return { ok: false, reason: "stale_version" };
  const after = lineAfter(before, { id, to });
  if (!after) return { ok: false, reason: "wrong_state" };
  const changed = line.flatMap(({ id: holder, lineNumber }, index) => {
    const next = after[index];
    return next === undefined || next === holder ? [] : [{ id: next, lineNumber }];
  });
  return { ok: true, from: place, to: after.indexOf(id) + 1, changed };
}

/** The line after one person moved, the others in the order they had. Undefined where nothing would change. */
export function lineAfter(
  ids: readonly string[],
  { id, to }: { readonly id: string; readonly to: LineMove },
): readonly string[] | undefined {
  const from = ids.indexOf(id);
  if (from < 0) return undefined;
  const last = ids.length - 1;
  const place = { up: from - 1, down: from + 1, first: 0, last }[to];
  if (place === from || place < 0 || place > last) return undefined;
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** How many seats the day needs so that one more person has one: whoever sits above a lowered capacity has theirs first. */
export function seatsForOneMore(seatsTaken: number): number {
  return seatsTaken + 1;
}
