"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-class";

interface SubmitButtonProps extends ButtonLook {
  readonly children: ReactNode;
  /** Shown while the form is on its way. */
  readonly busyLabel: ReactNode;
}

/** For plain HTML forms: the browser posts, the button shows it and ignores the second click. */
export function SubmitButton({ children, busyLabel, ...look }: SubmitButtonProps) {
  const [isBusy, setIsBusy] = useState(false);

  // Back from the next page, the browser may show this one as it was left.
  useEffect(() => {
    const wake = () => setIsBusy(false);
    window.addEventListener("pageshow", wake);
    return () => window.removeEventListener("pageshow", wake);
  }, []);

  return (
    <Button {...look} type="submit" isBusy={isBusy} onClick={() => setTimeout(() => setIsBusy(true))}>
      {isBusy ? busyLabel : children}
    </Button>
  );
}
