import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { STATUS } from "./problems";
import type { AnyRouteSpec, RouteHandler } from "./route";

const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** The handlers of one route file, as `import * as workshops from "…/route"` gives them. */
export type RouteModule = Partial<Record<Method, RouteHandler>>;

/** Route modules by path, parameters in braces: `/api/workshops/{slug}`. */
export type Calls = Readonly<Record<string, RouteModule>>;

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    requestId: z.uuid(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457. Sentences are in the language of the request." });

function refusalsOf(method: Method, spec: AnyRouteSpec): ErrorCode[] {
  const isWrite = method !== "GET";
  const has = (isSo: boolean, ...codes: ErrorCode[]) => (isSo ? codes : []);
  return [
    ...has(Boolean(spec.params), "not_found"),
    ...has(Boolean(spec.body || spec.query), "invalid_input"),
    ...has(Boolean(spec.body), "malformed_request", "payload_too_large", "unsupported_media_type"),
    ...has(spec.access === "user", "sign_in_required", "invalid_token"),
    ...has(isWrite, "cross_site_request", "too_many_requests"),
    ...(spec.refusals ?? []),
  ];
}

function refusalResponses(codes: readonly ErrorCode[]): ZodOpenApiOperationObject["responses"] {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      { description: same.join(", "), content: { "application/problem+json": { schema: problemSchema } } },
    ]),
  );
}

function success(spec: AnyRouteSpec): ZodOpenApiOperationObject["responses"] {
  const files = Object.fromEntries((spec.files ?? []).map((type) => [type, { schema: z.string() }]));
  const json = spec.answer ? { "application/json": { schema: spec.answer } } : {};
  const content = { ...json, ...files };
  const isEmpty = Object.keys(content).length === 0;
  const status = String(spec.status ?? (isEmpty ? 204 : 200)) as `${2}${string}`;
  return {
    [status]: { description: "Done", ...(isEmpty ? {} : { content }) },
    ...(spec.form ? { "303": { description: "An HTML form post is sent on to a page" } } : {}),
  };
}

function pathParams(path: string, spec: AnyRouteSpec) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  if (names.length === 0) return {};
  const declared = spec.params instanceof z.ZodObject ? spec.params.shape : {};
  return { path: z.object(Object.fromEntries(names.map((name) => [name, declared[name] ?? z.string()]))) };
}

function operation(method: Method, path: string, spec: AnyRouteSpec): ZodOpenApiOperationObject {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "" && word !== "api");
  const content = spec.body && { schema: spec.body };
  return {
    operationId: [method.toLowerCase(), ...words.map((w) => w.charAt(0).toUpperCase() + w.slice(1))].join(""),
    summary: spec.summary,
    security: spec.access === "user" ? [{ bearer: [] }, { session: [] }] : [],
    requestParams: {
      ...pathParams(path, spec),
      ...(spec.query instanceof z.ZodObject ? { query: spec.query } : {}),
    },
    ...(content && {
      requestBody: {
        content: {
          ...(spec.takesFiles
            ? { "multipart/form-data": content, "text/csv": { schema: z.string() } }
            : { "application/json": content }),
          ...(spec.form && !spec.takesFiles ? { "application/x-www-form-urlencoded": content } : {}),
        },
      },
    }),
    responses: { ...success(spec), ...refusalResponses(refusalsOf(method, spec)) },
  };
}

/** The OpenAPI 3.1 document of these calls, from the very schemas that validate them. */
export function openApiDocument(
  calls: Calls,
  server: { readonly baseUrl: string; readonly version: string },
) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, module] of Object.entries(calls)) {
    const operations = METHODS.flatMap((method) => {
      const handler = module[method];
      return handler ? [[method.toLowerCase(), operation(method, path, handler.spec)] as const] : [];
    });
    paths[path] = Object.fromEntries(operations);
  }
  return createDocument(
    {
      openapi: "3.1.0",
      info: { title: "Atelier", version: server.version },
      servers: [{ url: server.baseUrl }],
      paths,
      components: {
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", description: "API token, `atl_…`" },
          session: { type: "apiKey", in: "cookie", name: "atelier-session" },
        },
      },
    },
    // Values that only a program checks (refinements of unknown shape) are described as "anything".
    { allowEmptySchema: { custom: true, transform: true, unknown: true, any: true } },
  );
}
