import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as nothing } from "@/app/api/[[...path]]/route";
import { AppError } from "@/lib/errors";
import type { Problem } from "@/lib/http/problems";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";

// Nobody here is signed in, so that no request reaches a database.
process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
process.env.SECRET ??= "a secret of tests, thirty-two characters or more";
process.env.BASE_URL = "https://atelier.example.org";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
});

const body = z.object({
  name: z.string().min(1).max(5),
  level: z.int().optional(),
  languages: z.array(z.string()).optional(),
  locale: z.string().optional(),
});
const echo = route({
  summary: "Echo",
  access: "public",
  body,
  answer: body,
  status: 201,
  handler: ({ body }) => body,
});

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | ReadableStream;
  readonly params?: Record<string, string | string[]>;
}

function send(handler: typeof echo, url: string, { method = "POST", headers, body, params = {} }: Sent = {}) {
  const init = { method, headers: { "content-type": "application/json", ...headers }, body, duplex: "half" };
  return handler(new Request(`https://atelier.example.org${url}`, init), { params: Promise.resolve(params) });
}

async function problem(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  return (await response.json()) as Problem;
}

describe("what a call accepts", () => {
  it("JSON, and the same fields as an HTML form", async () => {
    const json = await send(echo, "/api/x", { body: '{"name":"Zoé","level":3,"languages":["fr"]}' });
    expect(json.status).toBe(201);
    const form = await send(echo, "/api/x", {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "name=Zo%C3%A9&level=3&languages=fr",
    });
    expect(await form.json()).toEqual(await json.json());
  });

  it.each<[string, number, string, Sent]>([
    ["broken JSON", 400, "malformed_request", { body: '{"name":' }],
    [
      "bytes that are no UTF-8",
      400,
      "malformed_request",
      { body: new Blob([new Uint8Array([0x22, 0xff, 0x22])]).stream() },
    ],
    [
      "another media type",
      415,
      "unsupported_media_type",
      { body: "<a/>", headers: { "content-type": "text/xml" } },
    ],
    [
      "multipart",
      415,
      "unsupported_media_type",
      { body: "x", headers: { "content-type": "multipart/form-data; boundary=x" } },
    ],
    [
      "an announced size beyond the limit",
      413,
      "payload_too_large",
      { body: "{}", headers: { "content-length": "70000" } },
    ],
    [
      "a real size beyond the limit",
      413,
      "payload_too_large",
      { body: new Blob(["x".repeat(70_000)]).stream() },
    ],
    ["nothing", 422, "invalid_input", { body: "" }],
    ["a list for an object", 422, "invalid_input", { body: "[]" }],
    ["a character that cannot be stored", 422, "invalid_input", { body: '{"name":"a\\u0000"}' }],
    [
      "endless nesting",
      422,
      "invalid_input",
      { body: `{"name":${"[".repeat(30_000)}${"]".repeat(30_000)}}` },
    ],
    ["another site", 403, "cross_site_request", { body: "{}", headers: { "sec-fetch-site": "cross-site" } }],
  ])("%s: %i %s", async (_, status, code, sent) => {
    const response = await send(echo, "/api/x", sent);
    expect(response.status).toBe(status);
    expect(await problem(response)).toMatchObject({ status, code });
  });

  it("wrong fields are named one by one, in the language asked for", async () => {
    const response = await send(echo, "/api/x", { body: '{"name":"too long","level":"x","locale":"de"}' });
    const { errors } = await problem(response);
    expect(errors).toEqual([
      { path: "name", code: "too_long", message: "Kürzen Sie diesen Text auf höchstens 5 Zeichen." },
      { path: "level", code: "not_a_number", message: "Geben Sie eine Zahl an." },
    ]);
  });

  it("a malformed path parameter is as missing as an unknown one", async () => {
    const read = route({
      summary: "Read",
      access: "public",
      params: z.object({ id: z.uuid() }),
      handler: () => {
        throw new AppError("not_found");
      },
    });
    const bodies = await Promise.all(
      ["x", "7f1f9d43-5ba5-4a53-9a52-6b9c7a1e9d11", "\0"].map(async (id) => {
        const { requestId, ...rest } = await problem(
          await send(read, "/api/y", { method: "GET", params: { id } }),
        );
        return rest;
      }),
    );
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });
});

