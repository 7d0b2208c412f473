/**
 * For zod: the code where a value is missing or of another type, and only there. A plain `error: "code"` on a schema
 * would also speak for its checks, and call a title that is too long a missing one.
 */
export function typeError(code: string) {
  return { error: (issue: { readonly code?: string }) => (issue.code === "invalid_type" ? code : undefined) };
}
