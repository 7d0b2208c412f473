import { useTranslations } from "next-intl";
import type { ImportMails } from "@/lib/imports/schema";
import styles from "./imports.module.css";

const KINDS = ["welcome", "moved", "served"] as const satisfies readonly (keyof ImportMails)[];

/** How many mails leave once the import is confirmed, and to whom. */
export function MailsOwed({ mails }: { readonly mails: ImportMails }) {
  const t = useTranslations("imports.mails");
  const kinds = KINDS.filter((kind) => mails[kind] > 0);
  return (
    <div className={styles.owed}>
      <p>
        <strong>{t("owed", { count: mails.welcome + mails.moved + mails.served })}</strong>
      </p>
      {kinds.length > 0 && (
        <ul className="small quiet">
          {kinds.map((kind) => (
            <li key={kind}>{t(kind, { count: mails[kind] })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
