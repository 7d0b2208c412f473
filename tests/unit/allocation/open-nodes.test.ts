import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GroupPool } from "@/lib/allocation/group-pool";
import type { Column } from "@/lib/allocation/master";
import { OpenNodes, type TreeNode } from "@/lib/allocation/open-nodes";
import { createRandom } from "@/lib/allocation/random";

const POOLED_MAX = 1_000;
const NODES = 3_000;
const COLUMN: Column = { classNumber: 0, members: [0, 1], value: 1 };

/** Nodes as a search of pairs makes them: two that share a list of up to `POOLED_MAX` groups for each one taken. */
function* searched(open: OpenNodes, seed: number): Generator<readonly TreeNode[], void> {
  const random = createRandom(seed);
  const waiting = new Set<TreeNode>();
  let bound = 1e6;
  for (let k = 0; k < NODES; k++) {
    const length = random.below(POOLED_MAX + 1);
    const pool = random.below(4) === 0 ? undefined : new GroupPool(2, Array<Column>(length).fill(COLUMN));
    for (const _ of [0, 1]) {
      const node = { decisions: [], bound, center: undefined, pool };
      open.push(node);
      waiting.add(node);
    }
    yield [...waiting];
    const taken = open.take();
    if (taken === undefined) return;
    waiting.delete(taken);
    // Some bounds fall, some stay as they are.
    bound = taken.bound - random.below(3);
  }
}

function pooledIn(nodes: readonly TreeNode[]): number {
  const pools = new Set(nodes.map(({ pool }) => pool));
  return [...pools].reduce((sum, pool) => sum + (pool?.columns.length ?? 0), 0);
}

describe("open nodes", () => {
  test("never hold lists of more groups than allowed, however many nodes wait", () => {
    const open = new OpenNodes(POOLED_MAX);
    let most = 0;
    for (const waiting of searched(open, 7)) most = Math.max(most, pooledIn(waiting));
    expect(most).toBeGreaterThan(POOLED_MAX / 2);
    expect(most).toBeLessThanOrEqual(POOLED_MAX);
  });

  test("are taken by bound, the latest of equals first, and the next one keeps its list", () => {
    const drawn = fc.array(fc.record({ bound: fc.integer({ min: 0, max: 5 }), length: fc.nat(600) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(drawn, (items) => {
        const open = new OpenNodes(POOLED_MAX);
        const nodes = items.map(({ bound, length }) => {
          const pool = new GroupPool(2, Array<Column>(length).fill(COLUMN));
          return { node: { decisions: [], bound, center: undefined, pool }, pool };
        });
        for (const { node } of nodes) open.push(node);
        const inOrder = nodes.toReversed().sort((a, b) => b.node.bound - a.node.bound);
        expect(open.bound()).toBe(inOrder[0]?.node.bound);
        expect(open.take()?.pool).toBe(inOrder[0]?.pool);
        for (const { node } of inOrder.slice(1)) expect(open.take()).toBe(node);
        expect(open.take()).toBeUndefined();
      }),
    );
  });
});
