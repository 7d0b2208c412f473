import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import styles from "./demo-notice.module.css";
import { RemoveDemo } from "./remove-demo";

/** Says that nobody here is real, and offers to take it all away. */
export function DemoNotice({
  workshopId,
  canRemove,
}: {
  readonly workshopId: string;
  readonly canRemove: boolean;
}) {
  const t = useTranslations("organiser.demo");
  return (
    <div className={styles.notice}>
      <Notice title={t("badge")}>
        <p>{t("notice")}</p>
        {canRemove && <RemoveDemo workshopId={workshopId} />}
      </Notice>
    </div>
  );
}
