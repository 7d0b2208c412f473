import type { PhrasingContent, RootContent } from "mdast";
import type { Block, Run } from "./letter";
import type { PlaceholderName } from "./schema";
import { ALONE, addressOf, BRACES, readBody, withBreaks } from "./wording-tree";

// The words of a letter: Markdown in which {name}, {date} and the like stand for what differs from reader to reader.
// The text is read before anything is put in, so that nothing in a name or title is taken for markup or a placeholder.
// A first heading is the letter's title; a button is {link} or [words]({link}) alone on its line; what stands below a
// line of three hyphens is small print. Line breaks stay.

/** What stands behind a placeholder, for one reader: a text, an address with the words of its button, or blocks. */
export type Fact = string | { readonly href: string; readonly label: string } | readonly Block[];
export type FactName = PlaceholderName;
export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

const OPENS_A_PAGE = /^(?:https?:|mailto:)/i;

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
  for (const node of readBody(body).children) {
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
