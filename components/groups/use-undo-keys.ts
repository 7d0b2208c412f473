"use client";

import { useEffect, useRef } from "react";

interface UndoKeys {
  readonly onUndo: (() => void) | undefined;
  readonly onRedo: (() => void) | undefined;
}

/** Ctrl or Cmd with Z takes back, with Shift as well (or with Y) brings back; not while typing. */
export function useUndoKeys(keys: UndoKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
      const key = event.key.toLowerCase();
      const act =
        key === "y" || (key === "z" && event.shiftKey) ? "onRedo" : key === "z" ? "onUndo" : undefined;
      if (!act || !latest.current[act]) return;
      event.preventDefault();
      latest.current[act]();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
