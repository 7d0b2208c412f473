import type { Block, Letter } from "./letter";

/** The letter as plain text, for those who read mail that way: short paragraphs, links on their own line. */
export function letterText(letter: Letter): string {
  const parts = [letter.title, ...letter.blocks.map(blockText), `-- \n${letter.footer}`];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return block.text;
    case "quote":
      return indent(block.text);
    case "action":
      return `${block.label}\n${block.href}`;
    case "figure":
      return block.text.join("\n");
    case "list":
      return [block.heading, ...block.items.map((item) => `- ${item}`)].join("\n");
    case "people": {
      const people = block.people.map(({ name, detail, lines }) =>
        [detail ? `${name}, ${detail}` : name, ...lines.map(indent)].join("\n"),
      );
      return [block.heading, ...people, ...(block.rest ? [block.rest] : [])].join("\n\n");
    }
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
