import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// Next answers `notFound()` with an empty document that only scripts fill, and offers a page no other way to set its
// status. So our server hands its response to the page. Pages are bundled apart from the server: they meet in the
// process's registry of symbols.

const KEY = Symbol.for("atelier.page-response");
const registry = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<ServerResponse> };
registry[KEY] ??= new AsyncLocalStorage();
const responses = registry[KEY];

/** Runs `handle` so that the page it renders can set the status of `response`. */
export function withPageStatus<T>(response: ServerResponse, handle: () => T): T {
  return responses.run(response, handle);
}

/** Sets the status of the page being rendered, as long as nothing of it was sent. */
export function setPageStatus(status: number): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
