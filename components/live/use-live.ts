"use client";

import { useEffect, useRef, useState } from "react";
import { askLive } from "@/lib/http/client";

interface LiveOptions<T> {
  /** What to ask for; read anew before each question. */
  readonly path: () => string;
  /** While nothing goes wrong. */
  readonly everyMs: number;
  /** Hears the first answer, then each that differs from the one before. */
  readonly onNews: (news: T) => void;
  /** The thing is no longer there for whoever asks: nothing more will come. */
  readonly onGone?: () => void;
}

/** The longest silence while the server cannot be reached. */
const QUIET_MS_MAX = 30_000;

/**
 * The one way in which a page follows what happens on the server: it asks every few seconds and is told "as before"
 * (304) in a few bytes while nothing has changed. A page that nobody looks at asks nothing; one that comes back into
 * sight, or back online, asks at once. `isLost` once two questions in a row got no answer.
 */
export function useLive<T>({ path, everyMs, onNews, onGone }: LiveOptions<T>): { readonly isLost: boolean } {
  const [isLost, setIsLost] = useState(false);
  const latest = useRef({ path, everyMs, onNews, onGone });
  latest.current = { path, everyMs, onNews, onGone };

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** The last answer: to the same question only what differs from it is news. */
    let known: { readonly path: string; readonly etag: string | undefined } | undefined;
    let failures = 0;
    let isAsking = false;

    const wait = () => {
      const { everyMs: pause } = latest.current;
      timer = setTimeout(ask, Math.min(pause * 2 ** failures, Math.max(pause, QUIET_MS_MAX)));
    };
    async function ask() {
      clearTimeout(timer);
      if (isAsking || document.hidden || leaving.signal.aborted) return;
      isAsking = true;
      const path = latest.current.path();
      const etag = known?.path === path ? known.etag : undefined;
      const answer = await askLive<T>(path, { etag, signal: leaving.signal });
      isAsking = false;
      if (leaving.signal.aborted) return;
      if (answer.state === "gone") return latest.current.onGone?.();
      failures = answer.state === "failed" ? failures + 1 : 0;
      setIsLost(failures > 1);
      if (answer.state === "news") {
        known = { path, etag: answer.etag };
        latest.current.onNews(answer.data);
      }
      wait();
    }
    // In sight again or online again: whatever the pause was, it is over.
    const askNow = () => {
      failures = Math.min(failures, 1);
      void ask();
    };
    document.addEventListener("visibilitychange", askNow);
    window.addEventListener("online", askNow);
    wait();
    return () => {
      leaving.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", askNow);
      window.removeEventListener("online", askNow);
    };
  }, []);

  return { isLost };
}
