import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/components/ui/markdown";
import { splitSections } from "@/components/ui/markdown-sections";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe("an organiser's text", () => {
  it("stays text where it holds HTML", () => {
    const page = html('<script>alert(1)</script> <b onclick="x()">gras</b> <img src=x onerror=y>');
    expect(page).not.toMatch(/<script|<b |<img/);
    expect(page).toContain("&lt;script&gt;");
  });

  it("links only to where a click is safe", () => {
    expect(html("[un](javascript:alert(1))")).not.toContain("javascript:");
    expect(html("[deux](data:text/html,x)")).not.toContain("data:");
    expect(html("[trois](https://example.org)")).toContain('href="https://example.org"');
  });

  it("loads no picture from elsewhere", () => {
    expect(html("![suivi](https://example.org/pixel.png)")).not.toContain("<img");
  });

  it("has no inline style, which the policy of the page would refuse", () => {
    expect(html("| a | b |\n|:--|--:|\n| 1 | 2 |")).not.toContain("style=");
  });

  it("keeps its headings below those of the page", () => {
    expect(html("# Un\n\n## Deux")).toBe(html("### Un\n\n### Deux"));
  });
});

describe("a programme", () => {
  const rows = (text: string) => html(text).match(/<span class="[^"]*">[^<]*<\/span>/g)?.length ?? 0;

  it.each(["9 h", "9 h 30", "9h30", "09:00", "9.30 Uhr", "14.00", "9 am", "9 h – 10 h 30"])(
    "is drawn as rows: %s",
    (time) => {
      expect(rows(`- **${time}** Accueil\n- **${time}** Suite`)).toBe(2);
    },
  );

  it("keeps the words after the time", () => {
    expect(html("- **9 h** Accueil, *café*")).toMatch(/9 h<\/span><div>\s*Accueil, <em>café<\/em>/);
  });

  it("is drawn from a spaced list too", () => {
    expect(rows("- **9 h** Accueil\n\n- **10 h** Suite")).toBe(2);
  });

  it("leaves any other list alone", () => {
    expect(rows("- **9 h** Accueil\n- sans heure")).toBe(0);
    expect(rows("- **Important** à savoir")).toBe(0);
    expect(rows("- 9 h Accueil")).toBe(0);
  });
});

describe("the sections of a text", () => {
  it("begin at second-level headings; what stands before them is the lead", () => {
    expect(splitSections("Chapeau\n\n## Un\na\n### Sous\n## Deux ##\r\nb")).toEqual({
      lead: "Chapeau",
      sections: [
        { title: "Un", text: "a\n### Sous" },
        { title: "Deux", text: "b" },
      ],
    });
  });

  it("are not begun by a line of code", () => {
    expect(splitSections("```\n## non\n```").sections).toEqual([]);
  });
});
