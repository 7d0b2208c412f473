import { useTranslations } from "next-intl";
import styles from "./sign-up/sign-up.module.css";

/** A field that nobody sees: who fills it is a machine. */
export function Trap() {
  const t = useTranslations("public.signUp");
  return (
    <div className={styles.hole} aria-hidden="true">
      <label htmlFor="website">{t("honeypot")}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
