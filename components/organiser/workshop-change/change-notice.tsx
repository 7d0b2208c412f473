import { useTranslations } from "next-intl";
import { NoticeArea } from "@/components/organiser/notice-area";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";

/** Asks whether to tell people about a new day or place. */
export function ChangeNotice({
  workshopId,
  people,
}: {
  readonly workshopId: string;
  readonly people: number;
}) {
  const t = useTranslations("schedule.change");
  return (
    <NoticeArea>
      <Notice>
        <p>
          {t("notice", { count: people })}{" "}
          <Link href={`/organiser/workshops/${workshopId}/messages/change`}>{t("open")}</Link>
        </p>
      </Notice>
    </NoticeArea>
  );
}
