// Words come back in every text; bounded, so that a long-lived server's memory stays flat.
const ENTRIES_MAX = 20_000;

/** `compute`, which must be pure, with its answers kept: at most ENTRIES_MAX, then all are dropped. */
export function remembered<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (known.size >= ENTRIES_MAX) known.clear();
    known.set(key, value);
    return value;
  };
}
