import { describe, expect, test } from "vitest";
import { dayMeetings, meetingsBeside, metAtTable, withMeetings } from "@/lib/rounds/rules";

const NO_RULES = { together: [], pins: {} };
const day = [
  {
    round: 1,
    tables: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
  {
    round: 2,
    tables: [
      ["a", "c"],
      ["b", "d"],
    ],
  },
  {
    round: 3,
    tables: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
];

describe("who meets again over a day", () => {
  test("a pair at one table in two rounds is one repeat, told with its rounds", () => {
    const { repeats, pairs } = dayMeetings(day, NO_RULES);
    expect(repeats).toBe(2);
    expect(pairs).toEqual([
      { registrationIds: ["a", "b"], rounds: [1, 3] },
      { registrationIds: ["c", "d"], rounds: [1, 3] },
    ]);
  });

  test("nobody meets again while there are still people to meet", () => {
    const [first, second] = day;
    expect(
      dayMeetings(
        [first, second].flatMap((round) => round ?? []),
        NO_RULES,
      ),
    ).toEqual({
      repeats: 0,
      repeatsAtLeast: 0,
      pairs: [],
    });
  });

  test("arithmetic says how many repeats nothing can avoid: four people at two tables have three partners each", () => {
    const full = [
      ...day,
      {
        round: 4,
        tables: [
          ["a", "d"],
          ["b", "c"],
        ],
      },
    ];
    expect(dayMeetings(full, NO_RULES)).toMatchObject({ repeats: 2, repeatsAtLeast: 2 });
  });

  test("a day in which somebody sits out proves nothing", () => {
    const gap = [day[0], { round: 2, tables: [["a", "b"], ["c"]] }].flatMap((round) => round ?? []);
    expect(dayMeetings(gap, NO_RULES)).toMatchObject({ repeats: 1, repeatsAtLeast: 0 });
  });

  test("those whom a rule seats together meet again by wish", () => {
    expect(dayMeetings(day, { together: [["a", "b"]], pins: {} }).pairs).toEqual([
      { registrationIds: ["c", "d"], rounds: [1, 3] },
    ]);
    expect(dayMeetings(day, { together: [], pins: { c: 2, d: 2 } }).pairs).toEqual([
      { registrationIds: ["a", "b"], rounds: [1, 3] },
    ]);
  });

  test("rules that share a person are one set", () => {
    const rules = {
      together: [
        ["a", "x"],
        ["x", "b"],
      ],
      pins: {},
    };
    const rounds = [1, 2].map((round) => ({ round, tables: [["a", "b", "x"]] }));
    expect(dayMeetings(rounds, rules).repeats).toBe(0);
  });
});

describe("a round beside the others", () => {
  test("knows whom each person meets in the others, and in which", () => {
    const meetings = meetingsBeside(day, { round: 2, rules: NO_RULES });
    expect(metAtTable(meetings, "a", ["a", "b", "c"])).toEqual([{ id: "b", rounds: [1, 3] }]);
    expect(metAtTable(meetings, "nobody", ["a", "b"])).toEqual([]);
  });

  test("is judged with those meetings as people met before; a plan alone is not", () => {
    const person = (id: string) => ({ id, languages: [], themes: [], hasProject: false });
    const people = ["a", "b"].map(person);
    const judged = withMeetings(people, meetingsBeside(day, { round: 2, rules: NO_RULES }));
    expect(judged.map(({ metBefore }) => metBefore)).toEqual([["b"], ["a"]]);
    expect(withMeetings(people, meetingsBeside([], { round: 1, rules: NO_RULES }))).toBe(people);
  });
});
