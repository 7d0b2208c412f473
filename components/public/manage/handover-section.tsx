import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import type { OwnHandover } from "@/lib/handovers/schema";
import { Section } from "../sections";
import styles from "./manage.module.css";
import { PendingHandover } from "./pending-handover";

interface HandoverSectionProps {
  readonly token: string;
  readonly handover: OwnHandover | null;
  readonly timeZone: string;
}

/** Somebody else may come instead, where the organiser allows it. */
export function HandoverSection({ token, handover, timeZone }: HandoverSectionProps) {
  const t = useTranslations("own.handover");
  return (
    <Section title={t("section")} id="handover">
      <div className={styles.stack}>
        {handover ? (
          <PendingHandover token={token} handover={handover} timeZone={timeZone} />
        ) : (
          <p>{t("openHint")}</p>
        )}
        <p>
          <ButtonLink href={`/r/${token}/handover`}>
            {t(handover && !handover.isOver ? "openOther" : "open")}
          </ButtonLink>
        </p>
      </div>
    </Section>
  );
}
