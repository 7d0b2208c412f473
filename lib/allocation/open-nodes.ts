import type { Decision } from "./decisions";
import type { GroupPool } from "./group-pool";
import type { MasterPrices } from "./master";

/** Plans that keep some decisions, not yet looked into. */
export interface TreeNode {
  readonly decisions: readonly Decision[];
  bound: number;
  readonly center: MasterPrices | undefined;
  /** Lists of millions would fill the memory: see `OpenNodes`. */
  pool: GroupPool | undefined;
}

/**
 * What is left to look into, the largest bound first. All their lists together name at most `pooledMax` groups: those
 * that come last do without, and list their groups anew when their turn comes.
 */
export class OpenNodes {
  /** By bound, the largest last. */
  private readonly nodes: TreeNode[] = [];
  /** Of nodes that could not be looked into. */
  private abandoned = Number.NEGATIVE_INFINITY;

  constructor(private readonly pooledMax: number) {}

  push(node: TreeNode): void {
    // Behind its equals: later nodes are deeper, and nearer to a plan.
    const at = 1 + this.nodes.findLastIndex(({ bound }) => bound <= node.bound);
    this.nodes.splice(at, 0, node);
    this.shed();
  }

  take(): TreeNode | undefined {
    return this.nodes.pop();
  }

  /** The node's bound stays as it is for good. */
  abandon({ bound }: TreeNode): void {
    this.abandoned = Math.max(this.abandoned, bound);
  }

  /** No plan in any of them is worth more. */
  bound(): number {
    return Math.max(this.abandoned, this.nodes.at(-1)?.bound ?? Number.NEGATIVE_INFINITY);
  }

  private shed(): void {
    const kept = new Set<GroupPool>();
    let room = this.pooledMax;
    for (const node of this.nodes.toReversed()) {
      const { pool } = node;
      if (pool === undefined || kept.has(pool)) continue;
      if (pool.columns.length > room) node.pool = undefined;
      else {
        kept.add(pool);
        room -= pool.columns.length;
      }
    }
  }
}
