import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Actor, PUBLIC, type UserActor } from "@/lib/auth/actor";
import { requestActor, sessionTokenOf } from "@/lib/auth/request-actor";
import { db } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { env } from "@/lib/env";
import { AppError, type ErrorCode } from "@/lib/errors";
import { DEFAULT_LOCALE, isLocale, type Locale, negotiateLocale } from "@/lib/i18n/locales";
import { describeError, log } from "@/lib/log";
import { asAppError } from "./database-errors";
import { shapeFor } from "./form";
import { clearDraft, saveDraft } from "./form-draft";
import { clientNetwork } from "./network";
import { checkOrigin } from "./origin";
import { parseInput, parseParams, parseQuery } from "./parse-input";
import { problemResponse } from "./problems";
import { consume, type RateLimit, WRITES } from "./rate-limit";
import { isFormPost, readBody } from "./read-body";
import { secureAnswer } from "./security-headers";
import { seeOther } from "./see-other";

/** public: anyone, signed in or not. user: signed in by cookie or bearer token; rights on the thing itself are the command's. */
export type Access = "public" | "user";

const BODY_SIZE_MAX_BYTES = 64 * 1024;

/** Where an HTML form goes back to when its post is refused, with everything typed and the errors in the draft cookie. */
export interface FormReturn {
  readonly page: (post: FormPost) => string;
  /** Key that the page gives to readDraft. */
  readonly draftKey: (post: FormPost) => string;
}

export interface FormPost {
  readonly params: Readonly<Record<string, string>>;
  /** As typed, not validated. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly code: ErrorCode;
  readonly locale: Locale;
}

export interface RouteInput<A extends Access, P, Q, B> {
  readonly context: Context & { readonly actor: A extends "user" ? UserActor : Actor };
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
  /** Language of the answer: `locale` of the body or query, else Accept-Language. */
  readonly locale: Locale;
  readonly requestId: string;
  /** Posted by an HTML form without script: answer with seeOther(page). */
  readonly isForm: boolean;
}

export interface RouteSpec<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  /** One line for the OpenAPI document. */
  readonly summary: string;
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Schema of the JSON answer; without one the call answers 204 or a Response of its own. */
  readonly answer?: R;
  /** Status of the JSON answer, 200 when absent. */
  readonly status?: number;
  /** Refusals worth documenting beyond those that every call of its kind has. */
  readonly refusals?: readonly ErrorCode[];
  /** Media types of answers that are files. */
  readonly files?: readonly string[];
  /** Writes have one anyway. */
  readonly rateLimit?: () => RateLimit;
  readonly bodySizeMaxBytes?: number;
  /** Also a form with files (multipart), and a file as it is. */
  readonly takesFiles?: boolean;
  /** Asked every few seconds by each open page: its log lines are for those who debug. */
  readonly isQuiet?: boolean;
  readonly form?: FormReturn;
  readonly handler: (
    input: RouteInput<A, z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<z.output<R> | Response> | z.output<R> | Response;
}

export type AnyRouteSpec = Omit<RouteSpec<Access, z.ZodType, z.ZodType, z.ZodType, z.ZodType>, "handler">;

type Segment = { readonly params: Promise<unknown> };
export type RouteHandler = ((request: Request, segment: Segment) => Promise<Response>) & {
  /** Read by the OpenAPI document. */
  readonly spec: AnyRouteSpec;
};

/** What is known so far about a request, whatever happens next. */
interface Progress {
  readonly requestId: string;
  readonly isForm: boolean;
  params: Record<string, string>;
  actor: Actor;
  locale: Locale;
  values: Record<string, unknown>;
}

/**
 * The one way to answer HTTP: origin check, rate limit, actor, body limit and parsing before the handler; problem
 * documents, request id, caching and one log line after it. The handler returns its DTO, a Response, or undefined (204).
 */
export function route<
  A extends Access,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
>(spec: RouteSpec<A, P, Q, B, R>): RouteHandler {
  const handle = async (request: Request, segment: Segment): Promise<Response> => {
    const startedAt = performance.now();
    const progress: Progress = {
      requestId: randomUUID(),
      isForm: isFormPost(request.headers),
      params: {},
      actor: PUBLIC,
      locale: negotiateLocale(request.headers.get("accept-language")),
      values: {},
    };
    let code: ErrorCode | undefined;
    const response = await respond(spec, request, segment, progress).catch((error: unknown) => {
      const appError = asAppError(error);
      code = appError.code;
      if (code === "internal_error" || code === "busy") {
        const level = code === "busy" ? "warn" : "error";
        log(level, "request_failed", { requestId: progress.requestId, ...describeError(error) });
      }
      return refuse(spec, appError, progress);
    });
    response.headers.set("x-request-id", progress.requestId);
    secureAnswer(response.headers, { isHttps: env().baseUrl.startsWith("https:") });
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    log(spec.isQuiet && response.status < 400 ? "debug" : "info", "request", {
      requestId: progress.requestId,
      method: request.method,
      route: routePattern(request, progress.params),
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
      actorKind: progress.actor.kind,
      userId: progress.actor.kind === "user" ? progress.actor.userId : undefined,
      code,
    });
    return response;
  };
  return Object.assign(handle, { spec: spec as unknown as AnyRouteSpec });
}

