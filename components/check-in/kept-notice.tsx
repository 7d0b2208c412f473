import { useTranslations } from "next-intl";
import styles from "./door.module.css";

interface KeptNoticeProps {
  /** Not on the server yet. */
  readonly count: number;
  readonly state: "ready" | "unreachable" | "signed_out";
  readonly page: string;
}

/** That there is no network, and what waits for it. Said politely when it changes; nothing while all is well. */
export function KeptNotice({ count, state, page }: KeptNoticeProps) {
  const t = useTranslations("reception");
  const isShown = state !== "ready";
  return (
    <div role="status">
      {isShown && (
        <p className={styles.kept}>
          {count > 0 && <strong className="num">{t("queued", { count })}</strong>}{" "}
          {state === "signed_out" ? (
            <>
              {t("signIn")}{" "}
              <a href={`${page.replace(/\/workshops\/.*$/, "/sign-in")}?next=${encodeURIComponent(page)}`}>
                {t("signInAgain")}
              </a>
            </>
          ) : (
            <>
              {t("offline")} {count > 0 && t("queuedHint")}
            </>
          )}
        </p>
      )}
    </div>
  );
}
