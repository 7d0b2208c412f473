import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { bindSigns } from "@/lib/text";
import type { PublicWorkshopPage } from "@/lib/workshops/schema";
import { DateBlock } from "./date-block";
import styles from "./hero.module.css";
import { SeatsAside } from "./seats-aside";

/** What one must know before anything else: the day, the subject, the seats. */
export function WorkshopHero({ workshop }: { readonly workshop: PublicWorkshopPage }) {
  const t = useTranslations("public.workshop");
  const kicker = workshop.kicker ?? workshop.venue.name;
  return (
    <div className={styles.hero}>
      <div className={styles.date}>
        <DateBlock
          startsAt={new Date(workshop.startsAt)}
          endsAt={new Date(workshop.endsAt)}
          timeZone={workshop.timeZone}
        />
      </div>
      <div className={styles.title}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1>{bindSigns(workshop.title)}</h1>
        <p className={styles.lede}>{bindSigns(workshop.summary)}</p>
        {workshop.signUp.state === "cancelled" && (
          <div className={styles.notice}>
            <Notice tone="bad" title={t("cancelledBanner")}>
              <p>{t("cancelledDetail")}</p>
            </Notice>
          </div>
        )}
      </div>
      <div className={styles.aside}>
        <SeatsAside workshop={workshop} />
      </div>
    </div>
  );
}