async function respond<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(spec: RouteSpec<A, P, Q, B, R>, request: Request, segment: Segment, progress: Progress): Promise<Response> {
  const { headers, method } = request;
  const now = new Date();
  const isWrite = method !== "GET" && method !== "HEAD";
  progress.params = asTexts(await segment.params);
  checkOrigin({ method, headers, baseUrl: env().baseUrl, hasSession: sessionTokenOf(headers) !== undefined });

  const network = clientNetwork(headers.get("x-forwarded-for"));
  const limit = spec.rateLimit?.() ?? (isWrite ? WRITES : undefined);
  const passLimit = async () => {
    if (limit) await consume(limit, network);
  };
  // A refused form must come back filled in: its (bounded) body is read before anything else can refuse it.
  if (!progress.isForm) await passLimit();
  const posted =
    isWrite && spec.body
      ? await readBody(request, {
          sizeMaxBytes: spec.bodySizeMaxBytes ?? BODY_SIZE_MAX_BYTES,
          takesFiles: spec.takesFiles,
        })
      : undefined;
  const search = new URL(request.url).searchParams;
  if (isObject(posted?.value)) progress.values = posted.value;
  const wanted = progress.values.locale ?? search.get("locale");
  if (isLocale(wanted)) progress.locale = wanted;
  else if (progress.isForm) progress.locale = pageLocale(headers.get("referer")) ?? progress.locale;
  if (progress.isForm) await passLimit();

  progress.actor = await requestActor(db(), headers, now);
  if (spec.access === "user" && progress.actor.kind !== "user") throw new AppError("sign_in_required");

  const params = spec.params ? parseParams(spec.params, progress.params) : undefined;
  const query = spec.query ? parseQuery(spec.query, search) : undefined;
  const raw = spec.body && posted?.isForm ? shapeFor(spec.body, posted.value) : posted?.value;
  const body = spec.body ? parseInput(spec.body, raw) : undefined;
  const result = await spec.handler({
    // The access check above is what makes the narrower actor type true.
    context: { db: db(), actor: progress.actor, now } as RouteInput<A, unknown, unknown, unknown>["context"],
    params: params as z.output<P>,
    query: query as z.output<Q>,
    body: body as z.output<B>,
    request,
    locale: progress.locale,
    requestId: progress.requestId,
    isForm: progress.isForm,
  });
  const response = asResponse(result, spec.status);
  if (progress.isForm && spec.form) clearDraft(response.headers);
  return response;
}

function asResponse(result: unknown, status = 200): Response {
  // A copy, because the headers of Response.redirect and fetched responses cannot be changed.
  if (result instanceof Response) return new Response(result.body, result);
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { status, headers: { "content-type": "application/json; charset=utf-8" } });
}

/** A form goes back to its page; everything else gets the problem document. */
function refuse(spec: Pick<AnyRouteSpec, "form">, error: AppError, progress: Progress): Response {
  const { isForm, locale, params, values, requestId } = progress;
  // Another site's post is not shown again: the page would greet the reader with words they never typed.
  if (!isForm || !spec.form || error.code === "cross_site_request") {
    return problemResponse(error, { locale, requestId });
  }
  const post: FormPost = { params, values, code: error.code, locale };
  const response = seeOther(spec.form.page(post));
  const errors = (error.details.errors ?? []).map(({ path, code, values: shown }) => ({
    path,
    code,
    values: shown,
  }));
  saveDraft(response.headers, spec.form.draftKey(post), { code: error.code, values, errors }, new Date());
  return response;
}

/** A form without a language field is answered in the language of the page it stood on, whatever the browser prefers. */
function pageLocale(referer: string | null): Locale | undefined {
  if (!referer || !URL.canParse(referer)) return undefined;
  const prefix = new URL(referer).pathname.split("/")[1];
  return isLocale(prefix) ? prefix : DEFAULT_LOCALE;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asTexts(params: unknown): Record<string, string> {
  if (!isObject(params)) return {};
  // A catch-all segment holds a list.
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join("/") : String(value),
    ]),
  );
}

/** The path with its parameters' names instead of their values: some of them are tokens. */
function routePattern(request: Request, params: Record<string, string>): string {
  const names = new Map(
    Object.entries(params).flatMap(([name, value]) =>
      [value, ...value.split("/")].map((part) => [part, `[${name}]`] as const),
    ),
  );
  names.delete("");
  return new URL(request.url).pathname
    .split("/")
    .map((part) => names.get(safeDecode(part)) ?? part)
    .join("/");
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
