import { describe, expect, test } from "vitest";
import { PlanSync, type SyncPorts } from "@/components/groups/plan-sync";
import type { PlanDto } from "@/lib/groups/schema";
import type { ApiResult } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { PlanEvent } from "@/lib/plan-history/schema";
import { withChange, withSharedParts } from "@/lib/plan-merge/rules";

const member = (name: string) => ({ registrationId: name, name, match: 0, reasons: [], pinned: false });
const group = (id: string, position: number, people: string) => ({
  id,
  position,
  name: "",
  score: 0,
  criteria: {},
  sharedTerms: [],
  underline: [],
  warnings: [],
  members: [...people].map(member),
});
const first = {
  id: "plan",
  version: 1,
  status: "draft",
  publishedVersion: null,
  size: 4,
  tableMax: 4,
  groups: [group("g1", 1, "abc"), group("g2", 2, "def"), group("g3", 3, "xy")],
  unplaced: [],
} as unknown as PlanDto;

const problem = (code: string): Problem => ({
  type: "",
  title: "",
  status: 0,
  code,
  detail: "",
  requestId: "",
});
const refused = (code: string): ApiResult<never> => ({ ok: false, problem: problem(code) });

/** A server in memory with one plan, on which a colleague may act; `isDown` cuts the line. */
class Server {
  plan = first;
  events: PlanEvent[] = [];
  isDown = false;
  /** The next answer is lost on its way back. */
  losesAnswer = false;
  sent = 0;

  move(person: string, toGroupId: string, isYou = false): void {
    const tableOf = (id: string) =>
      this.plan.groups.find(({ members }) => members.some(({ registrationId }) => registrationId === id));
    const from = tableOf(person)?.position ?? null;
    const own = { moves: [{ registrationId: person, toGroupId }], pins: [], hasRules: false };
    this.plan = { ...withChange(this.plan, own), version: this.plan.version + 1 };
    this.events.push({
      kind: "change",
      at: "2026-01-01T00:00:00.000Z",
      who: { kind: "organiser", name: isYou ? "Ada" : "Bea", isYou },
      version: this.plan.version,
      moves: [{ registrationId: person, name: person, from, to: tableOf(person)?.position ?? null }],
      pins: [],
      facilitators: [],
      hasRules: false,
      hasTimes: false,
      isAssignment: false,
      isRebalancing: false,
      of: null,
      told: null,
    });
  }

  readonly ports: SyncPorts = {
    send: async (plan, { body }) => {
      if (this.isDown) return refused("unreachable");
      this.sent += 1;
      if (plan.version !== this.plan.version) return refused("stale_version");
      const [move] = (body as { moves: { registrationId: string; toGroupId: string }[] }).moves;
      if (move?.registrationId === "gone") return refused("invalid_input");
      this.move(move?.registrationId ?? "", move?.toGroupId ?? "", true);
      if (this.losesAnswer) {
        this.losesAnswer = false;
        return refused("unreachable");
      }
      return { ok: true, data: this.plan, status: 200 };
    },
    readPlan: async () => (this.isDown ? refused("unreachable") : { ok: true, data: this.plan, status: 200 }),
    readChanges: async (since) =>
      this.isDown
        ? refused("unreachable")
        : { ok: true, data: this.events.filter(({ version }) => (version ?? 0) > since), status: 200 },
    untilRetry: async () => {
      this.retries += 1;
      // Three attempts later the line is back.
      if (this.retries >= 3) this.isDown = false;
    },
    onFailure: ({ code }) => this.failures.push(code),
  };
  retries = 0;
  readonly failures: string[] = [];
}

const set = () => {
  const server = new Server();
  return { server, sync: new PlanSync(first, server.ports) };
};
const moving = (registrationId: string, toGroupId: string) => ({
  path: "" as const,
  body: { moves: [{ registrationId, toGroupId }] },
});
const tables = (plan: PlanDto) => plan.groups.map(({ members }) => members.map(({ name }) => name).join(""));

