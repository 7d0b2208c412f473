import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SessionProgramme } from "@/components/sessions/session-programme";
import { Markdown } from "@/components/ui/markdown";
import { splitSections } from "@/components/ui/markdown-sections";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import type { PublicWorkshopPage } from "@/lib/workshops/schema";
import { Section, Sections } from "./sections";
import { VenueLines } from "./venue-lines";

/** The organiser's own sections, then the facts, then what the page adds (the sign-up). */
export function WorkshopSections({
  workshop,
  children,
}: {
  readonly workshop: PublicWorkshopPage;
  readonly children: ReactNode;
}) {
  const t = useTranslations("public.workshop");
  const sessions = useTranslations("sessions");
  const locale = useLocale();
  const { lead, sections } = splitSections(workshop.description);
  const { venue } = workshop;
  return (
    <Sections>
      {lead && (
        <Section title={t("description")}>
          <Markdown text={lead} />
        </Section>
      )}
      {sections.map(({ title, text }) => (
        <Section key={title} title={title}>
          <Markdown text={text} />
        </Section>
      ))}
      {workshop.sessions.length > 0 && (
        <Section title={sessions("programme")} id="sessions-programme">
          <SessionProgramme
            sessions={workshop.sessions}
            timeZone={workshop.timeZone}
            isOpen={workshop.signUp.state === "open" || workshop.signUp.state === "waitlist"}
          />
        </Section>
      )}
      {(venue.name || venue.address) && (
        <Section title={t("venue")}>
          <VenueLines venue={venue} />
        </Section>
      )}
      {workshop.hosts.length > 0 && (
        <Section title={t("hosts")}>
          <p>{formatList(workshop.hosts, locale)}</p>
        </Section>
      )}
      {workshop.contactEmail && (
        <Section title={t("contact")}>
          <p>
            <a href={`mailto:${workshop.contactEmail}`}>{workshop.contactEmail}</a>
          </p>
        </Section>
      )}
      <Section title={t("languages")}>
        <p>
          {formatList(
            workshop.languages.map((code) => formatLanguage(code, locale)),
            locale,
          )}
        </p>
      </Section>
      {workshop.houseRules && (
        <Section title={t("houseRules")} id="house-rules">
          <Markdown text={workshop.houseRules} />
        </Section>
      )}
      {children}
    </Sections>
  );
}
