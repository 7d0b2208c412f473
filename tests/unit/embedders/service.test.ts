import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { embeddingsAddress, serviceEmbedder } from "@/lib/embedders/service";

type Answer = (request: { body: { input: string[]; model: string }; key?: string }) => {
  readonly status: number;
  readonly body?: unknown;
  readonly afterMs?: number;
};

const open: http.Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: Answer): Promise<string> {
  const server = http.createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { status, body, afterMs } = answer({
      body: JSON.parse(text),
      key: request.headers.authorization,
    });
    const send = () => response.writeHead(status).end(JSON.stringify(body ?? {}));
    if (afterMs) setTimeout(send, afterMs);
    else send();
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const signal = new AbortController().signal;
const lengths: Answer = ({ body }) => ({
  status: 200,
  body: { data: body.input.map((text, index) => ({ index, embedding: [text.length, 1] })).reverse() },
});

describe("an OpenAI-compatible service", () => {
  test("gives vectors in the order of the texts, however many and however it sorts them", async () => {
    const url = await serve(lengths);
    const texts = Array.from({ length: 70 }, (_, k) => "a".repeat(k + 1));
    const vectors = await serviceEmbedder({ url, model: "m" }).embed(texts, { signal });
    expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
  });

  test("gets the model's name and the key", async () => {
    let seen: unknown;
    const url = await serve((request) => {
      seen = [request.body.model, request.key];
      return lengths(request);
    });
    await serviceEmbedder({ url, model: "petit", key: "k" }).embed(["a"], { signal });
    expect(seen).toEqual(["petit", "Bearer k"]);
  });

  test.each([
    ["refused", { status: 401 }],
    ["refused", { status: 404 }],
    ["busy", { status: 429 }],
    ["busy", { status: 503 }],
    ["bad_answer", { status: 200, body: { data: [] } }],
    ["bad_answer", { status: 200, body: { data: [{ index: 0, embedding: ["x", "y"] }] } }],
    ["timeout", { status: 200, afterMs: 2_000 }],
  ] as const)("says %s, and gives nothing", async (fault, answer) => {
    const url = await serve(() => answer);
    const embedder = serviceEmbedder({ url, model: "m", timeoutMs: 300 });
    await expect(embedder.embed(["a"], { signal })).rejects.toMatchObject({ fault });
  });

  test("that is not there is unreachable", async () => {
    const url = await serve(lengths);
    for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
    await expect(serviceEmbedder({ url, model: "m" }).embed(["a"], { signal })).rejects.toMatchObject({
      fault: "unreachable",
    });
  });

  test.each([
    ["https://api.example.org", "https://api.example.org/v1/embeddings"],
    ["https://api.example.org/v1/", "https://api.example.org/v1/embeddings"],
    ["https://api.example.org/v1/embeddings", "https://api.example.org/v1/embeddings"],
    ["https://example.org/ai?version=2", "https://example.org/ai/v1/embeddings?version=2"],
  ])("is found at %s", (url, address) => {
    expect(embeddingsAddress(url)).toBe(address);
  });
});
