import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { QrPicture } from "@/components/ui/qr-picture";
import { Section } from "../sections";
import styles from "./ticket.module.css";

/** What to show at the door. */
export function TicketSection({
  token,
  code,
  reference,
}: {
  readonly token: string;
  readonly code: string;
  readonly reference: string;
}) {
  const t = useTranslations("own.ticket");
  return (
    <Section title={t("title")} id="ticket">
      <div className={styles.beside}>
        <QrPicture text={code} label={t("label", { reference })} />
        <div>
          <p>{t("text")}</p>
          <p className={styles.open}>
            <ButtonLink href={`/r/${token}/ticket`}>{t("open")}</ButtonLink>
          </p>
        </div>
      </div>
    </Section>
  );
}
