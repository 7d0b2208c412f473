"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly doneLabel: string;
}

/** Copies a text. Its label says so for a moment, in place, where the eye and the focus already are. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [isDone, setIsDone] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setIsDone(true);
    setTimeout(() => setIsDone(false), 3_000);
  }

  return (
    <Button isSmall onClick={copy}>
      <span aria-live="polite">{isDone ? doneLabel : label}</span>
    </Button>
  );
}
