import http from "node:http";
import { json } from "node:stream/consumers";
import { calibrationTexts } from "@/lib/matching/embedding-matcher";

export interface ModelServer {
  readonly url: string;
  readonly host: string;
  /** All texts that it was ever sent. */
  readonly asked: string[];
  /** Whether it answers that it is overloaded. */
  isBusy: boolean;
  stop(): Promise<void>;
}

const DIMENSIONS = 40;

/**
 * A server that speaks `/v1/embeddings` on a free port, as a host's model would: it knows each translation of the texts by which
 * models are tried, and takes all others for one subject.
 */
export async function startModelServer(): Promise<ModelServer> {
  const known = calibrationTexts();
  const asked: string[] = [];
  const answer = { isBusy: false };
  const embeddingOf = (text: string) => {
    const place = known.indexOf(text) >> 1;
    return Array.from({ length: DIMENSIONS }, (_, at) =>
      at === (place < 0 ? DIMENSIONS - 1 : place) ? 1 : 0,
    );
  };
  const server = http.createServer(async (request, response) => {
    const { input } = (await json(request)) as { readonly input: readonly string[] };
    asked.push(...input);
    response.writeHead(answer.isBusy ? 503 : 200, { "content-type": "application/json" });
    const data = input.map((text, index) => ({ index, embedding: embeddingOf(text) }));
    response.end(answer.isBusy ? "{}" : JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return Object.assign(answer, {
    url: `http://${host}/v1`,
    host,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
