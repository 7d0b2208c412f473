/**
 * Why a request cannot continue: stable snake_case codes that clients may compare. Each has a status in
 * lib/http/problems.ts and a title and detail in the `errors` catalogue; the compiler and a test hold all three together.
 */
export const ERROR_CODES = [
  "malformed_request",
  "sign_in_required",
  "invalid_token",
  "forbidden",
  "cross_site_request",
  "not_found",
  "request_timeout",
  "already_exists",
  "address_taken",
  "already_cancelled",
  "editing_closed",
  "first_organiser_exists",
  "idempotency_in_progress",
  "invitation_over",
  "no_free_seat",
  "nothing_better",
  "nothing_to_undo",
  "people_changed",
  "offer_over",
  "people_unplaced",
  "plan_not_editable",
  "rule_broken",
  "sign_up_closed",
  "sign_up_not_open",
  "stale_version",
  "workshop_cancelled",
  "workshop_full",
  "wrong_state",
  "link_expired",
  "payload_too_large",
  "unsupported_media_type",
  "idempotency_key_reused",
  "infeasible",
  "invalid_input",
  "not_enough_people",
  "just_sent",
  "too_many_requests",
  "internal_error",
  "busy",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A value that a catalogue sentence may show, such as a limit. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** What is wrong with one field. `path` is dotted, as the form names it: `project.title`, `questions.0`. */
export interface FieldError {
  readonly path: string;
  /** Key under `fields` in the `errors` catalogue. */
  readonly code: string;
  readonly values?: SentenceValues;
}

export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  /** Further members of the problem document, such as `current` beside stale_version. Shown to the client. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Whole seconds until a new attempt makes sense; sent as Retry-After. */
  readonly retryAfterSeconds?: number;
}

/** Thrown where a request cannot continue. Expected outcomes are returned as values instead; bugs throw anything else. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}

/** Shorthand for a command that finds one field wrong for a reason no schema can know. */
export function invalidField(path: string, code: string, values?: SentenceValues): AppError {
  return new AppError("invalid_input", { errors: [{ path, code, values }] });
}
