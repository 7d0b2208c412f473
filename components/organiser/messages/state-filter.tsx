import { useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";
import { MESSAGE_STATES, type MessageState } from "@/lib/messages/schema";

interface StateFilterProps {
  /** Address of the page. */
  readonly href: string;
  readonly current?: MessageState;
  readonly counts: Readonly<Record<MessageState, number>>;
}

/** All messages, or those in one state; states in which there are none are not offered. */
export function StateFilter({ href, current, counts }: StateFilterProps) {
  const t = useTranslations("organiser.messages");
  const states = useTranslations("organiser.state");
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = MESSAGE_STATES.filter((state) => counts[state] > 0 || state === current);
  return (
    <NavTabs
      label={t("filter")}
      tabs={[
        { href, label: t("all"), count: total, isCurrent: current === undefined },
        ...shown.map((state) => ({
          href: `${href}?state=${state}`,
          label: states(state),
          count: counts[state],
          isCurrent: state === current,
        })),
      ]}
    />
  );
}
