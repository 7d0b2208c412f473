// What is left of somebody in what others were sent. Pure.

/**
 * The parameters of a mail that announced a group, without the mates of these names: they are counted instead. Undefined
 * where none of them is named.
 */
export function withoutMate(
  params: unknown,
  names: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(params) || !Array.isArray(params.mates)) return undefined;
  const stays = params.mates.filter((mate) => !(isRecord(mate) && names.includes(String(mate.name))));
  const gone = params.mates.length - stays.length;
  if (gone === 0) return undefined;
  const unnamed = typeof params.unnamedMates === "number" ? params.unnamedMates : 0;
  return { ...params, mates: stays, unnamedMates: unnamed + gone };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
