import { AppError } from "@/lib/errors";
import { type FormValues, nestedValues } from "./form";

const TIMEOUT_MS = 15_000;
/** A file may come over a slow line. */
const FILE_TIMEOUT_MS = 120_000;

export interface RequestBody {
  /** Posted by an HTML form, hence answered with a page. */
  readonly isForm: boolean;
  readonly value: unknown;
}

type BodyKind = "json" | "form" | "upload" | "file" | "none" | "other";

/** Media types of a file that is sent as it is, without a form around it. */
const FILE_TYPES: ReadonlySet<string> = new Set([
  "text/csv",
  "text/tab-separated-values",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
]);

function kindOf(contentType: string | null): BodyKind {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "") return "none";
  if (type === "application/json" || type.endsWith("+json")) return "json";
  if (type === "multipart/form-data") return "upload";
  if (FILE_TYPES.has(type)) return "file";
  return type === "application/x-www-form-urlencoded" ? "form" : "other";
}

/** Whether the request comes from an HTML form, known before its body is read. */
export function isFormPost(headers: Headers): boolean {
  return ["form", "upload"].includes(kindOf(headers.get("content-type")));
}

/** The body, read no further than the limit and no longer than the timeout: neither size nor slowness can hold us. */
async function readBytes(request: Request, sizeMaxBytes: number, timeoutMs: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > sizeMaxBytes)
    throw new AppError("payload_too_large");
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    reader.cancel().catch(() => undefined);
  }, timeoutMs);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (hasTimedOut) throw new AppError("request_timeout");
      if (done) return Buffer.concat(chunks);
      size += value.byteLength;
      if (size > sizeMaxBytes) throw new AppError("payload_too_large");
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function asText(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
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

/** A form with files: texts as in any form, each file under its name. */
async function readUpload(bytes: Buffer, contentType: string): Promise<Record<string, unknown>> {
  let fields: FormData;
  try {
    fields = await new Response(new Uint8Array(bytes), {
      headers: { "content-type": contentType },
    }).formData();
  } catch {
    throw new AppError("malformed_request");
  }
  const texts = new URLSearchParams();
  const files: Record<string, File> = {};
  for (const [name, value] of fields) {
    if (typeof value === "string") texts.append(name, value);
    else if (/^\w{1,40}$/.test(name)) files[name] = value;
  }
  return { ...nestedValues(texts), ...files };
}

/**
 * The posted values, JSON or HTML form; no body at all reads as `{}`. Where the call takes files, also a form with files,
 * and a file as it is (as `file`).
 * Throws payload_too_large, request_timeout, malformed_request or unsupported_media_type.
 */
export async function readBody(
  request: Request,
  { sizeMaxBytes, takesFiles = false }: { readonly sizeMaxBytes: number; readonly takesFiles?: boolean },
): Promise<RequestBody> {
  const contentType = request.headers.get("content-type") ?? "";
  const kind = kindOf(contentType);
  const isFile = kind === "upload" || kind === "file";
  if (kind === "other" || (isFile && !takesFiles)) throw new AppError("unsupported_media_type");
  const bytes = await readBytes(request, sizeMaxBytes, isFile ? FILE_TIMEOUT_MS : TIMEOUT_MS);
  if (kind === "upload") return { isForm: true, value: await readUpload(bytes, contentType) };
  if (kind === "file") return { isForm: false, value: { file: new File([new Uint8Array(bytes)], "file") } };
  const text = asText(bytes);
  if (kind === "form") {
    const value: FormValues = nestedValues(new URLSearchParams(text));
    return { isForm: true, value };
  }
  if (text === "") return { isForm: false, value: {} };
  if (kind === "none") throw new AppError("unsupported_media_type");
  return { isForm: false, value: parseJson(text) };
}
