import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allocate, allocateInProcess, file, folder, matrixOf } from "./kit";

describe("the allocate command", { timeout: 60_000 }, () => {
  it("prints JSON alone on standard output, its notes on standard error, and writes the table", async () => {
    const people = file(
      "people.csv",
      "Nom;Votre question\nIda;Où vont nos archives ?\nUgo;Qui trie les archives ?\nEva;\n",
    );
    const out = join(folder, "groups.csv");
    const { status, stdout, stderr } = await allocateInProcess(people, "--json", "--size", "3", "--out", out);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      seed: 1,
      unmet: [],
      groups: [
        {
          name: expect.stringMatching(/^Archiv/),
          sharedTerms: [expect.stringMatching(/^archiv/)],
          members: [{ id: "1", name: "Ida" }, { id: "2" }, { id: "3" }],
        },
      ],
    });
    expect(stderr).toContain('question           ← 2 "Votre question"');
    expect(readFileSync(out, "utf8")).toMatch(/Archiv\w+,1,Ida/);
  });

  it("prints the same bytes for the same input and seed, whatever time it took", async () => {
    const matrix = file("small.txt", matrixOf(20));
    const people = file("again.csv", "id,organisation\n1,A\n2,A\n3,B\n4,B\n");
    for (const input of [["--matrix", matrix], [people]]) {
      for (const form of [["--json"], []]) {
        const first = await allocate(...input, ...form);
        expect((await allocate(...input, ...form)).stdout).toBe(first.stdout);
        expect(first.stdout).not.toContain("seconds");
        expect(first.stderr).toMatch(/Took \d+\.\d+ s of processor time/);
      }
    }
  });

  it("tells how far a search is, without a proof too", async () => {
    const matrix = file("told.txt", matrixOf(20));
    const { stderr } = await allocate("--matrix", matrix, "--seconds", "0.3", "--progress");
    expect(stderr).toMatch(/search: \d\.\d of 0\.3 s, best so far \d+/);
  });

  it("ends with 3 when a rule could not hold", async () => {
    const people = file("languages.csv", "name,languages\nIda,fr\nUgo,de\n");
    expect((await allocate(people)).status).toBe(3);
    expect((await allocate(people, "--any-language")).status).toBe(0);
  });

  it("takes people as JSON, keeps rules by name and from a file, and leaves the pinned where they are", async () => {
    const people = file(
      "people.json",
      JSON.stringify(
        ["Ida", "Ugo", "Eva", "Leo", "Ana", "Tim"].map((name, k) => ({
          id: `p${k}`,
          name,
          languages: ["fr"],
        })),
      ),
    );
    const rules = file("rules.json", JSON.stringify({ apart: [["p0", "p1"]], pins: { p5: 1 } }));
    const args = [people, "--json", "--size", "3", "--together", "ida,Tim", "--rules", rules];
    const { status, stdout } = await allocate(...args);
    expect(status).toBe(0);
    const [first, second] = JSON.parse(stdout).groups.map((group: { members: { id: string }[] }) =>
      group.members.map(({ id }) => id),
    );
    expect(first).toEqual(expect.arrayContaining(["p0", "p5"]));
    expect(second).toContain("p1");
  });

  it("plans rounds, remembers earlier ones, and rebalances the last for those who came", async () => {
    const rows = (names: readonly number[]) =>
      `id,name\n${names.map((n) => `${n},Person ${n}`).join("\n")}\n`;
    const people = file("nine.csv", rows([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    const out = join(folder, "rounds.csv");
    const rounds = await allocate(people, "--rounds", "3", "--size", "3", "--json", "--out", out);
    expect(JSON.parse(rounds.stdout)).toMatchObject({ repeats: 0, repeatsAtLeast: 0 });
    const fourth = await allocate(people, "--size", "3", "--json", "--history", out);
    const whole = [...JSON.parse(rounds.stdout).rounds, JSON.parse(fourth.stdout)];
    const met = whole.flatMap(({ groups }) =>
      groups.flatMap(({ members }: { members: { id: string }[] }) =>
        members.flatMap(({ id: a }) => members.filter(({ id: b }) => a < b).map(({ id: b }) => `${a} ${b}`)),
      ),
    );
    // Four rounds of nine people use up all 36 pairs.
    expect(new Set(met).size).toBe(36);

    const present = file("present.csv", rows([1, 2, 3, 4, 5, 6, 7, 9, 10]));
    const plan = file(
      "plan.json",
      JSON.stringify([
        ["1", "2", "3"],
        ["4", "5", "6"],
        ["7", "8", "9"],
      ]),
    );
    const { stdout, status } = await allocate(present, "--rebalance", plan, "--size", "3", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      movedCount: 0,
      moves: [{ id: "10", name: "Person 10", from: null, to: 3, why: "arrival" }],
    });
  });

  it("gives groups their facilitators, and ends with 3 when one has none", async () => {
    const people = file("four.csv", "id,languages\n1,fr\n2,fr\n3,de\n4,de\n");
    const leaders = file("leaders.csv", "id,name,languages,capacity,group\na,Lea,fr,1,\nb,Kai,de,1,\n");
    const { status, stdout } = await allocate(people, "--size", "2", "--facilitators", leaders, "--json");
    expect(status).toBe(0);
    const names = JSON.parse(stdout).groups.map(
      (group: { facilitator: { name: string } }) => group.facilitator.name,
    );
    expect(names).toEqual(["Lea", "Kai"]);
    const one = file("leader.csv", "id,languages\na,fr\n");
    const partial = await allocate(people, "--size", "2", "--facilitators", one);
    expect(partial.status).toBe(3);
    expect(partial.stdout).toContain("No facilitator for group 2");
  });

  it.each([
    ["rules.json", '{"together": "a"}', "--rules", "at together: a list of lists of ids is needed"],
    ["rules.json", '{"pins": {"1": 0}}', "--rules", "at pins.1: a group is a whole number from 1."],
    ["rules.json", '{"pins": {"1": 0.5}}', "--rules", "at pins.1: a group is a whole number from 1."],
    ["rules.json", '{"sharedLanguage": 1}', "--rules", "at sharedLanguage: true or false is needed."],
    ["rules.json", '{"pin": {}}', "--rules", 'there is no rule called "pin"'],
    ["rules.json", "[]", "--rules", "the rules are one object"],
    ["rules.json", "{", "--rules", "not readable as JSON"],
    ["plan.csv", "group,id\n1,1\nx,2\n", "--rebalance", 'row 2, column "group"'],
    ["plan.csv", "a,b\n1,1\n", "--history", 'columns "group" and "id"'],
    ["plan.json", '[["1"], ["1"]]', "--rebalance", "1 sits in two groups"],
    ["plan.json", '{"a": 1}', "--rebalance", "no plan found"],
    ["leaders.csv", "id,languages\na,fr\nb,xx\n", "--facilitators", '"xx" is no language'],
    ["leaders.csv", "id,languages\na,fr\na,de\n", "--facilitators", "rows 1 and 2 have the same id, a"],
    ["leaders.csv", "what,ever\n1,2\n", "--facilitators", 'a column "id" or "name"'],
    ["leaders.csv", "id,capacity\na,many\n", "--facilitators", 'row 1, column "capacity"'],
  ])("names what is wrong with %s: %s", async (name, text, option, why) => {
    const people = file("two.csv", "id,name\n1,Ida\n2,Ugo\n");
    const { status, stderr } = await allocate(people, option, file(name, text));
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).not.toMatch(/Invalid input|received/);
  });

  it.each([
    ["id,name\n7,Ida\n8,Ugo\n7,Eva\n", "rows 1 and 3 have the same id, 7"],
    ["id,name\n7,Ida\n,Ugo\n8,Eva\n", 'row 2 has no id in the column "id"'],
    ["id,name\n7,Ida\n,Ugo\n,Eva\n", 'rows 2, 3 have no id in the column "id"'],
  ])("refuses ids that do not tell everybody apart rather than count rows instead", async (text, why) => {
    const people = file("ids.csv", text);
    const { status, stdout, stderr } = await allocate(people, "--pin", "1=1");
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(why);
    expect((await allocate(people, "--map", "id=ignore")).status).toBe(0);
  });

  it("counts who is the only one of their kind by the answers to a column", async () => {
    const rows = ["north", "south", "south", "north"].map((side, k) => `${k + 1},${side},${side}`);
    const people = file("kinds.csv", `id,"Which side, please?",organisation\n${rows.join("\n")}\n`);
    const args = [people, "--size", "2", "--json", "--map", "side=ignore"];
    const kind = "notAlone=3:levels,answer:Which side, please?";
    const { stdout } = await allocate(...args, "--term", kind);
    const groups = JSON.parse(stdout).groups.map((group: { members: { id: string }[] }) =>
      group.members.map(({ id }) => id).join(" "),
    );
    expect(groups).toEqual(["1 4", "2 3"]);
    const unknown = await allocate(...args, "--term", "notAlone=1:answer:Nowhere");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("--term notAlone with answer:Nowhere: no column is called so");
  });

  it("says whom a rule names though nobody in the list is called so, and seats everybody", async () => {
    const people = file("three.csv", "id,name\n1,Ida\n2,Ugo\n3,Eva\n");
    const { status, stdout, stderr } = await allocate(people, "--together", "Ida,Zoe", "--pin", "ugo=1");
    expect(status).toBe(3);
    expect(stderr).toContain('nobody in the list has the id or the name "Zoe"');
    expect(stderr).not.toMatch(/nobody.*"(?:Ida|ugo)"/);
    expect(stdout).toContain("3 people in 1 group.");
  });

  it("names the rules that contradict each other, each in words, on the screen and in JSON", async () => {
    const people = file("pair.csv", "id,name\n1,Ida\n2,Ugo\n3,Eva\n4,Leo\n");
    const args = [people, "--size", "2", "--together", "1,2", "--apart", "Ida,Ugo"];
    const { status, stdout } = await allocate(...args);
    expect(status).toBe(3);
    expect(stdout).toContain("  - Never together: Ida and Ugo\n  - Together: Ida and Ugo");
    const [unmet] = JSON.parse((await allocate(...args, "--json")).stdout).unmet;
    expect(unmet.conflict).toEqual([
      { rule: "apart", message: "Never together: Ida and Ugo" },
      { rule: "together", message: "Together: Ida and Ugo" },
    ]);
  });

  it("names the facilitator and the table of a rule that cannot hold, not somebody who has the same id", async () => {
    const people = file("speakers.csv", "id,name,languages\n1,Ida,fr\n2,Ugo,fr\n3,Eva,de\n4,Kim,de\n");
    const leaders = file("fixed.csv", "id,name,languages,group\n1,Lea,it,2\n");
    const args = [people, "--size", "2", "--facilitators", leaders];
    const { status, stdout } = await allocate(...args);
    expect(status).toBe(3);
    expect(stdout).toContain("  - A language in common with Lea, who leads table 2");
    expect(stdout).toContain("Facilitator Lea for group 2");
    const { unmet } = JSON.parse((await allocate(...args, "--json")).stdout);
    expect(unmet[0].conflict).toContainEqual({
      rule: "facilitator",
      message: "A language in common with Lea, who leads table 2",
    });
  });

  it.each([
    ["--weight", "themes=", "--weight themes="],
    ["--term", "floor=", "--term floor="],
  ])("refuses %s beyond what a number holds", async (option, value, why) => {
    const people = file("two.csv", "id,name\n1,Ida\n2,Ugo\n");
    const { status, stderr } = await allocate(people, option, `${value}${"9".repeat(309)}`);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it("says which answers only the engine can refuse", async () => {
    const far = "9".repeat(308);
    const people = file("far.csv", `id,Side\n1,${far}\n2,-${far}\n`);
    const { status, stderr } = await allocate(people, "--alike", "Side");
    expect(status).toBe(2);
    expect(stderr).toContain("Not accepted: answer:Side: two values are too far apart to be compared.");
  });

  it("counts answers to a column as a criterion", async () => {
    const rows = ["north", "south", "north", "south"].map((side, k) => `${k + 1},${side}`).join("\n");
    const people = file("sides.csv", `id,Side\n${rows}\n`);
    const groups = async (...args: string[]) => {
      const { stdout } = await allocate(people, "--size", "2", "--json", ...args);
      return JSON.parse(stdout).groups.map((group: { members: { id: string }[] }) =>
        group.members.map(({ id }) => id).join(" "),
      );
    };
    expect(await groups("--alike", "side", "--map", "Side=ignore")).toEqual(["1 3", "2 4"]);
    expect(await groups("--mixed", "side", "--map", "Side=ignore")).not.toContain("1 3");
  });

  it("ends with 2 and one clear line for a file it cannot read", async () => {
    const { status, stdout, stderr } = await allocateInProcess(join(folder, "missing.csv"));
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/missing\.csv cannot be read \(ENOENT\)/);
  });
});
