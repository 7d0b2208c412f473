import { useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/messages/schema";
import { Section } from "../page";
import styles from "./letter.module.css";

/** A mail as its reader sees it, and as text. The frame may run nothing and reach nothing. */
export function Letter({ message }: { readonly message: MessageDto }) {
  const t = useTranslations("organiser.message");
  if (message.text === null) return <p className="quiet">{t("notRendered")}</p>;
  return (
    <>
      <Section title={t("look")} id="look">
        <iframe
          className={styles.frame}
          sandbox=""
          src={`/api/organiser/messages/${message.id}/html`}
          title={t("frameTitle")}
        />
      </Section>
      <Section title={t("asText")} id="text">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
        <pre className={styles.text} lang={message.locale} tabIndex={0}>
          {message.text}
        </pre>
      </Section>
    </>
  );
}
