import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";

/** `regular` for what is read, `strong` for what is found. */
export type Weight = "regular" | "strong";

/** One file of a family: the letters it has, and how it is called in a document. */
export interface Face {
  readonly name: string;
  readonly bytes: Buffer;
  readonly letters: ReadonlySet<number>;
}

const WEIGHTS = { regular: 400, strong: 600 } as const satisfies Record<Weight, number>;

// Our typeface first. Where it has no letter, Noto Sans (SIL Open Font License as well): Vietnamese, Greek, Cyrillic,
// Devanagari. Chinese, Japanese, Korean, Arabic and Hebrew would be 70 MB more to install, or need lines that run from
// right to left: they are drawn as empty boxes, which rules.ts can foresee.
const NOTO_SUBSETS = [
  "latin",
  "latin-ext",
  "vietnamese",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
  "devanagari",
];

const loaded = new Map<Weight, readonly Face[]>();

/** The files of a weight in the order in which letters are looked for. Read once per process; throws where one is missing. */
export function facesOf(weight: Weight): readonly Face[] {
  const known = loaded.get(weight);
  if (known) return known;
  const files = [
    ...["latin", "latin-ext"].map((subset) =>
      path.resolve("app", "fonts", `instrument-sans-${subset}-${WEIGHTS[weight]}-normal.woff`),
    ),
    ...NOTO_SUBSETS.map((subset) =>
      path.resolve(
        "node_modules",
        "@fontsource",
        "noto-sans",
        "files",
        `noto-sans-${subset}-${WEIGHTS[weight]}-normal.woff`,
      ),
    ),
  ];
  const faces = files.map((file, index): Face => {
    const bytes = readFileSync(file);
    const font = create(bytes) as Font;
    return { name: `${weight}-${index}`, bytes, letters: new Set(font.characterSet) };
  });
  loaded.set(weight, faces);
  return faces;
}

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/**
 * A text in runs of the first face that has all letters of each character (with its accents). What no face has stays in
 * the first one, whose sign for a missing letter is an empty box.
 */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const faces = facesOf(weight);
  const [first] = faces;
  if (!first) throw new Error("no font");
  const runs: { text: string; face: Face }[] = [];
  for (const { segment } of characters.segment(text)) {
    const codes = [...segment].map((letter) => letter.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    const has = (face: Face) => codes.every((code) => face.letters.has(code));
    // Spaces and signs stay with the words before them, so that no word is set in two faces without need.
    const face = last && has(last.face) && !has(first) ? last.face : (faces.find(has) ?? first);
    if (last?.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

const characters = new Intl.Segmenter("und", { granularity: "grapheme" });
