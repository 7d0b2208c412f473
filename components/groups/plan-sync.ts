import type { PlanDto } from "@/lib/groups/schema";
import type { ApiResult } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { LivePlan } from "@/lib/live/schema";
import type { PlanEvent } from "@/lib/plan-history/schema";
import {
  clashesOf,
  isSameChange,
  type OwnChange,
  overfullTable,
  withChange,
  withSharedParts,
} from "@/lib/plan-merge/rules";

/** waiting: the server cannot be reached; what was done is kept and sent as soon as it can. */
export type SaveState = "saved" | "saving" | "waiting" | "failed";

export interface PlanChangeRequest {
  /** The call that saves it, given the version it is based on. */
  readonly path: "" | "/undo" | "/redo";
  readonly body: Readonly<Record<string, unknown>>;
  /** The plan as it will look, shown at once; absent where only the server knows (undo, redo). */
  readonly ahead?: PlanDto;
}

/** A change of one's own that a colleague's crossed: neither is lost, the organiser decides. */
export interface Conflict {
  readonly id: number;
  readonly request: PlanChangeRequest;
  readonly own: OwnChange;
  readonly theirs: readonly PlanEvent[];
  /** The table that has filled up in the meantime, where that is what stands in the way. */
  readonly fullTable: number | undefined;
}

export interface SyncState {
  /** As shown: it may be ahead of what is saved. */
  readonly plan: PlanDto;
  readonly saveState: SaveState;
  /** Changes on their way or kept until the server can be reached. */
  readonly pendingCount: number;
  /** What colleagues did while this board was open, first change first. */
  readonly heard: readonly PlanEvent[];
  /** The plan changed in a way that nobody wrote down. */
  readonly isChangedSomehow: boolean;
  readonly conflicts: readonly Conflict[];
}

/** How the sync reaches the server and the clock. */
export interface SyncPorts {
  readonly send: (plan: PlanDto, request: PlanChangeRequest) => Promise<ApiResult<PlanDto>>;
  readonly readPlan: () => Promise<ApiResult<PlanDto>>;
  readonly readChanges: (since: number) => Promise<ApiResult<readonly PlanEvent[]>>;
  /** Resolves when another attempt makes sense: after a while, or as soon as the connection is back. */
  readonly untilRetry: (attempt: number) => Promise<void>;
  readonly onFailure: (problem: Problem) => void;
}

interface Pending {
  readonly request: PlanChangeRequest;
  /** The version that was on screen when it was made. */
  readonly seen: number;
  /** The server may have got it although no answer came. */
  isUncertain: boolean;
}

/**
 * A plan that changes at once on screen and is saved behind: changes are sent one after the other, each based on the
 * version that the one before it made. A colleague's change that came first is taken in and said; one's own goes on top
 * where it touches other people, and waits for a decision where it touches the same. Without a connection all is kept
 * and sent later. Only a refusal takes a change back, and `onFailure` hears why.
 */
export class PlanSync {
  readonly #ports: SyncPorts;
  readonly #listeners = new Set<() => void>();
  /** Versions that this board made itself. */
  readonly #ownVersions = new Set<number>();
  #kept: PlanDto;
  #pending: readonly Pending[] = [];
  /** Plans shown ahead hold only as long as nothing else has come between. */
  #isAheadTrue = true;
  #theirs: readonly PlanEvent[] = [];
  #conflictCount = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #state: SyncState;

  constructor(initial: PlanDto, ports: SyncPorts) {
    this.#kept = initial;
    this.#ports = ports;
    this.#state = {
      plan: initial,
      saveState: "saved",
      pendingCount: 0,
      heard: [],
      isChangedSomehow: false,
      conflicts: [],
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SyncState => this.#state;

  /** The version of the plan as it is saved. */
  get version(): number {
    return this.#kept.version;
  }

  /** Shows and saves a change; gives the plan as saved, undefined where it was refused or waits for a decision. */
  readonly change = (request: PlanChangeRequest): Promise<PlanDto | undefined> => {
    const pending: Pending = { request, seen: this.#kept.version, isUncertain: false };
    this.#pending = [...this.#pending, pending];
    this.#show({ saveState: this.#state.saveState === "waiting" ? "waiting" : "saving" });
    return this.#next(() => this.#settle(pending));
  };

  /** The plan as a call of one's own has left it on the server. */
  readonly replace = (plan: PlanDto): void => {
    for (let version = this.#kept.version + 1; version <= plan.version; version += 1) {
      this.#ownVersions.add(version);
    }
    this.#keep(plan);
    this.#show({ saveState: this.#pending.length > 0 ? this.#state.saveState : "saved" });
  };

  /** Takes in what the server says about the plan, once one's own changes are through. */
  readonly hear = (live: Pick<LivePlan, "version" | "status" | "publishedVersion">): Promise<void> =>
    this.#next(async () => {
      const { version, status, publishedVersion } = this.#kept;
      const isNews =
        live.version > version ||
        (live.version === version && (live.status !== status || live.publishedVersion !== publishedVersion));
      if (isNews) await this.#catchUp();
    });

