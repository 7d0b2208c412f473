import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import styles from "./auth-page.module.css";

/** Without a mail server a mailed link never comes: says so, and what to do instead. */
export function NoMailNotice({ hasTitle = true }: { readonly hasTitle?: boolean }) {
  const t = useTranslations("auth.noMail");
  return (
    <Notice tone="warn" title={hasTitle && t("title")}>
      <p>{t("text")}</p>
      <code className={styles.command}>npm run sign-in-link -- --email {t("address")}</code>
    </Notice>
  );
}
