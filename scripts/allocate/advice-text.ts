import type { MissedTie } from "@/lib/allocation/company";
import type { Advice, SwapReport } from "./advice";

const WHY_APART: Readonly<Record<Exclude<MissedTie["why"], "cost">, string>> = {
  apart: "a rule keeps them apart",
  pinned: "both are held where they are",
  language: "they share no language",
  rule: "no way to bring them together keeps all rules",
};

/** Changes by hand for reading, the best first. */
export function adviceText({ of, swaps, gift, missed = [] }: Advice): string {
  const whose = "group" in of ? `group ${of.group}` : of.name;
  const given = gift
    ? [
        `  Match with the group ${gift.match.toFixed(2)}, with people elsewhere ${gift.matchElsewhere.toFixed(2)}: ${gift.criteria
          .map(({ id, adds }) => `${id} ${signed(adds, 2)}`)
          .join(", ")}`,
      ]
    : [];
  const ties = missed.map(
    ({ name, affinity, why, cost }) =>
      `  Sits elsewhere: ${name} (match ${affinity.toFixed(2)}), as ${why === "cost" ? togetherWords(cost ?? 0) : WHY_APART[why]}`,
  );
  return [
    `Best swaps for ${whose}:`,
    ...(swaps.length > 0 ? swaps.map(swapLine) : ["  none that keeps all rules"]),
    ...given,
    ...ties,
  ].join("\n");
}

function togetherWords(cost: number): string {
  return cost > 0
    ? `bringing them together costs the score ${cost.toFixed(4)} at least`
    : `nobody has asked for it: bringing them together would add ${(-cost).toFixed(4)} to the score`;
}

function swapLine({ name, from, to, otherName, gain, scoreAfter }: SwapReport): string {
  const whence = from === null ? "no group" : `group ${from}`;
  const change =
    otherName === null
      ? `${name} from ${whence} to a free seat in group ${to}`
      : `${name} (${whence}) with ${otherName} (group ${to})`;
  return `  ${change}: score ${signed(gain, 4)}, then ${scoreAfter.toFixed(4)}`;
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  // Rounded to nothing, a loss would be written -0.0000.
  if (Number(text) === 0) return (0).toFixed(digits);
  return value > 0 ? `+${text}` : text;
}