describe("a board that saves behind", () => {
  test("shows a change at once, and several in their order before the first is saved", async () => {
    const { server, sync } = set();
    const done = [sync.change(moving("a", "g2")), sync.change(moving("d", "g1"))];
    expect(tables(sync.state().plan)).toEqual(["bcd", "aef", "xy"]);
    expect(sync.state()).toMatchObject({ saveState: "saving", pendingCount: 2 });
    await Promise.all(done);
    expect(sync.state()).toMatchObject({ saveState: "saved", pendingCount: 0, heard: [], conflicts: [] });
    expect(tables(server.plan)).toEqual(["bcd", "aef", "xy"]);
  });

  test("goes on top of a colleague's change to other people, and says it", async () => {
    const { server, sync } = set();
    server.move("x", "g1");
    expect(await sync.change(moving("d", "g3"))).toBeDefined();
    expect(tables(server.plan)).toEqual(["abcx", "ef", "dy"]);
    expect(tables(sync.state().plan)).toEqual(tables(server.plan));
    expect(sync.state()).toMatchObject({
      saveState: "saved",
      conflicts: [],
      heard: [{ who: { name: "Bea" } }],
    });
    expect(server.failures).toEqual([]);
  });

  test("a colleague's change to the same person stays, and one's own waits for a decision", async () => {
    const { server, sync } = set();
    server.move("a", "g2");
    expect(await sync.change(moving("a", "g3"))).toBeUndefined();
    expect(tables(server.plan)).toEqual(["bc", "adef", "xy"]);
    const [conflict] = sync.state().conflicts;
    expect(conflict).toMatchObject({
      own: { moves: [{ registrationId: "a", toGroupId: "g3" }] },
      theirs: [{ who: { name: "Bea" } }],
    });
    if (!conflict) throw new Error("a conflict is expected");
    await sync.applyMine(conflict);
    expect(tables(server.plan)).toEqual(["bc", "def", "axy"]);
    expect(sync.state().conflicts).toEqual([]);
  });

  test("what is made after a conflict was heard goes through", async () => {
    const { server, sync } = set();
    server.move("a", "g2");
    await sync.hear({ version: 2, status: "draft", publishedVersion: null });
    expect(await sync.change(moving("a", "g3"))).toBeDefined();
    expect(tables(server.plan)).toEqual(["bc", "def", "axy"]);
  });

  test("a table that a colleague filled in the meantime is not filled beyond its size", async () => {
    const { server, sync } = set();
    server.move("x", "g1");
    await sync.change(moving("d", "g1"));
    expect(tables(server.plan)).toEqual(["abcx", "def", "y"]);
    expect(sync.state().conflicts).toMatchObject([{ fullTable: 1 }]);
  });

  test("one conflict does not stop the changes behind it", async () => {
    const { server, sync } = set();
    server.move("a", "g2");
    await Promise.all([sync.change(moving("a", "g3")), sync.change(moving("d", "g1"))]);
    expect(tables(server.plan)).toEqual(["bcd", "aef", "xy"]);
    expect(sync.state().conflicts).toHaveLength(1);
  });

  test("ten moves without a connection are kept, said, and sent when it is back", async () => {
    const { server, sync } = set();
    server.isDown = true;
    const people = [..."abcdefabcd"];
    const done = people.map((person, index) => sync.change(moving(person, index % 2 ? "g1" : "g2")));
    await Promise.resolve();
    expect(sync.state().pendingCount).toBe(10);
    await Promise.all(done);
    expect(server.retries).toBe(3);
    expect(sync.state()).toMatchObject({ saveState: "saved", pendingCount: 0 });
    expect(server.plan.version).toBe(11);
    expect(tables(sync.state().plan)).toEqual(tables(server.plan));
  });

  test("a change whose answer was lost is not made twice, and is nobody else's", async () => {
    const { server, sync } = set();
    server.losesAnswer = true;
    await sync.change(moving("a", "g2"));
    expect(server.plan.version).toBe(2);
    expect(sync.state()).toMatchObject({ saveState: "saved", heard: [], conflicts: [] });
  });

  test("a refused change is taken back and said, those behind it go on", async () => {
    const { server, sync } = set();
    await Promise.all([sync.change(moving("gone", "g2")), sync.change(moving("d", "g1"))]);
    expect(server.failures).toEqual(["invalid_input"]);
    expect(tables(sync.state().plan)).toEqual(["abcd", "ef", "xy"]);
  });

  test("one's own changes are no news", async () => {
    const { sync } = set();
    await sync.change(moving("a", "g2"));
    await sync.hear({ version: 2, status: "draft", publishedVersion: null });
    expect(sync.state().heard).toEqual([]);
  });

  test("what nobody wrote down is said all the same", async () => {
    const { server, sync } = set();
    server.plan = { ...server.plan, version: 5 };
    await sync.change(moving("a", "g2"));
    expect(sync.state()).toMatchObject({ isChangedSomehow: true, saveState: "saved" });
  });
});

test("what a plan from the server leaves as it was stays the same object, so that nothing of it is drawn again", () => {
  const moved = withChange(first, {
    moves: [{ registrationId: "a", toGroupId: "g2" }],
    pins: [],
    hasRules: false,
  });
  const next = withSharedParts(first, { ...structuredClone(moved), version: 2 });
  expect(next).toEqual({ ...moved, version: 2 });
  expect(next.groups.map((one, index) => one === first.groups[index])).toEqual([false, false, true]);
  expect(next.unplaced).toBe(first.unplaced);
});
