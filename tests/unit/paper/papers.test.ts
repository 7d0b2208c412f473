import { describe, expect, test } from "vitest";
import { PAPERS, type Paper, type PaperContent } from "@/lib/paper/schema";
import { runsOf } from "@/lib/paper/typeface";
import { writePaper } from "@/lib/paper/write";
import { paperContent, paperPerson } from "./people";

const LONG_NAME = "Maximiliane-Alexandrina Königsberger-Vandenhoeck ".repeat(3).slice(0, 120);
const LONG_QUESTION = "Comment faire pour que la « sécurité » des données soit assurée ? "
  .repeat(12)
  .slice(0, 700);
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => paperPerson(`Personne ${index}`));

/** Page objects stand as plain text in what pdfkit writes. */
const pages = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Type \/Page\b(?!s)/g),
  ].length;
const pagesOf = async (paper: Paper, content: PaperContent) =>
  pages(await writePaper({ paper, content, withTable: true }));

describe("papers", () => {
  test.each([
    ["group-sheets", 11],
    ["table-signs", 11],
    ["badges", 7],
    ["sign-in-list", 3],
  ] as const)("%s of 61 people take %i sheets", async (paper, count) => {
    expect(await pagesOf(paper, paperContent(crowd(61)))).toBe(count);
  });

  test.each(PAPERS)("%s of one person take one sheet, of nobody as well", async (paper) => {
    expect(await pagesOf(paper, paperContent(crowd(1)))).toBe(1);
    expect(await pagesOf(paper, paperContent([]))).toBe(1);
  });

  test("long names and three long questions each go on overleaf, and are all there", async () => {
    const people = Array.from({ length: 6 }, () =>
      paperPerson(LONG_NAME, {
        organisation: LONG_NAME,
        questions: [LONG_QUESTION, LONG_QUESTION, LONG_QUESTION],
        project: { title: LONG_NAME, description: LONG_QUESTION.repeat(2), share: false },
      }),
    );
    const count = await pagesOf("group-sheets", paperContent(people));
    // 18 questions of about 9 lines and 6 projects of about 20: more than four sheets, and far from one for each.
    expect(count).toBeGreaterThanOrEqual(4);
    expect(count).toBeLessThanOrEqual(8);
    expect(await pagesOf("table-signs", paperContent(people))).toBe(1);
    expect(await pagesOf("badges", paperContent(people))).toBe(1);
  });

  test("the same order gives the same file", async () => {
    const order = { paper: "badges", content: paperContent(crowd(3)), withTable: false } as const;
    expect(Buffer.from(await writePaper(order)).equals(Buffer.from(await writePaper(order)))).toBe(true);
  });

  test("somebody without a group is on the list and has a badge", async () => {
    const content = paperContent(crowd(10), { unplaced: [paperPerson("Sans groupe")] });
    expect(await pagesOf("badges", content)).toBe(2);
  });
});

describe("letters", () => {
  test.each([
    ["Żółkiewska", 1],
    ["Олександра", 1],
    ["« cœur »", 1],
  ])("%s is found in a font", (text) => {
    const runs = runsOf(text, "regular");
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(
      runs.every(({ text: part, face }) =>
        [...part].every((letter) => face.letters.has(letter.codePointAt(0) ?? 0)),
      ),
    ).toBe(true);
  });

  test("what no font has is drawn as a box rather than left out", () => {
    expect(runsOf("王", "strong").map(({ text }) => text)).toEqual(["王"]);
  });
});
