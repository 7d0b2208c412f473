import { useLocale, useTranslations } from "next-intl";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { nextStep } from "./next-step";

/** State and next step in one sentence. */
export function NextStepLine({
  workshop,
  now,
}: {
  readonly workshop: OrganiserWorkshop;
  readonly now: Date;
}) {
  const t = useTranslations("organiser.step");
  const locale = useLocale();
  const { key, at } = nextStep(workshop, now);
  const date = at ? formatShortDateTime(new Date(at), { locale, timeZone: workshop.timeZone }) : "";
  return t(key, { date, seats: workshop.seatsLeft });
}
