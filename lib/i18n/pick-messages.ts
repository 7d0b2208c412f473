import type { Catalogue, Namespace } from "./catalogue";

/** Only the named parts of a catalogue: what a page's client components read, and nothing else, travels to the browser. */
export function pickMessages(messages: Catalogue, namespaces: readonly Namespace[]): Partial<Catalogue> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]));
}
