import { useLocale } from "next-intl";
import { formatDayRange } from "@/lib/i18n/format";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { StateLine } from "./state-line";
import { WorkshopState } from "./states";

type Day = Pick<OrganiserWorkshop, "status" | "startsAt" | "endsAt" | "timeZone" | "venue">;

/** State, day and place in one line. */
export function WorkshopDay({ workshop }: { readonly workshop: Day }) {
  const locale = useLocale();
  const range = formatDayRange(new Date(workshop.startsAt), new Date(workshop.endsAt), {
    locale,
    timeZone: workshop.timeZone,
  });
  return (
    <StateLine state={<WorkshopState status={workshop.status} />}>
      {range}
      {workshop.venue.name && `, ${workshop.venue.name}`}
    </StateLine>
  );
}
