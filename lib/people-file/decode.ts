/** Encodings in which spreadsheets save attendee lists. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The text of a file without its byte-order mark. UTF-16 is known by its mark or by its zero bytes; bytes that are no
 * valid UTF-8 are read as Windows-1252, what Excel saves on Windows. Never fails: every byte is a letter there.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  if (encoding === "windows-1252") return { text: windows1252(bytes), encoding };
  // TextDecoder takes the mark away.
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 1_000);
  const zeros = (parity: number) =>
    start.reduce((n, byte, at) => n + (byte === 0 && at % 2 === parity ? 1 : 0), 0);
  // Latin letters in UTF-16 have a zero byte each, all on one side.
  if (zeros(1) > start.length / 4 && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > start.length / 4 && zeros(1) === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

// What stands between the two halves of Latin-1: quotes, dashes, the euro. Some versions of Node decode these as control
// characters (WHATWG Encoding Standard, index windows-1252).
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}
