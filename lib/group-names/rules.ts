// What is written on the table sign. A theme that most of a group chose names it best: its label was written to be
// read. Words that its members' texts share come next. No two tables of a plan carry the same name.

export interface NamedGroup {
  /** The themes each member chose. */
  readonly themes: readonly (readonly string[])[];
  /** A phrase from the words its members share; empty when there is none. */
  readonly phrase: string;
}

/** A theme names a group that at least this share of its members chose. */
const THEME_SHARE_MIN = 0.5;

/** One name per group, in the order given; empty where nothing names a group that does not name another already. */
export function nameTables(groups: readonly NamedGroup[]): readonly string[] {
  const names = groups.map(() => "");
  const taken = new Set<string>();
  const isFree = (name: string) => name !== "" && !taken.has(normal(name));
  const give = (group: number, name: string) => {
    names[group] = name;
    taken.add(normal(name));
  };

  // Whoever is most at home in a theme gets it; the earlier table where two are equal.
  const wishes = groups
    .flatMap(({ themes }, group) => sharesOf(themes).map(({ theme, share }) => ({ group, theme, share })))
    .filter(({ share }) => share >= THEME_SHARE_MIN)
    .sort((a, b) => b.share - a.share || a.group - b.group || (a.theme < b.theme ? -1 : 1));
  for (const { group, theme } of wishes) if (names[group] === "" && isFree(theme)) give(group, theme);
  for (const [group, { phrase }] of groups.entries()) {
    if (names[group] === "" && isFree(phrase)) give(group, phrase);
  }
  return names;
}

function sharesOf(themes: readonly (readonly string[])[]): { theme: string; share: number }[] {
  const counts = new Map<string, number>();
  for (const theme of themes.flatMap((chosen) => [...new Set(chosen)])) {
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([theme, count]) => ({ theme, share: count / themes.length }));
}

function normal(name: string): string {
  return name.trim().toLocaleLowerCase();
}
