"use client";

import { useTranslations } from "next-intl";
import { Message } from "@/components/public/message";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A bug or an outage of ours. The digest is what the log knows the error by. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("common.error");
  return (
    <main id="content">
      <Message title={t("title")} action={<Button onClick={reset}>{t("retry")}</Button>}>
        <p>{t("detail")}</p>
        {error.digest && <p className="small quiet num">{t("reference", { reference: error.digest })}</p>}
      </Message>
    </main>
  );
}
