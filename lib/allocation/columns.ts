import type { Cover } from "./cover";
import { coverWith, obeys, undecidedPairs } from "./decisions";
import { dive } from "./dive";
import type { LinearSolver } from "./linear-program";
import { largestValue, powerOfTwoTo } from "./magnitude";
import { type Column, Master, type MasterSolution } from "./master";
import { OpenNodes, type TreeNode } from "./open-nodes";
import { Relaxation, type RelaxationOptions, TOLERANCE } from "./relaxation";
import { violatedTriples } from "./subset-rows";
import { wholePlan } from "./whole-plan";

export interface ProofLimits {
  /** Linear programs solved, at most. */
  readonly steps: number;
  /** Nodes of one exact search for a group; beyond, its bound is what is left open. */
  readonly pricingNodes: number;
}

export const DEFAULT_LIMITS: ProofLimits = { steps: 50_000, pricingNodes: 20_000_000 };

export interface ColumnState {
  /** The best plan so far, as one column per group; undefined while none is known. */
  readonly plan: readonly Column[] | undefined;
  /** Its value; −∞ without a plan. */
  readonly value: number;
  /** No plan is worth more; −∞ when there is none. */
  readonly bound: number;
  readonly steps: number;
}

/** Cuts per round: a fraction of the people, so that a round stays cheap. */
const CUTS_SHARE = 0.75;
/** A round of cuts must take this share of the distance to the bound, at the root and below; else it is branched. */
const ROUND_GAIN_ROOT = 0.01;
const ROUND_GAIN = 0.08;
/** Rounds in a row that may gain less. */
const DULL_ROUNDS = 2;
/** Every so many nodes one dives for a better plan. */
const NODES_PER_DIVE = 10;
/** At the root, dives get this share of the linear programs. */
const DIVE_SHARE = 0.5;
/** An enumeration that failed is tried again when the distance to the bound has shrunk to this share. */
const RETRY_SHARE = 0.8;
/** Groups in the lists of all open nodes: some hundred megabytes where no two lists share any. */
const POOLED_MAX = 1_500_000;

/** What a proof begins with. */
export interface ProofStart {
  readonly plan: readonly Column[] | undefined;
  readonly columns: readonly Column[];
  readonly bound: number;
}

export interface ProofTools {
  readonly solver: LinearSolver;
  readonly limits: ProofLimits;
  readonly shouldStop: () => boolean;
}

/**
 * Proves how good a plan can be, and often finds a better one: set partitioning over all allowed groups by column
 * generation with subset-row cuts, lists of the groups that may still matter (Baldacci, Christofides and Mingozzi
 * 2008), and a tree of decisions on pairs (Ryan and Foster 1981), the node with the largest bound first, so that the
 * bound of all plans falls. Yields after each linear program; stop asking, and the last state stands.
 */
export function* generateColumns(
  cover: Cover,
  start: ProofStart,
  tools: ProofTools,
): Generator<ColumnState, ColumnState> {
  const search = new TreeSearch(cover, start, tools);
  try {
    yield* search.run();
    return search.state();
  } finally {
    search.dispose();
  }
}

class TreeSearch {
  private readonly master: Master;
  private readonly options: RelaxationOptions;
  private readonly limits: ProofLimits;
  private readonly worst: number;
  private plan: readonly Column[] | undefined;
  private value: number;
  private readonly open = new OpenNodes(POOLED_MAX);
  private current: TreeNode | undefined;
  private bound: number;
  private steps = 0;
  private diveSteps = 0;
  private nodeCount = 0;
  private failedDistance = Number.POSITIVE_INFINITY;

  constructor(
    private readonly cover: Cover,
    start: ProofStart,
    { solver, limits, shouldStop }: ProofTools,
  ) {
    const most = largestValue(cover);
    const groups = Math.max(1, cover.space.groupCount);
    this.limits = limits;
    this.plan = start.plan;
    this.value = start.plan ? sumOf(start.plan) : Number.NEGATIVE_INFINITY;
    this.bound = start.bound;
    this.worst = -2 * groups * most;
    const typical = start.plan ? Math.abs(this.value) / groups : most / 2;
    this.options = {
      pricingNodes: limits.pricingNodes,
      shouldStop,
      magnitude: Math.max(typical * groups, Number.MIN_VALUE),
    };
    this.master = new Master(cover, solver, {
      scale: powerOfTwoTo(1_000, typical),
      missingCost: Math.max(1, 3 * groups * most),
    });
    this.master.addColumns([...(start.plan ?? []), ...start.columns]);
    this.open.push({ decisions: [], bound: start.bound, center: undefined, pool: undefined });
  }

  state(): ColumnState {
    const { plan, value, bound, steps } = this;
    return { plan, value, bound: Math.max(value, bound), steps };
  }

  dispose(): void {
    this.master.dispose();
  }

  *run(): Generator<ColumnState, void> {
    while (!this.isDone()) {
      const node = this.open.take();
      if (node === undefined) break;
      this.current = node;
      this.nodeCount++;
      yield* this.explore(node);
      // A node left half done keeps its part in the bound.
      if (this.isDone()) break;
      this.current = undefined;
      this.lower();
    }
  }

  private isDone(): boolean {
    const { steps, limits, options, bound } = this;
    return bound <= this.enough() || steps >= limits.steps || options.shouldStop();
  }

