import type { Decision } from "./decisions";
import type { GroupPool } from "./group-pool";
import type { MasterPrices } from "./master";

/** Plans that keep some decisions, not yet looked into. */
export interface TreeNode {
  readonly decisions: readonly Decision[];
  bound: number;
  readonly center: MasterPrices | undefined;
  readonly pool: GroupPool | undefined;
}

/** What is left to look into, the largest bound first. */
export class OpenNodes {
  private readonly nodes: TreeNode[] = [];
  /** Of nodes that could not be looked into. */
  private abandoned = Number.NEGATIVE_INFINITY;

  push(node: TreeNode): void {
    this.nodes.push(node);
  }

  take(): TreeNode | undefined {
    const { nodes } = this;
    let best = 0;
    // Later nodes are deeper, and nearer to a plan.
    nodes.forEach((node, k) => {
      if (node.bound >= (nodes[best]?.bound ?? 0)) best = k;
    });
    return nodes.splice(best, 1)[0];
  }

  /** The node's bound stays as it is for good. */
  abandon({ bound }: TreeNode): void {
    this.abandoned = Math.max(this.abandoned, bound);
  }

  /** No plan in any of them is worth more. */
  bound(): number {
    return this.nodes.reduce((most, { bound }) => Math.max(most, bound), this.abandoned);
  }
}
