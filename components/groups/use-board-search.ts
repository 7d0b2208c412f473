"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { api } from "@/lib/http/client";
import type { AboutMatch } from "@/lib/questions/schema";
import { useBoard } from "./board-context";
import { type FoundPeople, useBoardView } from "./board-view";

interface FoundRegistrations {
  readonly data: readonly { readonly id: string; readonly about?: AboutMatch }[];
}

/** Typing goes on for about this long between two letters. */
const PAUSE_MS = 300;
const QUERY_LENGTH_MAX = 200;

/**
 * Who is called so, at once, and who asks about it, as soon as the server has answered: by meaning, in any language. The
 * newest question wins.
 */
export function useBoardSearch() {
  const t = useTranslations("board.search");
  const locale = useLocale();
  const view = useBoardView();
  const { workshopId, attendees, say, fail } = useBoard();
  const current = useRef<{
    readonly leaving: AbortController;
    readonly timer: ReturnType<typeof setTimeout>;
  }>(undefined);

  function stop() {
    clearTimeout(current.current?.timer);
    current.current?.leaving.abort();
    current.current = undefined;
  }

  function ask(text: string) {
    stop();
    const query = text.trim().slice(0, QUERY_LENGTH_MAX);
    if (query === "") {
      view.set({ found: undefined });
      return;
    }
    const named = new Map(
      [...attendees.values()]
        .filter(({ name, organisation }) => holds(`${name} ${organisation ?? ""}`, query, locale))
        .map(({ registrationId }) => [registrationId, null] as const),
    );
    view.set({ found: { query, matches: named, isReading: true } });
    const leaving = new AbortController();
    const timer = setTimeout(() => void read(query, named, leaving.signal), PAUSE_MS);
    current.current = { leaving, timer };
  }

  async function read(query: string, named: FoundPeople["matches"], signal: AbortSignal) {
    const path = `/api/organiser/workshops/${workshopId}/registrations?about=${encodeURIComponent(query)}`;
    const result = await api<FoundRegistrations>("GET", path, undefined, { signal });
    if (signal.aborted) return;
    if (!result.ok) {
      view.set({ found: { query, matches: named, isReading: false } });
      return fail(result.problem);
    }
    const asking = result.data.data.flatMap(({ id, about }) =>
      about && attendees.has(id) ? [[id, about] as const] : [],
    );
    const matches = new Map<string, AboutMatch | null>([...named, ...asking]);
    view.set({ found: { query, matches, isReading: false } });
    say(t("count", { count: matches.size, query }));
  }

  return { ask, clear: () => ask("") };
}

/** Whether a text holds every word asked for, whatever its case and accents. */
function holds(text: string, query: string, locale: string): boolean {
  const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(locale);
  const whole = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
