import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "../copy-button";
import styles from "./token-panel.module.css";

/** A token's secret, the only time it is shown. */
export function NewToken({ name, token }: { readonly name: string; readonly token: string }) {
  const t = useTranslations("organiser.tokens");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles.created} role="status" tabIndex={-1}>
      <p>
        <strong>{t("createdTitle", { name })}</strong>
      </p>
      <p>{t("createdText")}</p>
      <p className={styles.secret}>{token}</p>
      <CopyButton text={token} label={t("copy")} doneLabel={t("copied")} />
    </div>
  );
}
