"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Markdown } from "@/components/ui/markdown";
import styles from "./markdown-field.module.css";
import { Lines } from "./text-fields";

/** A long text with formatting, and a look at what becomes of it. The text itself needs no script. */
export function MarkdownField(props: ComponentProps<typeof Lines>) {
  const t = useTranslations("organiser.form");
  const box = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState<string>();
  const isShown = preview !== undefined;

  function toggle() {
    setPreview(isShown ? undefined : (box.current?.querySelector("textarea")?.value ?? ""));
  }

  return (
    <div className={styles.field} ref={box}>
      <div hidden={isShown}>
        <Lines {...props} />
      </div>
      {isShown && (
        <section className={styles.preview} aria-label={`${t("preview")}, ${props.label}`}>
          <p className={styles.label}>{props.label}</p>
          {preview.trim() === "" ? <p className="quiet">{t("previewEmpty")}</p> : <Markdown text={preview} />}
        </section>
      )}
      <div className={styles.toggle}>
        <Button
          tone="quiet"
          isSmall
          onClick={toggle}
          aria-pressed={isShown}
          aria-label={`${t("preview")}, ${props.label}`}
        >
          {isShown ? t("write") : t("preview")}
        </Button>
      </div>
    </div>
  );
}
