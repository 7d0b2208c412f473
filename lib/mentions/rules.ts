// What is left of somebody in what others hold. Pure.

type Json = Readonly<Record<string, unknown>>;

/** Stands where a name or an address was. */
export const ERASED = "[…]";

/**
 * The parameters of a mail that announced a group, without the mates of these names, in any round: they are counted
 * instead. Undefined where none of them is named.
 */
export function withoutMate(params: unknown, names: readonly string[]): Json | undefined {
  if (!isRecord(params)) return undefined;
  const table = withoutMateOfTable(params, names);
  const rounds = Array.isArray(params.rounds) ? params.rounds : [];
  const roundsAfter = rounds.map((round) => (isRecord(round) && withoutMateOfTable(round, names)) || round);
  if (!table && roundsAfter.every((round, index) => round === rounds[index])) return undefined;
  return { ...params, ...table, ...(params.rounds !== undefined && { rounds: roundsAfter }) };
}

function withoutMateOfTable(table: Json, names: readonly string[]): Json | undefined {
  if (!Array.isArray(table.mates)) return undefined;
  const stays = table.mates.filter((mate) => !(isRecord(mate) && names.includes(String(mate.name))));
  const gone = table.mates.length - stays.length;
  if (gone === 0) return undefined;
  const unnamed = typeof table.unnamedMates === "number" ? table.unnamedMates : 0;
  const reasons = Array.isArray(table.reasons) ? table.reasons : [];
  return {
    ...table,
    mates: stays,
    unnamedMates: unnamed + gone,
    reasons: reasons.filter((sentence) => !names.some((name) => String(sentence).includes(name))),
  };
}

/** Kept reasons that speak of others, without one of them; a reason that spoke of nobody else goes. */
export function withoutCompanion(reasons: unknown, registrationId: string): readonly unknown[] {
  if (!Array.isArray(reasons)) return [];
  return reasons.flatMap((reason) => {
    if (!isRecord(reason) || !Array.isArray(reason.otherIds) || !reason.otherIds.includes(registrationId)) {
      return [reason];
    }
    const otherIds = reason.otherIds.filter((id) => id !== registrationId);
    return otherIds.length > 0 ? [{ ...reason, otherIds }] : [];
  });
}

/**
 * Every text in a value with the given words blotted out, whole words in any case; the value itself where none occurs.
 * Words are an address, or a name of two words or more: one word alone is too likely to mean something else.
 */
export function withoutWords<T>(value: T, words: readonly string[]): T {
  return withoutAny(
    value,
    words.filter((word) => word.includes("@") || /\S\s+\S/.test(word)),
  );
}

/** The same for words that are known to mean this person, whatever they look like. */
export function withoutAny<T>(value: T, blotted: readonly string[]): T {
  const written = [...new Set(blotted.flatMap((word) => [word, escapeHtml(word)]))];
  if (written.length === 0) return value;
  const any = written
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("|");
  return blot(value, new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu")) as T;
}

function blot(value: unknown, words: RegExp): unknown {
  if (typeof value === "string") return value.replace(words, ERASED);
  if (Array.isArray(value)) {
    const after = value.map((item) => blot(item, words));
    return after.some((item, index) => item !== value[index]) ? after : value;
  }
  if (!isRecord(value)) return value;
  const after = Object.entries(value).map(([key, item]) => [key, blot(item, words)] as const);
  return after.some(([key, item]) => item !== value[key]) ? Object.fromEntries(after) : value;
}

/** As a mail's HTML writes it. */
function escapeHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#x27;",
  };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
