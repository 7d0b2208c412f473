import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { NoticeArea } from "./notice-area";
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
    <NoticeArea>
      <Notice title={t("badge")}>
        <p>{t("notice")}</p>
        {canRemove && <RemoveDemo workshopId={workshopId} />}
      </Notice>
    </NoticeArea>
  );
}
