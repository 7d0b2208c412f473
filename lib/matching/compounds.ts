/** A German word in two: "datenschutzgesetz" is a "gesetz" about "datenschutz". Folded, without linking letters. */
export interface Compound {
  readonly left: string;
  readonly right: string;
}

const PART_LENGTH_MIN = 4;
/** A left part may be this short ("Ost", "Öl", "See" stay out). */
const LEFT_LENGTH_MIN = 3;
/** Letters that join two nouns, and those that the first one loses. */
const LINKS = ["", "s", "es", "n", "en", "er", "e"] as const;
const LOST = ["e", "en"] as const;
/** Endings and beginnings that are no words of their own. */
const NO_HEAD =
  /^(?:schaft|heit|keit|ung|lich|isch|los|bar|sam|haft|fach|mals?|weise|tum|nis|chen|lein)(?:en|e|er|es|em|s)?$/;
const NO_START =
  /^(?:ver|ent|vor|aus|auf|ein|zer|mit|bei|her|hin|nach|unter|uber|durch|gegen|wider|zusammen|wieder|zuruck)$/;

/** Splits a folded word where both parts are words, the longest left part first; undefined for a simple word. */
export function splitCompound(folded: string, isWord: (part: string) => boolean): Compound | undefined {
  for (let at = folded.length - PART_LENGTH_MIN; at >= LEFT_LENGTH_MIN; at--) {
    const right = folded.slice(at);
    if (NO_HEAD.test(right) || !isWord(right)) continue;
    const left = leftForms(folded.slice(0, at)).find((form) => !NO_START.test(form) && isWord(form));
    if (left) return { left, right };
  }
  return undefined;
}

function leftForms(left: string): string[] {
  const cut = LINKS.filter((link) => left.endsWith(link)).map((link) =>
    left.slice(0, left.length - link.length),
  );
  return [...cut, ...LOST.map((lost) => left + lost)].filter((form) => form.length >= LEFT_LENGTH_MIN);
}
