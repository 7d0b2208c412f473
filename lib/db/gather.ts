/** Does the same for many at once; one result for each item, in their order. */
export type Work<T, R> = (items: readonly T[]) => Promise<readonly R[]>;

export interface Gathering<T, R> {
  add(item: T): Promise<R>;
  /** Whether nobody is served and nobody waits. */
  isIdle(): boolean;
}

/**
 * Lets those who come at the same time share one piece of work, such as a transaction: whoever comes while nobody is
 * served is served at once and alone; whoever comes meanwhile waits for the next turn and is served in it with all who
 * wait, in the order in which they came, no more than `countMax` per turn. Nobody is made to wait for company. A failure
 * of the work is everybody's of that turn.
 */
export function gathering<T, R>(work: Work<T, R>, countMax: number): Gathering<T, R> {
  const waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  let isServing = false;

  async function serve(): Promise<void> {
    isServing = true;
    while (waiting.length > 0) {
      const turn = waiting.splice(0, countMax);
      try {
        const results = await work(turn.map(({ item }) => item));
        for (const [index, { resolve }] of turn.entries()) resolve(results[index] as R);
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    isServing = false;
  }

  return {
    isIdle: () => !isServing && waiting.length === 0,
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isServing) void serve();
      }),
  };
}
