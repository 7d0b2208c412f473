import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/http/client";
import type { ThemeSuggestions } from "@/lib/questions/schema";

/** A pause in typing, not the end of a word. */
const PAUSE_MS = 900;
/** A few words; less says nothing. */
const TEXT_LENGTH_MIN = 12;
/** The fields whose words count, by their names. */
const FIELDS = ["questions", "project.title", "project.description"];

/**
 * Themes that the questions and the project touch, asked of the server in the pauses of typing. A help, so it fails in
 * silence: offline, refused or late, there is just no suggestion.
 */
export function useThemeSuggestions(slug: string, themes: readonly string[]) {
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const request = useRef<AbortController>(undefined);
  const asked = useRef("");
  const isRefused = useRef(false);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      request.current?.abort();
    },
    [],
  );

  /** To be called with the form at each input. */
  function typed(form: HTMLFormElement): void {
    if (themes.length === 0 || isRefused.current) return;
    const text = textOf(form);
    if (text === asked.current) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(form, text), PAUSE_MS);
  }

  async function ask(form: HTMLFormElement, text: string): Promise<void> {
    request.current?.abort();
    asked.current = text;
    if (text.length < TEXT_LENGTH_MIN) return setSuggested([]);
    if (!navigator.onLine) return;
    const controller = new AbortController();
    request.current = controller;
    const result = await api<ThemeSuggestions>(
      "POST",
      `/api/workshops/${slug}/theme-suggestions`,
      { text },
      { signal: controller.signal },
    );
    if (controller.signal.aborted) return;
    // Once refused, this page asks no more: the form is what matters.
    if (!result.ok) isRefused.current = result.problem.status > 0;
    else setSuggested(result.data.themes.filter((theme) => !isTicked(form, theme)));
  }

  return { suggested, typed };
}

function textOf(form: HTMLFormElement): string {
  const fields = new FormData(form);
  return FIELDS.flatMap((name) => fields.getAll(name))
    .filter((value) => typeof value === "string" && value.trim() !== "")
    .join("\n");
}

function isTicked(form: HTMLFormElement, theme: string): boolean {
  return new FormData(form).getAll("themes").includes(theme);
}
