import type { Nodes, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { PLACEHOLDERS, type PlaceholderName } from "./schema";

// The words of a letter, read before anything is put in, so that nothing in a name or title is taken for markup or a
// placeholder: for who fills them in (wording.ts) and who judges them (wording-faults.ts).

/** A name in braces, whether we know it or not. */
export const BRACES = /\{\s*([^{}\n]{1,60}?)\s*\}/g;
export const ALONE = /^[ \t]*\{\s*([^{}\n]{1,60}?)\s*\}[ \t]*$/;

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

export function readBody(body: string): Root {
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

/** The paragraphs of a quotation or list item as one text; a list within it as lines of its own. */
export function withBreaks(children: readonly Nodes[]): PhrasingContent[] {
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

/** Readers of Markdown write braces in an address as %7B and %7D. */
export function addressOf(url: string): string {
  return url.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
}

export function kindOf(name: string): (typeof PLACEHOLDERS)[PlaceholderName] | undefined {
  return Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name as PlaceholderName] : undefined;
}
