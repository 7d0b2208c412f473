import { describe, expect, test } from "vitest";
import { fitText, printable, sizesDown, wrap } from "@/lib/paper/lines";

/** Every character as wide as another. */
const measure = (text: string) => [...text].length;
const NBSP = "\u00a0";

describe("lines", () => {
  test("break at spaces and after hyphens, and keep the writer's own", () => {
    expect(wrap("un deux trois", 8, measure)).toEqual(["un deux", "trois"]);
    expect(wrap("Saint-Christophe", 10, measure)).toEqual(["Saint-", "Christophe"]);
    expect(wrap("un\n\ndeux", 8, measure)).toEqual(["un", "", "deux"]);
  });

  test("a word wider than a line is broken, and nothing of it is lost", () => {
    const word = "Rindfleischetikettierung";
    const lines = wrap(word, 7, measure);
    expect(lines.every((line) => measure(line) <= 7)).toBe(true);
    expect(lines.join("")).toBe(word);
  });

  test("end where the width is less than a character", () => {
    expect(wrap("abc", 0.5, measure)).toEqual(["a", "b", "c"]);
  });

  test("never end before a French sign, whoever typed the space", () => {
    expect(printable("Vraiment ? « Oui »")).toBe(`Vraiment${NBSP}? «${NBSP}Oui${NBSP}»`);
  });

  test("leave out pictures, and nothing else", () => {
    expect(printable("Merci 😊👍🏽 👩‍💻🇨🇭 © 2027 №5 #1*")).toBe("Merci © 2027 №5 #1*");
    expect(printable("o\uFB03ce")).toBe("office");
  });
});

describe("a text in a box", () => {
  const wide = (text: string, size: number) => [...text].length * size;
  const sizes = sizesDown(10, 4);

  test("is as large as can be without breaking a word", () => {
    expect(fitText("Anna", { width: 100, linesMax: 1 }, sizes, wide)).toEqual({ size: 10, lines: ["Anna"] });
    expect(fitText("Maximiliane", { width: 88, linesMax: 2 }, sizes, wide)).toEqual({
      size: 8,
      lines: ["Maximiliane"],
    });
  });

  test("ends in an ellipsis where even the smallest size is too much, within the width", () => {
    const { size, lines } = fitText("mot ".repeat(40), { width: 40, linesMax: 2 }, sizes, wide);
    expect(size).toBe(4);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith("…")).toBe(true);
    expect(lines.every((line) => wide(line, size) <= 40)).toBe(true);
  });
});
