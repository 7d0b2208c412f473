"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import writing from "../writing.module.css";

interface LivePreviewProps {
  /** The API route that draws a preview of what the form around it says. */
  readonly action: string;
  /** In which it is drawn first. */
  readonly language: Locale;
  /** Address of what is drawn before anything is typed; none while there is nothing. */
  readonly src?: string;
}

const PAUSE_MS = 700;

/**
 * The mail as it would be read, drawn again while one types. It is a frame that the form posts to, hence shows the same
 * without scripts by the form's buttons. Each drawing is a frame of its own: posting into one that has shown something
 * would put an entry into the browser's history.
 */
export function LivePreview({ action, language, src }: LivePreviewProps) {
  const t = useTranslations("letters");
  const button = useRef<HTMLButtonElement>(null);
  const [drawing, setDrawing] = useState({ count: 0, language });

  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      const typedIn = event.target.closest("[data-language]")?.getAttribute("data-language");
      clearTimeout(timer);
      timer = setTimeout(
        () =>
          setDrawing(({ count, language: last }) => ({
            count: count + 1,
            language: (typedIn ?? last) as Locale,
          })),
        PAUSE_MS,
      );
    };
    form.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
    };
  }, []);

  useEffect(() => {
    if (drawing.count > 0) button.current?.form?.requestSubmit(button.current);
  }, [drawing]);

  return (
    <>
      <button
        ref={button}
        type="submit"
        hidden
        tabIndex={-1}
        formAction={`${action}?language=${drawing.language}`}
        formTarget="preview"
        formNoValidate
      >
        {t("previewLook")}
      </button>
      <iframe
        key={drawing.count}
        className={writing.frame}
        sandbox=""
        name="preview"
        src={drawing.count === 0 ? src : undefined}
        title={t("frameTitle")}
      />
    </>
  );
}
