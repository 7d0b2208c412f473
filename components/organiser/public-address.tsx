import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "./copy-button";
import styles from "./public-address.module.css";

interface PublicAddressProps {
  /** Whole address of the public page in the reader's language. */
  readonly url: string;
  readonly isPublic: boolean;
}

/** Where the public page is, to open or to pass on. */
export function PublicAddress({ url, isPublic }: PublicAddressProps) {
  const t = useTranslations("organiser.overview");
  return (
    <>
      {!isPublic && <p>{t("publicDraft")}</p>}
      <p className={styles.url}>{url}</p>
      <div className={styles.acts}>
        {isPublic && (
          <ButtonLink href={url} isPlain isSmall>
            {t("openPublic")}
          </ButtonLink>
        )}
        <CopyButton text={url} label={t("copy")} doneLabel={t("copied")} />
      </div>
    </>
  );
}
