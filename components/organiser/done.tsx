"use client";

import { useEffect, useRef } from "react";
import styles from "./done.module.css";

/** What has just been done, on top of the page that shows the outcome. Takes the focus so that everybody notices. */
export function Done({ text }: { readonly text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} className={styles.done} role="status" tabIndex={-1}>
      {text}
    </p>
  );
}
