// No vowels, so that no word appears, and nothing that looks or sounds like something else (0 O, 1 I L, 5 S, 2 Z).
const ALPHABET = "346789BCDFGHJKMNPQRTVWXY";
const LENGTH = 8;

/** A code that a person can read aloud, such as "K7MX-3RQP": 24^8, about 10^11 of them. `randomBytes` gives bytes at random. */
export function newReference(randomBytes: (count: number) => Uint8Array): string {
  let code = "";
  while (code.length < LENGTH) {
    // 240 is the largest multiple of 24: what lies above would make the first letters more likely.
    const fair = [...randomBytes(2 * LENGTH)].filter((byte) => byte < 240);
    code += fair.map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  }
  return `${code.slice(0, 4)}-${code.slice(4, LENGTH)}`;
}
