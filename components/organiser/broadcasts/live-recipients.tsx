"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Recipients } from "@/lib/broadcasts/schema";
import { api } from "@/lib/http/client";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { RecipientList } from "./recipient-list";

interface LiveRecipientsProps {
  readonly workshopId: string;
  /** The workshop's, the first one first. */
  readonly languages: readonly Locale[];
  /** As the form was drawn. */
  readonly drawn: Recipients;
}

const PAUSE_MS = 400;
/** What makes no difference to who gets it while it is typed on. */
const WORDS = /^texts\./;

/** Whom the form around it would reach, again with each choice in it. */
export function LiveRecipients({ workshopId, languages, drawn }: LiveRecipientsProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [recipients, setRecipients] = useState(drawn);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    let known = JSON.stringify(requestOf(form, languages));

    async function ask(from: HTMLFormElement) {
      const request = requestOf(from, languages);
      const asked = JSON.stringify(request);
      if (asked === known) return;
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const path = `/api/organiser/workshops/${workshopId}/broadcasts/recipients`;
      const result = await api<Recipients>("POST", path, request, { signal });
      if (signal.aborted || !result.ok) return;
      known = asked;
      setRecipients(result.data);
    }
    const onInput = (event: Event) => {
      const name = event.target instanceof Element ? (event.target.getAttribute("name") ?? "") : "";
      clearTimeout(timer);
      timer = setTimeout(() => void ask(form), WORDS.test(name) ? 3 * PAUSE_MS : PAUSE_MS);
    };
    form.addEventListener("input", onInput);
    return () => {
      asking.abort();
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
    };
  }, [workshopId, languages]);

  return (
    <div ref={place} aria-live="polite">
      <RecipientList workshopId={workshopId} recipients={recipients} />
    </div>
  );
}

function requestOf(form: HTMLFormElement, languages: readonly Locale[]) {
  const fields = new FormData(form);
  const textOf = (name: string) => String(fields.get(name) ?? "").trim();
  const audience = Object.fromEntries(
    [...fields.keys()]
      .filter((name) => name.startsWith("audience."))
      .map((name) => [name.slice("audience.".length), textOf(name)])
      .filter(([, value]) => value !== ""),
  );
  const written = [...new Set([...languages, ...LOCALES])].filter(
    (language) => textOf(`texts.${language}.subject`) !== "" && textOf(`texts.${language}.body`) !== "",
  );
  return { audience, isNews: textOf("isNews") === "true", languages: written };
}
