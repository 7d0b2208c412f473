"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Message } from "./message";

export interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A bug or an outage of ours. The digest is what the log knows the error by. */
export function ErrorMessage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("common.error");
  return (
    <Message title={t("title")} action={<Button onClick={reset}>{t("retry")}</Button>}>
      <p>{t("detail")}</p>
      {error.digest && <p className="small quiet num">{t("reference", { reference: error.digest })}</p>}
    </Message>
  );
}
