import { type Block, type Letter, type RunningText, runsOf } from "./letter";

/** The letter as plain text, for those who read mail that way: short paragraphs, links on their own line. */
export function letterText(letter: Letter): string {
  const { wayOut } = letter;
  const foot = [letter.footer, ...(wayOut ? [`${wayOut.label}\n${wayOut.href}`] : [])].join("\n");
  const parts = [letter.title, ...letter.blocks.map(blockText), `-- \n${foot}`];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "note":
      return plainText(block.text);
    case "quote":
      return indent(plainText(block.text));
    case "action":
      return `${block.label}\n${block.href}`;
    case "figure":
      return block.text.join("\n");
    case "ticket":
      return block.text;
    case "list":
      return [
        ...(block.heading ? [block.heading] : []),
        ...block.items.map((item, index) => `${block.isNumbered ? `${index + 1}.` : "-"} ${plainText(item)}`),
      ].join("\n");
    case "people": {
      const people = block.people.map(({ name, detail, lines }) =>
        [detail ? `${name}, ${detail}` : name, ...lines.map(indent)].join("\n"),
      );
      return [block.heading, ...people, ...(block.rest ? [block.rest] : [])].join("\n\n");
    }
  }
}

/** A link says its address behind its words, unless the words are the address. */
export function plainText(text: RunningText): string {
  return runsOf(text)
    .map((run) => (run.href && run.href !== run.text ? `${run.text} (${run.href})` : run.text))
    .join("");
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
