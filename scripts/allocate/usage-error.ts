/** What the caller did wrong, in one sentence; the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
