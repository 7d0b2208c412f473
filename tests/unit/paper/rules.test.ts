import { describe, expect, test } from "vitest";
import { isWritable, questionsByTheme } from "@/lib/paper/rules";
import { paperPerson } from "./people";

describe("questions by theme", () => {
  const terms = [
    { label: "données", forms: ["données", "Daten"] },
    { label: "cloud", forms: ["cloud"] },
  ];
  const people = [
    paperPerson("Anna", {
      questions: ["Welche Daten in die Cloud?", "Que faire du cloud, du cloud privé ?"],
    }),
    paperPerson("Bruno", { questions: ["Comment animer un club ?", "Nos données, où sont-elles ?"] }),
  ];

  test("each question stands once, under the shared word it speaks of most, the others last", () => {
    const themes = questionsByTheme({ terms, people });
    expect(
      themes.map(({ label, questions }) => [label, questions.map(({ person, text }) => [person.name, text])]),
    ).toEqual([
      [
        "données",
        [
          ["Anna", "Welche Daten in die Cloud?"],
          ["Bruno", "Nos données, où sont-elles ?"],
        ],
      ],
      ["cloud", [["Anna", "Que faire du cloud, du cloud privé ?"]]],
      [undefined, [["Bruno", "Comment animer un club ?"]]],
    ]);
  });

  test("nothing shared is one list, nobody asking is none", () => {
    expect(questionsByTheme({ terms: [], people })).toHaveLength(1);
    expect(questionsByTheme({ terms, people: [paperPerson("Anna", { questions: [] })] })).toEqual([]);
  });
});

test("letters that the printing fonts lack are known before anybody prints", () => {
  for (const name of [
    "Żółkiewska-Ångström",
    "Олександра",
    "Γεώργιος",
    "Nguyễn Thị Ánh",
    "Ana 😊",
    "O’Neill-Müller 3",
  ])
    expect([name, isWritable(name)]).toEqual([name, true]);
  for (const name of ["王小明", "אברהם", "محمد", "김철수"])
    expect([name, isWritable(name)]).toEqual([name, false]);
});
