import { describe, expect, it } from "vitest";
import { allocate, file } from "./kit";

describe("what the allocate command tells about a plan", { timeout: 60_000 }, () => {
  it("tells the best swaps of a person and of a group with their true effect, and none that breaks a rule", async () => {
    const rows = ["1,Ida,A,1", "2,Ugo,B,5", "3,Eva,C,2", "4,Leo,A,4", "5,Ana,B,1", "6,Tim,C,3"];
    const people = file("six.csv", `id,name,organisation,level\n${rows.join("\n")}\n`);
    const args = [people, "--size", "3", "--pin", "Ugo=1", "--apart", "Ida,Leo"];
    const { stdout } = await allocate(...args, "--json", "--swaps", "ida", "--swaps", "group 2");
    const plan = JSON.parse(stdout);
    const [ofIda, ofGroup] = plan.swaps;
    expect(ofIda.of).toEqual({ id: "1", name: "Ida" });
    expect(ofGroup.of).toEqual({ group: 2 });
    expect(ofGroup.swaps.length).toBeGreaterThan(0);
    expect(plan.swaps.flatMap(({ swaps }: { swaps: { otherName: string }[] }) => swaps)).not.toContainEqual(
      expect.objectContaining({ otherName: "Ugo" }),
    );
    for (const { id, otherId, gain, scoreAfter } of [...ofIda.swaps, ...ofGroup.swaps]) {
      expect(scoreAfter - plan.score).toBeCloseTo(gain, 12);
      const swapped = plan.groups.map((group: { members: { id: string }[] }) =>
        group.members.map((one) => (one.id === id ? otherId : one.id === otherId ? id : one.id)),
      );
      // The same plan as a start that nobody has to leave.
      const before = file("swapped.json", JSON.stringify(swapped));
      const again = JSON.parse(
        (await allocate(...args, "--json", "--rebalance", before, "--move-cost", "9")).stdout,
      );
      expect(again.movedCount).toBe(0);
      expect(again.score).toBeCloseTo(scoreAfter, 9);
    }
    expect(ofIda.gift.match).toBeCloseTo(
      ofIda.gift.matchElsewhere +
        ofIda.gift.criteria.reduce((sum: number, { adds }: { adds: number }) => sum + adds, 0),
      4,
    );
    expect(ofIda.missed.every(({ why }: { why: string }) => why !== "")).toBe(true);
    const text = (await allocate(...args, "--swaps", "Ida")).stdout;
    expect(text).toMatch(
      /Best swaps for Ida:\n {2}Ida \(group \d\) with \w+ \(group \d\): score [-+]0\.\d{4}/,
    );
    const unknown = await allocate(...args, "--swaps", "Zoe");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("--swaps Zoe: nobody in the list");
    expect((await allocate(...args, "--swaps", "group 3")).stderr).toContain(
      "--swaps group 3: there are 2 groups.",
    );
  });

  it("tells what each group term takes, for the plan and each group", async () => {
    const people = file("terms.csv", "id,organisation,project\n1,A,A garden\n2,B,\n3,A,\n4,B,\n");
    const args = [people, "--size", "2", "--term", "project=0.1", "--term", "floor=0"];
    const plan = JSON.parse((await allocate(...args, "--json")).stdout);
    expect(plan.costs).toEqual({ project: 0.05, notAlone: 0, floor: 0 });
    expect(plan.groups.map(({ costs }: { costs: { project: number } }) => costs.project).sort()).toEqual([
      0, 0.1,
    ]);
    expect((await allocate(...args)).stdout).toContain("Group terms take from the score: project 0.0500.");
  });

  it("breaks the score down by criterion, for the plan and each group", async () => {
    const people = file("mixed.csv", "id,organisation\n1,A\n2,A\n3,B\n4,B\n");
    const report = JSON.parse((await allocate(people, "--size", "2", "--json")).stdout);
    expect(report.criteria).toEqual({ organisations: 1 });
    expect(report.groups[0].criteria).toEqual({ organisations: 1 });
  });
});