describe("what a call answers", () => {
  it("nothing is 204, and every answer has a request id and is not cached unless it says so", async () => {
    const silent = route({ summary: "Silent", access: "public", handler: () => undefined });
    const response = await send(silent, "/api/x", { method: "GET" });
    expect(response.status).toBe(204);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const cached = route({
      summary: "Cached",
      access: "public",
      handler: () => new Response("x", { headers: { "cache-control": "public, max-age=60" } }),
    });
    expect((await send(cached, "/api/x", { method: "GET" })).headers.get("cache-control")).toBe(
      "public, max-age=60",
    );
  });

  it("a call for users refuses the public before it looks at anything else", async () => {
    const secret = route({ summary: "Secret", access: "user", body, handler: () => undefined });
    expect(await problem(await send(secret, "/api/x", { body: "{}" }))).toMatchObject({
      code: "sign_in_required",
    });
  });

  it("a bug is an internal error that tells the client nothing and the log no answers", async () => {
    const broken = route({
      summary: "Broken",
      access: "public",
      handler: () => {
        throw Object.assign(new Error("insert failed for camille@example.org"), { code: "P2000" });
      },
    });
    const response = await send(broken, "/api/x", { method: "GET" });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("insert failed");
    expect(lines.join()).toContain("request_failed");
    expect(lines.join()).not.toContain("camille");
  });

  it("past the limit the answer is 429 with the seconds to wait", async () => {
    const limited = route({
      summary: "Limited",
      access: "public",
      rateLimit: () => ({ name: "route-test", countMax: 1, periodSeconds: 30 }),
      handler: () => undefined,
    });
    expect((await send(limited, "/api/x")).status).toBe(204);
    const refused = await send(limited, "/api/x");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("an HTML form", () => {
  const form = route({
    summary: "Form",
    access: "public",
    body,
    form: { page: ({ locale, params }) => `/${locale}/pages/${params.slug}`, draftKey: () => "test" },
    handler: () => seeOther("/done"),
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };

  it("refused goes back to its page with a draft; accepted goes on and forgets the draft", async () => {
    const refused = await send(form, "/api/x", {
      headers,
      body: "name=too+long&locale=it",
      params: { slug: "a" },
    });
    expect(refused.status).toBe(303);
    expect(refused.headers.get("location")).toBe("/it/pages/a");
    expect(refused.headers.getSetCookie()[0]).toMatch(/^atelier_draft\.0=.{50}/);
    const accepted = await send(form, "/api/x", { headers, body: "name=Zo" });
    expect(accepted.headers.get("location")).toBe("/done");
    expect(accepted.headers.getSetCookie().every((cookie) => cookie.includes("Max-Age=0"))).toBe(true);
  });

  it("without a language field is answered in the language of the page it stood on", async () => {
    const referer = "https://atelier.example.org/de/pages/a";
    const refused = await send(form, "/api/x", {
      headers: { ...headers, referer, "accept-language": "fr" },
      body: "",
      params: { slug: "a" },
    });
    expect(refused.headers.get("location")).toBe("/de/pages/a");
  });

  it("from another site is not shown again", async () => {
    const foreign = { ...headers, origin: "https://evil.example" };
    const refused = await send(form, "/api/x", { headers: foreign, body: "name=too+long" });
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });
});

it("the log has one line per request, without query, token or address", async () => {
  const read = route({ summary: "Read", access: "public", handler: () => undefined });
  await send(read, "/api/registrations/s3cr3t-token?q=camille@example.org", {
    method: "GET",
    params: { token: "s3cr3t-token" },
    headers: { "x-forwarded-for": "192.0.2.9" },
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    event: "request",
    method: "GET",
    route: "/api/registrations/[token]",
    status: 204,
    actorKind: "public",
  });
  expect(lines[0]).not.toMatch(/s3cr3t|camille|192\.0\.2/);
});

it("every answer, a refusal included, carries the security headers of data", async () => {
  for (const body of ['{"name":"Zoé"}', "{}"]) {
    const { headers } = await send(echo, "/api/x", { body });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

it("an address without a call is a problem document too, in the reader's language, and is not logged", async () => {
  const response = await send(nothing, "/api/registration/s3cr3t-token", {
    method: "GET",
    headers: { "accept-language": "it" },
    params: { path: ["registration", "s3cr3t-token"] },
  });
  expect(lines.join()).not.toContain("s3cr3t");
  expect([response.status, await problem(response)]).toMatchObject([
    404,
    { code: "not_found", title: "Non trovato" },
  ]);
});
