import type { DoorAct } from "@/lib/check-ins/schema";

// What was done at the door and is not on the server yet, in the browser's storage: a phone that is locked, reloaded or out
// of reach loses nothing. Read and written whole each time, because another tab may have sent some of it.

const keyOf = (workshopId: string) => `atelier.door.${workshopId}`;

/** Where the browser keeps nothing for us (private windows), for as long as the page lives. */
const memory = new Map<string, string>();
const listeners = new Set<() => void>();

/** As stored; the same text while nothing has changed. */
export function readStored(workshopId: string): string {
  const key = keyOf(workshopId);
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? "";
  } catch {
    return memory.get(key) ?? "";
  }
}

/** In the order in which they were done; what is not ours is left out. */
export function parseActs(stored: string): readonly DoorAct[] {
  if (stored === "") return [];
  try {
    const acts: unknown = JSON.parse(stored);
    return Array.isArray(acts) ? acts.filter(isAct) : [];
  } catch {
    return [];
  }
}

export function keepAct(workshopId: string, act: DoorAct): void {
  write(workshopId, [...parseActs(readStored(workshopId)), act]);
}

export function dropActs(workshopId: string, done: readonly DoorAct[]): void {
  const isDone = (act: DoorAct) => done.some(({ kind, id }) => kind === act.kind && id === act.id);
  write(
    workshopId,
    parseActs(readStored(workshopId)).filter((act) => !isDone(act)),
  );
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function write(workshopId: string, acts: readonly DoorAct[]): void {
  const key = keyOf(workshopId);
  const text = JSON.stringify(acts);
  memory.delete(key);
  try {
    if (acts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (acts.length > 0) memory.set(key, text);
  }
  for (const listener of listeners) listener();
}

function isAct(value: unknown): value is DoorAct {
  if (typeof value !== "object" || value === null) return false;
  const { kind, id, takenAt } = value as Record<string, unknown>;
  return typeof id === "string" && (kind === "undo" || (kind === "scan" && typeof takenAt === "string"));
}
