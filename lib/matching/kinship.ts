import type { ConceptNode } from "./lexicon-index";

/** Whether the first concept is above the second. */
export function isAbove(broad: ConceptNode, narrow: ConceptNode): boolean {
  let up = narrow.broader;
  for (let level = 0; up && level < 8; level++) {
    if (up === broad) return true;
    up = up.broader;
  }
  return false;
}

/** Of related concepts, which the lexicon calls near only, those whose people or things are always those asked for. */
const IS_ALSO: Readonly<Record<string, string>> = {
  grandparents: "elderly",
  "children-screens": "screen-addiction",
};

/** Whether what is said is a case of what is asked, though the lexicon has it in another branch. */
export function isCaseOf(said: ConceptNode, asked: ConceptNode): boolean {
  return IS_ALSO[said.id] === asked.id;
}

/** Whether the lexicon calls one of the two related to the other, or has it just above. */
export function areNear(one: ConceptNode, other: ConceptNode): boolean {
  return (
    one.related.includes(other) ||
    other.related.includes(one) ||
    one.broader === other ||
    other.broader === one
  );
}

/** Concepts that say of what age the people are whom somebody asks about, with all below them. */
const OF_AGE: Readonly<Record<string, "young" | "old">> = {
  children: "young",
  teenagers: "young",
  pupils: "young",
  "education-parenting": "young",
  elderly: "old",
  grandparents: "old",
};

/** Whom a concept is about, where it says so: a child's screen is no old man's. */
export function ageOf(node: ConceptNode): "young" | "old" | undefined {
  let up: ConceptNode | undefined = node;
  for (let level = 0; up && level < 8; level++) {
    const age = OF_AGE[up.id];
    if (age) return age;
    up = up.broader;
  }
  return undefined;
}
