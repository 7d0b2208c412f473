import { useLocale, useTranslations } from "next-intl";
import { type AskedForm, useGivenAnswers } from "@/components/asked/given-answers";
import { Section } from "@/components/organiser/page";
import { formatDateTime, formatLanguage, formatList } from "@/lib/i18n/format";
import { hasMailbox } from "@/lib/registrations/rules";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { bindSigns } from "@/lib/text";
import { Facts } from "../facts";
import styles from "./person.module.css";

interface PersonProps {
  readonly person: OrganiserRegistration;
  /** The workshop's own, those asked no more included. */
  readonly form: AskedForm;
  readonly timeZone: string;
  readonly hasHouseRules: boolean;
}

const SOURCES = {
  form: "sourceForm",
  organiser: "sourceOrganiser",
  import: "sourceImport",
  demo: "sourceDemo",
} as const;

/** Everything one person told us, what they asked first. */
export function Person({ person, form, timeZone, hasHouseRules }: PersonProps) {
  const t = useTranslations("organiser.registration");
  const asked = useTranslations("asked");
  const invitations = useTranslations("invitations");
  const answers = useGivenAnswers(form, person.answers);
  const locale = useLocale();
  const when = (instant: string | null) => instant && formatDateTime(new Date(instant), { locale, timeZone });
  return (
    <>
      <Questions person={person} />
      {answers.some(({ answer }) => answer) && (
        <Section title={asked("given")} id="answers">
          <Facts
            facts={answers.map(({ label, answer, isRetired }) => ({
              label,
              value: answer && (
                <>
                  {answer} {isRetired && <span className="small quiet">{asked("retired")}</span>}
                </>
              ),
            }))}
          />
        </Section>
      )}
      <Section title={t("about")} id="about">
        <Facts
          facts={[
            {
              label: t("email"),
              value: hasMailbox(person.email) ? (
                <a href={`mailto:${person.email}`}>{person.email}</a>
              ) : (
                <span className="quiet">{t("noAddress")}</span>
              ),
            },
            { label: t("organisation"), value: person.organisation },
            { label: t("role"), value: person.role },
            {
              label: t("languages"),
              value: formatList(
                person.languages.map((code) => formatLanguage(code, locale)),
                locale,
              ),
            },
            { label: t("locale"), value: formatLanguage(person.locale, locale) },
            { label: t("level"), value: person.level && t("levelValue", { level: person.level }) },
            { label: t("themes"), value: person.themes.join(", ") },
            { label: t("accessNeeds"), value: person.accessNeeds },
            { label: t("foodNeeds"), value: person.foodNeeds },
            { label: invitations("person"), value: person.invitation?.label },
          ]}
        />
        {(person.accessNeeds || person.foodNeeds) && <p className="small quiet">{t("sensitive")}</p>}
      </Section>
      <Section title={t("consents")} id="consents">
        <Consents person={person} hasHouseRules={hasHouseRules} />
        <Facts
          facts={[
            { label: t("registeredAt"), value: when(person.createdAt) },
            { label: t("confirmedAt"), value: when(person.confirmedAt) },
            { label: t("cancelledAt"), value: when(person.cancelledAt) },
            { label: t("source"), value: t(SOURCES[person.source]) },
          ]}
        />
      </Section>
    </>
  );
}

function Questions({ person }: { readonly person: OrganiserRegistration }) {
  const t = useTranslations("organiser.registration");
  return (
    <Section title={t("questions")} id="questions">
      {person.questions.length === 0 && <p className="quiet">{t("noQuestions")}</p>}
      <ul className={styles.questions} lang={person.locale}>
        {person.questions.map((question) => (
          <li key={question}>{bindSigns(question)}</li>
        ))}
      </ul>
      {person.project && (
        <div className={styles.project}>
          <p className={styles.tag}>{t("projectTitle")}</p>
          <h3 lang={person.locale}>{person.project.title}</h3>
          {person.project.description && <p lang={person.locale}>{person.project.description}</p>}
          {person.project.share && <p className="small quiet">{t("projectShared")}</p>}
        </div>
      )}
    </Section>
  );
}

function Consents({ person, hasHouseRules }: Pick<PersonProps, "person" | "hasHouseRules">) {
  const t = useTranslations("organiser.registration");
  const answer = (isGiven: boolean) => (isGiven ? t("yes") : t("no"));
  const { houseRules, showToGroup, photos, news } = person.consents;
  return (
    <Facts
      facts={[
        { label: t("consentRules"), value: hasHouseRules || houseRules ? answer(houseRules) : null },
        { label: t("consentGroup"), value: answer(showToGroup) },
        { label: t("consentPhotos"), value: answer(photos) },
        { label: t("consentNews"), value: answer(news) },
      ]}
    />
  );
}
