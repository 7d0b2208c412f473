import type { AppError, ErrorCode, FieldError } from "@/lib/errors";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

/** The one table from code to HTTP status. */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  malformed_request: 400,
  sign_in_required: 401,
  invalid_token: 401,
  forbidden: 403,
  cross_site_request: 403,
  not_found: 404,
  request_timeout: 408,
  already_exists: 409,
  address_taken: 409,
  already_cancelled: 409,
  editing_closed: 409,
  first_organiser_exists: 409,
  idempotency_in_progress: 409,
  invitation_over: 409,
  no_free_seat: 409,
  nothing_better: 409,
  nothing_to_undo: 409,
  people_changed: 409,
  offer_over: 409,
  people_unplaced: 409,
  plan_not_editable: 409,
  rule_broken: 409,
  sign_up_closed: 409,
  sign_up_not_open: 409,
  stale_version: 409,
  workshop_cancelled: 409,
  workshop_full: 409,
  wrong_state: 409,
  link_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  infeasible: 422,
  invalid_input: 422,
  not_enough_people: 422,
  just_sent: 429,
  too_many_requests: 429,
  internal_error: 500,
  busy: 503,
};

/** RFC 9457 document, with our members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** An ErrorCode, or `unreachable` where the browser got no answer at all. */
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly [member: string]: unknown;
}

/** The sentence for one wrong field; a code that the catalogue lacks reads as "invalid value". */
export function fieldMessage(error: FieldError, locale: Locale): string {
  const t = translator(locale, "errors");
  const key = `fields.${error.code}`;
  return t.has(key as never)
    ? t(key as "fields.invalid_value", error.values)
    : t("fields.invalid_value", error.values);
}

/** The document for an error, in the reader's language. */
export function problemOf(error: AppError, reader: { locale: Locale; requestId: string }): Problem {
  const t = translator(reader.locale, "errors");
  const { errors, members } = error.details;
  return {
    ...members,
    type: `urn:atelier:problem:${error.code}`,
    title: t(`problems.${error.code}.title`),
    status: STATUS[error.code],
    code: error.code,
    detail: t(`problems.${error.code}.detail`),
    requestId: reader.requestId,
    ...(errors && {
      errors: errors.map((item) => ({
        path: item.path,
        code: item.code,
        message: fieldMessage(item, reader.locale),
      })),
    }),
  };
}

/** The answer for an error, with what HTTP wants beside the document. */
export function problemResponse(error: AppError, reader: { locale: Locale; requestId: string }): Response {
  const headers = new Headers({
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": reader.locale,
  });
  if (error.details.retryAfterSeconds !== undefined) {
    headers.set("retry-after", String(error.details.retryAfterSeconds));
  }
  if (STATUS[error.code] === 401) headers.set("www-authenticate", 'Bearer realm="atelier"');
  return new Response(JSON.stringify(problemOf(error, reader)), { status: STATUS[error.code], headers });
}
