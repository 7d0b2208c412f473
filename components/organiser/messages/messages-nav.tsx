import { useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";

const PAGES = { sent: "", broadcasts: "/broadcasts", letters: "/letters", schedule: "/schedule" } as const;

interface MessagesNavProps {
  readonly workshopId: string;
  readonly current: keyof typeof PAGES;
}

/** The pages about mails, side by side. */
export function MessagesNav({ workshopId, current }: MessagesNavProps) {
  const t = useTranslations("letters.tabs");
  const home = `/organiser/workshops/${workshopId}/messages`;
  return (
    <NavTabs
      label={t("label")}
      tabs={Object.entries(PAGES).map(([page, path]) => ({
        href: `${home}${path}`,
        label: t(page as keyof typeof PAGES),
        isCurrent: page === current,
      }))}
    />
  );
}