  /** Bounds down here are as good as the plan at hand. */
  private enough(): number {
    const rounding = 3 * TOLERANCE * this.options.magnitude;
    return this.plan === undefined ? this.worst : this.value + rounding;
  }

  private lower(): void {
    const here = this.current?.bound ?? Number.NEGATIVE_INFINITY;
    this.bound = Math.min(this.bound, Math.max(here, this.open.bound()));
  }

  private *explore(node: TreeNode): Generator<ColumnState, void> {
    const { master } = this;
    const cover = coverWith(this.cover, node.decisions);
    if (cover === undefined) return;
    const isAllowed = (column: Column) => obeys(column, node.decisions);
    master.restrict(isAllowed);
    const relaxation = new Relaxation(
      cover,
      master,
      { bound: node.bound, center: node.center, pool: node.pool?.filter(isAllowed) },
      this.options,
    );
    let dull = 0;
    for (let round = 0; ; round++) {
      const before = relaxation.bound - this.value;
      yield* this.converge(node, relaxation, false);
      if (this.isDone() || node.bound <= this.enough()) return;
      const { solution } = relaxation;
      if (solution === undefined) {
        this.open.abandon(node);
        return;
      }
      const isRoot = node.decisions.length === 0;
      this.narrow(relaxation);
      yield this.state();
      const isDue = isRoot
        ? this.diveSteps <= DIVE_SHARE * this.steps
        : this.nodeCount % NODES_PER_DIVE === 0;
      if (isDue && (isRoot || round === 0)) {
        yield* this.dive(cover, relaxation);
        master.restrict(isAllowed);
        if (this.isDone() || node.bound <= this.enough()) return;
      }
      const gain = (before - (relaxation.bound - this.value)) / before;
      if (round > 0) dull = gain < (isRoot ? ROUND_GAIN_ROOT : ROUND_GAIN) ? dull + 1 : 0;
      if (dull >= (isRoot ? DULL_ROUNDS : 1)) break;
      if (!this.cut(solution)) break;
    }
    yield* this.branch(node, relaxation);
  }

  private *converge(node: TreeNode, relaxation: Relaxation, isExact: boolean): Generator<ColumnState, void> {
    for (const _ of relaxation.converge({ enough: () => this.enough(), isExact })) {
      this.steps++;
      node.bound = Math.min(node.bound, relaxation.bound);
      this.lower();
      yield this.state();
      if (this.isDone()) return;
    }
    this.steps++;
    node.bound = Math.min(node.bound, relaxation.bound);
    this.lower();
  }

  /** Adds cuts that the solution violates; false when there are none. */
  private cut({ used }: MasterSolution): boolean {
    const { master, cover } = this;
    const count = Math.ceil(cover.people.length * CUTS_SHARE);
    const triples = violatedTriples(cover.space.n, used, { count, known: master.cuts });
    master.addCuts(triples);
    return triples.length > 0;
  }

  private narrow(relaxation: Relaxation): void {
    if (this.plan === undefined) return;
    const distance = relaxation.distanceTo(this.value);
    if (relaxation.pool === undefined && distance >= this.failedDistance * RETRY_SHARE) return;
    if (!relaxation.narrow(this.value)) this.failedDistance = distance;
  }

  private *dive(cover: Cover, relaxation: Relaxation): Generator<ColumnState, void> {
    const steps = dive(cover, this.master, { ...this.options, pool: relaxation.pool, value: this.value });
    for (let step = steps.next(); ; step = steps.next()) {
      this.steps++;
      this.diveSteps++;
      if (step.done) {
        this.offer(step.value);
        return;
      }
      yield this.state();
      if (this.isDone()) return;
    }
  }

  private *branch(node: TreeNode, relaxation: Relaxation): Generator<ColumnState, void> {
    const { cover } = this;
    let { solution } = relaxation;
    let pairs = undecidedPairs(solution?.used ?? [], cover.space.n);
    if (pairs.length === 0) {
      // Whole groups, or a solver's rounding: the last bit of the bound decides.
      if (solution?.missing === 0) this.offer(wholePlan(cover, solution.used));
      yield* this.converge(node, relaxation, true);
      if (this.isDone() || node.bound <= this.enough()) return;
      solution = relaxation.solution;
      pairs = undecidedPairs(solution?.used ?? [], cover.space.n);
      if (solution?.missing === 0 && pairs.length === 0) this.offer(wholePlan(cover, solution.used));
    }
    const [choice] = pairs;
    if (node.bound <= this.enough()) return;
    if (choice === undefined) {
      this.open.abandon(node);
      return;
    }
    const { pool, center } = relaxation;
    for (const areTogether of [false, true]) {
      this.open.push({
        decisions: [...node.decisions, { pair: choice.pair, areTogether }],
        bound: node.bound,
        center,
        pool,
      });
    }
  }

  private offer(plan: readonly Column[] | undefined): void {
    if (plan === undefined) return;
    const value = sumOf(plan);
    if (value <= this.value + TOLERANCE * this.options.magnitude) return;
    this.plan = plan;
    this.value = value;
  }
}

function sumOf(plan: readonly Column[]): number {
  return plan.reduce((sum, { value }) => sum + value, 0);
}
