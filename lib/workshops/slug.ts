const SLUG_LENGTH_MAX = 80;
const FALLBACK = "atelier";

// Letters that Unicode does not decompose. German readers expect ae, oe, ue.
const LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The public address of a title: lower case, Latin letters and digits, hyphens between words, at most 80 characters. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßœæøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return shorten(words.join("-"), SLUG_LENGTH_MAX) || FALLBACK;
}

/** Whether an address of ours can look like this; what cannot is not worth a question to the database. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_LENGTH_MAX && /^[a-z0-9-]+$/.test(text);
}

/** What `slug` and all that freeSlug makes of it begin with. */
export function slugStem(slug: string): string {
  return slug.slice(0, SLUG_LENGTH_MAX - 20);
}

/** The first free one of `slug`, `slug-2`, `slug-3` …; `taken` holds at least those that begin with the slug's stem. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    // Cut at any letter: at a word, a long last word would leave a beginning that others have too.
    const beginning = slug.slice(0, SLUG_LENGTH_MAX - suffix.length).replace(/-$/, "");
    const candidate = `${beginning}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** At most `lengthMax` characters, whole words where the first one fits. */
function shorten(slug: string, lengthMax: number): string {
  if (slug.length <= lengthMax) return slug;
  const cut = slug.slice(0, lengthMax + 1).lastIndexOf("-");
  return slug.slice(0, cut > 0 ? cut : lengthMax);
}
