import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import type { Block, Run } from "./letter";
import { PLACEHOLDERS, type PlaceholderName, type Wording } from "./schema";

// The words of a letter: Markdown in which {name}, {date} and the like stand for what differs from reader to reader.
// The text is read before anything is put in, so that nothing in a name or title is taken for markup or a placeholder.
// A first heading is the letter's title; a button is {link} or [words]({link}) alone on its line; what stands below a
// line of three hyphens is small print. Line breaks stay.

/** What stands behind a placeholder, for one reader: a text, an address with the words of its button, or blocks. */
export type Fact = string | { readonly href: string; readonly label: string } | readonly Block[];
export type FactName = PlaceholderName;
export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

/** A name in braces, whether we know it or not. */
const BRACES = /\{\s*([^{}\n]{1,60}?)\s*\}/g;
const ALONE = /^[ \t]*\{\s*([^{}\n]{1,60}?)\s*\}[ \t]*$/;
const OPENS_A_PAGE = /^(?:https?:|mailto:)/i;

/** What is not written with hyphens, hashes and stars stays as typed: no code, no HTML, no pictures, no references. */
const PLAIN = {
  disable: {
    null: [
      "codeIndented",
      "codeFenced",
      "codeText",
      "definition",
      "htmlFlow",
      "htmlText",
      "labelStartImage",
      "setextUnderline",
    ],
  },
};

function read(body: string): Root {
  // Blocks stand alone, whether or not a blank line was left around them.
  const spaced = body.replace(/^.*$/gm, (line) => {
    const name = ALONE.exec(line)?.[1];
    return name && kindOf(name) === "block" ? `\n${line.trim()}\n` : line;
  });
  return fromMarkdown(spaced, {
    extensions: [gfmAutolinkLiteral(), PLAIN],
    mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
  });
}

export interface WordedBody {
  /** The first heading of the first order. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** A body with a reader's facts put in. A placeholder without a fact is left out, and a paragraph of nothing with it. */
export function wordedBody(body: string, facts: Facts): WordedBody {
  const blocks: Block[] = [];
  let title: string | undefined;
  let isSmallPrint = false;
  for (const node of read(body).children) {
    if (node.type === "thematicBreak") isSmallPrint = true;
    else if (node.type === "heading" && node.depth === 1 && title === undefined) {
      title = textOf(runs(node.children, facts));
    } else blocks.push(...blocksOf(node, facts, isSmallPrint));
  }
  return { title, blocks };
}

/** A subject with a reader's facts put in, on one line. */
export function wordedSubject(subject: string, facts: Facts): string {
  return textOf(filled(subject, {}, facts));
}

function blocksOf(node: RootContent, facts: Facts, isSmallPrint: boolean): readonly Block[] {
  switch (node.type) {
    case "paragraph": {
      const alone = standingAlone(node.children, facts);
      if (alone) return alone;
      const text = runs(node.children, facts);
      if (textOf(text).trim() === "") return [];
      return [{ kind: isSmallPrint ? "note" : "paragraph", text }];
    }
    case "heading":
      return [{ kind: "heading", text: runs(node.children, facts) }];
    case "blockquote":
      return [{ kind: "quote", text: runs(withBreaks(node.children), facts) }];
    case "list":
      return [
        {
          kind: "list",
          isNumbered: node.ordered ?? false,
          items: node.children.map((item) => runs(withBreaks(item.children), facts)),
        },
      ];
    default:
      return [];
  }
}

/** What a paragraph of one placeholder becomes; undefined where it says something else too. */
function standingAlone(children: readonly PhrasingContent[], facts: Facts): readonly Block[] | undefined {
  const [only] = children;
  if (!only || children.length > 1) return undefined;
  if (only.type === "text") {
    const fact = factOf(ALONE.exec(only.value)?.[1], facts);
    if (typeof fact === "string" || fact === undefined) return undefined;
    return isLink(fact) ? [{ kind: "action", ...fact }] : fact;
  }
  if (only.type !== "link") return undefined;
  const fact = factOf(ALONE.exec(addressOf(only.url))?.[1], facts);
  if (!isLink(fact)) return undefined;
  return [{ kind: "action", href: fact.href, label: textOf(runs(only.children, facts)) }];
}

/** The paragraphs of a quotation or list item as one text; a list within it as lines of its own. */
function withBreaks(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    const inner: PhrasingContent[] =
      child.type === "paragraph" || child.type === "heading"
        ? child.children
        : child.type === "list" || child.type === "listItem" || child.type === "blockquote"
          ? withBreaks(child.children)
          : [];
    return index > 0 && inner.length > 0 ? [{ type: "break" }, ...inner] : inner;
  });
}

function runs(nodes: readonly PhrasingContent[], facts: Facts, style: Omit<Run, "text"> = {}): Run[] {
  return joined(runsApart(nodes, facts, style));
}

/** Neighbours of one style as one. */
function joined(apart: readonly Run[]): Run[] {
  const together: Run[] = [];
  for (const { text, ...style } of apart) {
    const last = together.at(-1);
    const isSame =
      last &&
      last.href === style.href &&
      last.isStrong === style.isStrong &&
      last.isEmphasis === style.isEmphasis;
    if (last && isSame) together[together.length - 1] = { ...last, text: last.text + text };
    else together.push({ text, ...style });
  }
  return together;
}

function runsApart(nodes: readonly PhrasingContent[], facts: Facts, style: Omit<Run, "text">): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return filled(node.value, style, facts);
      case "strong":
        return runs(node.children, facts, { ...style, isStrong: true });
      case "emphasis":
        return runs(node.children, facts, { ...style, isEmphasis: true });
      case "break":
        return [{ text: "\n", ...style }];
      case "link": {
        const address = addressOf(node.url);
        const fact = factOf(ALONE.exec(address)?.[1], facts);
        const href = isLink(fact) ? fact.href : address;
        return runs(node.children, facts, OPENS_A_PAGE.test(href) ? { ...style, href } : style);
      }
      default:
        return [];
    }
  });
}

/** A stretch of text with its placeholders filled in: what is put in is not looked at again. */
function filled(text: string, style: Omit<Run, "text">, facts: Facts): Run[] {
  const found: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), ...style });
    const fact = factOf(match[1], facts);
    if (typeof fact === "string") found.push({ text: fact, ...style });
    else if (isLink(fact)) found.push({ text: fact.href, ...style, href: fact.href });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), ...style });
  return found;
}

function textOf(text: readonly Run[]): string {
  return text.map((run) => run.text).join("");
}

function factOf(name: string | undefined, facts: Facts): Fact | undefined {
  return name !== undefined && Object.hasOwn(facts, name) ? facts[name as FactName] : undefined;
}

function isLink(fact: Fact | undefined): fact is Extract<Fact, { readonly href: string }> {
  return typeof fact === "object" && "href" in fact;
}

/** Readers of Markdown write braces in an address as %7B and %7D. */
function addressOf(url: string): string {
  return url.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
}

function kindOf(name: string): (typeof PLACEHOLDERS)[PlaceholderName] | undefined {
  return Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name as PlaceholderName] : undefined;
}

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
  const root = read(body);
  for (const node of root.children) {
    // What is within a list or a quotation has no line of its own.
    if (node.type === "list" || node.type === "blockquote") {
      for (const child of withBreaks(node.children)) walk(child, false);
    } else walk(node, false);
  }
  return found;
}
