import { useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";

interface SessionNavProps {
  /** The page below the workshop's groups, such as "/rules"; "" is the board. */
  readonly page: "" | `/${string}`;
  readonly workshop: {
    readonly id: string;
    readonly sessions: readonly { readonly id: string; readonly title: string }[];
  };
  /** The session shown; undefined: the day. */
  readonly sessionId: string | undefined;
}

/** From the groups of the day to those of each parallel session; nothing where there are none. */
export function SessionNav({ page, workshop, sessionId }: SessionNavProps) {
  const t = useTranslations("sessions.groups");
  if (workshop.sessions.length === 0) return null;
  const home = `/organiser/workshops/${workshop.id}/groups${page}`;
  return (
    <NavTabs
      label={t("nav")}
      tabs={[
        { href: home, label: t("day"), isCurrent: sessionId === undefined },
        ...workshop.sessions.map(({ id, title }) => ({
          href: `${home}?session=${id}`,
          label: title,
          isTitle: true,
          isCurrent: id === sessionId,
        })),
      ]}
    />
  );
}
