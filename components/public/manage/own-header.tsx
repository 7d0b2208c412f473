import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { bindSigns } from "@/lib/text";
import styles from "./own-header.module.css";

interface OwnHeaderProps {
  readonly workshop: { readonly title: string };
  readonly title: string;
  readonly lead?: ReactNode;
  /** Leads back to one's registration. */
  readonly back?: string;
  readonly children: ReactNode;
}

/** A page about one thing of one's registration: what it is about, then that thing, in the width of a form. */
export function OwnHeader({ workshop, title, lead, back, children }: OwnHeaderProps) {
  const t = useTranslations("own");
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.kicker}>{bindSigns(workshop.title)}</p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {back && (
          <p className={styles.back}>
            <Link href={back}>{t("back")}</Link>
          </p>
        )}
      </header>
      {children}
    </div>
  );
}
