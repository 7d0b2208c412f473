// Most words need no more.
const PLAIN = /^[ -~]*$/;

/** Lower case without accents or ligatures: "Œuvre" → "oeuvre", "Straße" → "strasse". Length may change. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .normalize("NFKD")
    .replace(/[\p{M}­]/gu, "");
}

/**
 * The letters of a folded word with the spelling habits of one language taken out, so that learned words meet across
 * languages: "kommunikation", "communication" and "comunicazione" begin alike.
 */
export function skeleton(folded: string): string {
  return folded
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/(?:ck|qu|k|ch)/g, "c")
    .replace(/y/g, "i")
    .replace(/[zs]/g, "s")
    .replace(/(.)\1+/g, "$1");
}
