import type { Nodes } from "mdast";
import type { PlaceholderName, Wording } from "./schema";
import { ALONE, addressOf, BRACES, kindOf, readBody, withBreaks } from "./wording-tree";

/** What is wrong with the words of a letter; `names` are the placeholders meant, in braces, as typed. */
export interface WordingFault {
  readonly path: "subject" | "body";
  readonly code:
    | "placeholder_unknown"
    | "placeholder_missing"
    | "placeholder_not_alone"
    | "placeholder_in_address"
    | "brace_alone";
  readonly names: readonly string[];
}

export interface WordingRules {
  readonly allowed: readonly PlaceholderName[];
  readonly required: readonly PlaceholderName[];
}

/** Everything wrong with a wording, in the order of its fields; empty when it can be sent. */
export function wordingFaults(
  { subject, body }: Wording,
  { allowed, required }: WordingRules,
): WordingFault[] {
  const inSubject = namesIn(subject);
  const written = namesOfBody(body);
  const known: readonly string[] = allowed;
  const unknown = (names: readonly string[]) => names.filter((name) => !known.includes(name));
  const needsALine = (name: string) => known.includes(name) && kindOf(name) === "block";
  const used = [...written.alone, ...written.inText, ...written.asAddress, ...written.inAddress];
  const faults: WordingFault[] = [
    { path: "subject", code: "placeholder_unknown", names: unknown(inSubject) },
    {
      path: "subject",
      code: "placeholder_not_alone",
      names: inSubject.filter((name) => known.includes(name) && kindOf(name) !== "text"),
    },
    { path: "subject", code: "brace_alone", names: strayBraces(subject) },
    { path: "body", code: "placeholder_unknown", names: unknown(used) },
    { path: "body", code: "placeholder_missing", names: required.filter((name) => !used.includes(name)) },
    { path: "body", code: "placeholder_not_alone", names: written.inText.filter(needsALine) },
    {
      path: "body",
      code: "placeholder_in_address",
      names: [
        ...written.asAddress.filter((name) => known.includes(name) && kindOf(name) !== "link"),
        ...written.inAddress.filter((name) => known.includes(name)),
      ],
    },
    { path: "body", code: "brace_alone", names: strayBraces(body) },
  ];
  return faults
    .filter(({ names }) => names.length > 0)
    .map((fault) => ({
      ...fault,
      names: [...new Set(fault.names)].map((name) => (fault.code === "brace_alone" ? name : `{${name}}`)),
    }));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(BRACES)].flatMap((match) => match[1] ?? []);
}

function strayBraces(text: string): string[] {
  return text.replace(BRACES, "").match(/[{}]/g) ?? [];
}

/** The placeholders of a body by where they stand; an address is one of them or has one within. */
function namesOfBody(body: string) {
  const found = {
    alone: [] as string[],
    inText: [] as string[],
    asAddress: [] as string[],
    inAddress: [] as string[],
  };
  const walk = (node: Nodes, mayStandAlone: boolean): void => {
    if (node.type === "text") {
      const where = mayStandAlone && ALONE.test(node.value) ? "alone" : "inText";
      found[where].push(...namesIn(node.value));
    }
    if (node.type === "link") {
      const address = addressOf(node.url);
      found[ALONE.test(address) ? "asAddress" : "inAddress"].push(...namesIn(address));
    }
    if (!("children" in node)) return;
    const isLine = node.type === "paragraph" && node.children.length === 1;
    for (const child of node.children) walk(child, isLine);
  };
  const root = readBody(body);
  for (const node of root.children) {
    // What is within a list or a quotation has no line of its own.
    if (node.type === "list" || node.type === "blockquote") {
      for (const child of withBreaks(node.children)) walk(child, false);
    } else walk(node, false);
  }
  return found;
}
