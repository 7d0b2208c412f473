import { wordsToUnderline } from "./highlight";

/** Characters that a list shows of a long text, unless it is told otherwise. */
const EXCERPT_LENGTH = 280;

/** The text itself, or of a long one the stretch with the first of the forms, between "…", cut at blanks. */
export function excerptAround(text: string, forms: readonly string[], lengthMax = EXCERPT_LENGTH): string {
  if (text.length <= lengthMax) return text;
  const first = wordsToUnderline(text, [{ forms }])[0]?.start ?? 0;
  const latest = text.length - lengthMax;
  const from = Math.max(0, Math.min(first - Math.floor(lengthMax / 3), latest));
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const until = start + lengthMax;
  const end = until >= text.length ? text.length : Math.max(text.lastIndexOf(" ", until), start + 1);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
