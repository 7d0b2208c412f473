import type { LineMove } from "./schema";

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
