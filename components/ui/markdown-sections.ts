export interface MarkdownSections {
  /** What stands before the first second-level heading. */
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
}

/** Cuts a text at its second-level headings, so that each becomes a section of the page's grid. */
export function splitSections(markdown: string): MarkdownSections {
  const lead: string[] = [];
  const sections: { title: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (/^\s{0,3}(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^##\s+(.+?)\s*#*\s*$/.exec(line);
    if (heading?.[1]) sections.push({ title: heading[1], lines: [] });
    else (sections.at(-1)?.lines ?? lead).push(line);
  }
  return {
    lead: lead.join("\n").trim(),
    sections: sections.map(({ title, lines }) => ({ title, text: lines.join("\n").trim() })),
  };
}
