// Pure decisions about plans.

export interface SeatedGroup {
  readonly position: number;
  readonly registrationIds: readonly string[];
}

/** What a person was told, as one comparable value: their table and everybody at it. */
function announcement(group: SeatedGroup): string {
  return `${group.position}:${[...group.registrationIds].sort().join(",")}`;
}

/** Registration id → what that person was, or would be, told. */
export function announcementsOf(groups: readonly SeatedGroup[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const group of groups) {
    const text = announcement(group);
    for (const id of group.registrationIds) told.set(id, text);
  }
  return told;
}

/**
 * Whom a publication concerns: everyone at the first one; later only those whose table or company differs from what
 * they were told. People who lost their place in every group are not listed (they are no longer in `next`).
 */
export function concernedBy(before: readonly SeatedGroup[], next: readonly SeatedGroup[]): readonly string[] {
  const told = announcementsOf(before);
  return [...announcementsOf(next)].filter(([id, text]) => told.get(id) !== text).map(([id]) => id);
}
