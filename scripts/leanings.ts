import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { houseFields } from "@/lib/matching/fields/house";
import { EVERY_TEXT, type Hint, hintsOf } from "@/lib/matching/leanings";
import { createMatcher } from "@/lib/matching/matcher";
import { loadWordVectors } from "@/lib/vectors/queries";
import { type FieldExample, readExamples } from "./leanings/examples";
import { type Example, fitRegression, sumsOf } from "./leanings/regression";
import { digestOfSources } from "./leanings/sources";
import { leaningsFile } from "./leanings/write";

// Learns from the examples to which fields the things in a text lean, and writes lib/vectors/leanings.bin. Run it after
// a change of lexicon, fields, small words, vectors or examples, which a test asks for: it takes two minutes or more.

const HELP = `Usage: npm run leanings -- [--check]

  --check   learn from four fifths of the examples at a time and say how many of the rest are put in their field;
            writes nothing
`;
/** A word, a concept or a field that so few examples have teaches nothing. */
const EXAMPLES_MIN = 2;
const FOLDS = 5;

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
if (values.help) process.stdout.write(HELP);
else learn(values.check);

function learn(isCheck: boolean): void {
  const fields = houseFields().clues.nodes.map(({ id }) => id);
  const examples = readExamples(path.resolve("scripts", "leanings", "examples"));
  const unknown = examples.find(({ field }) => !fields.includes(field));
  if (unknown) throw new Error(`no field ${unknown.field}`);
  const heard = hintsIn(examples);
  if (isCheck) {
    const known = Array.from({ length: FOLDS }, (_, fold) => {
      const isHeld = (n: number) => n % FOLDS === fold;
      const { names, weights } = learnedFrom(
        heard.filter((_, n) => !isHeld(n)),
        examples.filter((_, n) => !isHeld(n)),
        fields,
      );
      const held = examplesOf(heard, examples, { fields, names }).filter((_, n) => isHeld(n));
      return held.filter((one) => {
        const sums = sumsOf(one, weights, fields.length);
        return sums.indexOf(Math.max(...sums)) === one.label;
      }).length;
    });
    const share = known.reduce((a, b) => a + b) / examples.length;
    process.stdout.write(`${examples.length} examples, ${share.toFixed(3)} put in their field unseen\n`);
    return;
  }
  const { names, weights } = learnedFrom(heard, examples, fields);
  const file = leaningsFile(digestOfSources(examples), fields, names, weights);
  writeFileSync(path.resolve("lib", "vectors", "leanings.bin"), file);
  process.stdout.write(`${examples.length} examples, ${names.length} hints, ${file.length} bytes\n`);
}

// As a server reads them, which has to guess the language.
function hintsIn(examples: readonly FieldExample[]): (readonly Hint[])[] {
  const matcher = createMatcher({ vectors: loadWordVectors() });
  return examples.map(({ text }) => hintsOf(matcher.profile([text])));
}

function learnedFrom(
  heard: readonly (readonly Hint[])[],
  examples: readonly FieldExample[],
  fields: string[],
) {
  const counts = new Map<string, number>();
  for (const hints of heard) for (const [name] of hints) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [EVERY_TEXT, ...[...counts.keys()].filter((name) => name !== EVERY_TEXT).sort()].filter(
    (name) => (counts.get(name) ?? 0) >= EXAMPLES_MIN,
  );
  const size = { features: names.length, classes: fields.length };
  return { names, weights: fitRegression(examplesOf(heard, examples, { fields, names }), size) };
}

function examplesOf(
  heard: readonly (readonly Hint[])[],
  examples: readonly FieldExample[],
  { fields, names }: { readonly fields: readonly string[]; readonly names: readonly string[] },
): Example[] {
  const at = new Map(names.map((name, feature) => [name, feature]));
  return examples.map(({ field }, n) => ({
    features: (heard[n] ?? []).flatMap(([name, weight]) => {
      const feature = at.get(name);
      return feature === undefined ? [] : [[feature, weight] as const];
    }),
    label: fields.indexOf(field),
  }));
}
