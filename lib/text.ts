// What typed or pasted text becomes before it is measured and kept. Pure, and idempotent, so that the browser and the
// server see the same value.

// C0 and C1 controls (PostgreSQL refuses NUL), invisible spaces, and marks that reverse the reading direction of what
// stands beside them. U+200D stays: emoji are made with it.
const UNWANTED = /[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
const UNWANTED_BUT_LINES = /[^\P{Cc}\n\t]|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line: composed characters, no controls, runs of spaces as one, nothing at the ends. */
export function cleanLine(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\uFFFD")
    .normalize("NFC")
    .replace(/[\r\n\t]+/g, " ")
    .replace(UNWANTED, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Several lines: like a line, with its line breaks (as \n) and tabs kept. */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\uFFFD")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(UNWANTED_BUT_LINES, "")
    .trim();
}

const NBSP = "\u00a0";

/**
 * A text as it is shown: spaces that must not end a line are bound, those that French puts before a sign and inside
 * guillemets, whoever typed them. As long as it was, so that places in it stay.
 */
export function bindSigns(text: string): string {
  return text.replace(/ (?=[?!;:»])/g, NBSP).replace(/« /g, `«${NBSP}`);
}