  /** Reads the plan again, such as when people came or went. */
  readonly refresh = (): Promise<void> =>
    this.#next(async () => {
      await this.#catchUp();
    });

  readonly applyMine = ({ id, request }: Conflict): Promise<PlanDto | undefined> => {
    this.keepTheirs({ id });
    return this.change({ path: request.path, body: request.body });
  };

  readonly keepTheirs = ({ id }: Pick<Conflict, "id">): void => {
    this.#show({ conflicts: this.#state.conflicts.filter((conflict) => conflict.id !== id) });
  };

  readonly forgetHeard = (): void => this.#show({ heard: [], isChangedSomehow: false });

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #settle(pending: Pending): Promise<PlanDto | undefined> {
    const { request } = pending;
    for (let attempt = 0; ; ) {
      const own = ownChangeOf(request);
      const theirs = own && this.#theirs.filter(({ version }) => (version ?? 0) > pending.seen);
      if (own && theirs && theirs.length > 0 && this.#isCrossed(pending, own, theirs)) return undefined;
      const result = await this.#ports.send(this.#kept, request);
      if (result.ok) {
        this.#ownVersions.add(result.data.version);
        this.#done(pending, result.data);
        return result.data;
      }
      const { code } = result.problem;
      if (code === "stale_version") {
        const isCaughtUp = await this.#catchUp();
        if (isCaughtUp && own && pending.isUncertain && this.#wasMine(pending, own)) {
          this.#done(pending, this.#kept);
          return this.#kept;
        }
        if (isCaughtUp) continue;
      } else if (code !== "unreachable") {
        this.#done(pending, this.#kept, "failed");
        this.#ports.onFailure(result.problem);
        // Why it was refused may be seen in the plan as it is now: somebody left, a table is gone.
        await this.#catchUp();
        return undefined;
      }
      pending.isUncertain = true;
      this.#show({ saveState: "waiting" });
      attempt += 1;
      await this.#ports.untilRetry(attempt);
    }
  }

  /** Sets a change aside where a colleague's stands in its way. */
  #isCrossed(pending: Pending, own: OwnChange, theirs: readonly PlanEvent[]): boolean {
    const clashes = clashesOf(own, theirs);
    const fullTable = clashes.length === 0 ? overfullTable(own, this.#kept) : undefined;
    if (clashes.length === 0 && fullTable === undefined) return false;
    this.#conflictCount += 1;
    const conflict = {
      id: this.#conflictCount,
      request: pending.request,
      own,
      theirs: clashes.length > 0 ? clashes : theirs,
      fullTable,
    };
    this.#done(pending, this.#kept);
    this.#show({ conflicts: [...this.#state.conflicts, conflict] });
    return true;
  }

  /** Whether one of the changes that seemed a colleague's is this one, whose answer had been lost on the way. */
  #wasMine(pending: Pending, own: OwnChange): boolean {
    const mine = this.#theirs.find(
      (event) =>
        (event.version ?? 0) > pending.seen && event.who.isYou && isSameChange(own, event, this.#kept),
    );
    if (!mine) return false;
    if (mine.version !== null) this.#ownVersions.add(mine.version);
    const isOther = (event: PlanEvent) => event !== mine;
    this.#theirs = this.#theirs.filter(isOther);
    this.#show({ heard: this.#state.heard.filter(isOther) });
    return true;
  }

  /** Reads the plan and what led to it. False: the server cannot be reached, or the plan is gone. */
  async #catchUp(): Promise<boolean> {
    const before = this.#kept.version;
    const plan = await this.#ports.readPlan();
    if (!plan.ok) {
      if (plan.problem.code !== "unreachable") this.#ports.onFailure(plan.problem);
      return false;
    }
    const changes = plan.data.version > before ? await this.#ports.readChanges(before) : undefined;
    if (changes && !changes.ok) return false;
    const foreign = (changes?.data ?? []).filter(
      ({ version }) => version !== null && version <= plan.data.version && !this.#ownVersions.has(version),
    );
    this.#theirs = [...this.#theirs, ...foreign];
    this.#keep(plan.data);
    this.#show({
      heard: [...this.#state.heard, ...foreign],
      isChangedSomehow:
        this.#state.isChangedSomehow || (plan.data.version > before && changes?.data.length === 0),
    });
    return true;
  }

  #keep(plan: PlanDto): void {
    this.#kept = plan;
    this.#isAheadTrue = false;
  }

  #done(pending: Pending, kept: PlanDto, saveState?: SaveState): void {
    this.#pending = this.#pending.filter((one) => one !== pending);
    this.#kept = kept;
    // Those behind a change that did not happen were drawn on top of it.
    if (saveState === "failed") this.#isAheadTrue = false;
    const isLast = this.#pending.length === 0;
    this.#show({ saveState: saveState ?? (isLast ? settled(this.#state.saveState) : "saving") });
  }

  #show(part: Partial<SyncState>): void {
    if (this.#pending.length === 0) this.#isAheadTrue = true;
    this.#state = {
      ...this.#state,
      ...part,
      plan: withSharedParts(this.#state.plan, this.#ahead()),
      pendingCount: this.#pending.length,
    };
    for (const listener of this.#listeners) listener();
  }

  #ahead(): PlanDto {
    const drawn = this.#isAheadTrue && this.#pending.findLast(({ request }) => request.ahead)?.request.ahead;
    if (drawn) return drawn;
    return this.#pending.reduce((plan, { request }) => {
      const own = ownChangeOf(request);
      return own ? withChange(plan, own) : plan;
    }, this.#kept);
  }
}

/** What is said of the last change stays said: a refusal is not overwritten by what follows it. */
function settled(state: SaveState): SaveState {
  return state === "failed" ? "failed" : "saved";
}

interface Body {
  readonly moves?: OwnChange["moves"];
  readonly pins?: OwnChange["pins"];
  readonly constraints?: unknown;
}

/** Undefined for what only the server knows the people of. */
function ownChangeOf({ path, body }: PlanChangeRequest): OwnChange | undefined {
  if (path !== "") return undefined;
  const { moves = [], pins = [], constraints } = body as Body;
  return { moves, pins, hasRules: constraints !== undefined };
}
