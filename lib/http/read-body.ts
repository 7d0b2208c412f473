import { AppError } from "@/lib/errors";
import { type FormValues, nestedValues } from "./form";

const TIMEOUT_MS = 15_000;

export interface RequestBody {
  /** Posted by an HTML form, hence answered with a page. */
  readonly isForm: boolean;
  readonly value: unknown;
}

function kindOf(contentType: string | null): "json" | "form" | "none" | "other" {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "") return "none";
  if (type === "application/json" || type.endsWith("+json")) return "json";
  return type === "application/x-www-form-urlencoded" ? "form" : "other";
}

/** Whether the request comes from an HTML form, known before its body is read. */
export function isFormPost(headers: Headers): boolean {
  return kindOf(headers.get("content-type")) === "form";
}

/** The body's text, read no further than the limit and no longer than the timeout: neither size nor slowness can hold us. */
async function readText(request: Request, sizeMaxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > sizeMaxBytes)
    throw new AppError("payload_too_large");
  if (!request.body) return "";
  const reader = request.body.getReader();
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    reader.cancel().catch(() => undefined);
  }, TIMEOUT_MS);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (hasTimedOut) throw new AppError("request_timeout");
      if (done) break;
      size += value.byteLength;
      if (size > sizeMaxBytes) throw new AppError("payload_too_large");
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("malformed_request");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformed_request");
  }
}

/**
 * The posted values, JSON or HTML form; no body at all reads as `{}`.
 * Throws payload_too_large, request_timeout, malformed_request or unsupported_media_type.
 */
export async function readBody(request: Request, sizeMaxBytes: number): Promise<RequestBody> {
  const kind = kindOf(request.headers.get("content-type"));
  if (kind === "other") throw new AppError("unsupported_media_type");
  const text = await readText(request, sizeMaxBytes);
  if (kind === "form") {
    const value: FormValues = nestedValues(new URLSearchParams(text));
    return { isForm: true, value };
  }
  if (text === "") return { isForm: false, value: {} };
  if (kind === "none") throw new AppError("unsupported_media_type");
  return { isForm: false, value: parseJson(text) };
}
