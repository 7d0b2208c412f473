import type { Element, ElementContent, Root } from "hast";

// "9 h", "9 h 30", "9h30", "09:00", "9.30 Uhr", "14.00", "9 am", and ranges of these.
const CLOCK = String.raw`\d{1,2}(?:\s*h(?:\s*\d{2})?|[:.]\d{2}(?:\s*Uhr)?|\s*Uhr|\s*[ap]\.?m\.?)`;
const TIME = new RegExp(`^${CLOCK}(?:\\s*[–-]\\s*${CLOCK})?$`, "i");

/**
 * A rehype plugin: a list whose every item starts with a bold time becomes rows of time and matter. Adds the classes
 * it is given, and nothing to any other list.
 */
export function programmeRows(classes: {
  readonly list: string;
  readonly row: string;
  readonly time: string;
}) {
  return (tree: Root) => {
    for (const list of listsIn(tree)) {
      const items = list.children.filter(
        (child): child is Element => child.type === "element" && child.tagName === "li",
      );
      if (items.length === 0 || !items.every((item) => timeOf(item) !== undefined)) continue;
      list.properties = { ...list.properties, className: [classes.list] };
      for (const item of items) splitRow(item, classes);
    }
  };
}

function listsIn(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "ul" ? [child, ...listsIn(child)] : listsIn(child);
  });
}

/** The bold time that starts this item, in a paragraph or not. */
function timeOf(item: Element): Element | undefined {
  const first = lineOf(item).find((child) => !isBlank(child));
  const isTime = first?.type === "element" && first.tagName === "strong" && TIME.test(textOf(first).trim());
  return isTime ? first : undefined;
}

/** The item's own children, or those of its first paragraph when the list is spaced. */
function lineOf(item: Element): ElementContent[] {
  const first = item.children.find((child) => !isBlank(child));
  return first?.type === "element" && first.tagName === "p" ? first.children : item.children;
}

function splitRow(item: Element, classes: { readonly row: string; readonly time: string }) {
  const time = timeOf(item);
  if (!time) return;
  const line = lineOf(item);
  line.splice(line.indexOf(time), 1);
  item.properties = { ...item.properties, className: [classes.row] };
  item.children = [
    { type: "element", tagName: "span", properties: { className: [classes.time] }, children: time.children },
    { type: "element", tagName: "div", properties: {}, children: item.children },
  ];
}

function isBlank(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
