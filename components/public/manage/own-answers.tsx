import { useLocale, useTranslations } from "next-intl";
import { type AskedForm, useGivenAnswers } from "@/components/asked/given-answers";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import type { OwnRegistration } from "@/lib/registrations/schema";
import { bindSigns } from "@/lib/text";
import { Fact, Facts } from "../facts";
import styles from "./manage.module.css";

const LEVELS = ["1", "2", "3", "4", "5"] as const;

/** All that was sent, in the order of the form. */
export function OwnAnswers({
  registration,
  form,
}: {
  readonly registration: OwnRegistration;
  readonly form: AskedForm;
}) {
  const t = useTranslations("public");
  const locale = useLocale();
  const own = useGivenAnswers(form, registration.answers);
  const { consents, project, level } = registration;
  const levelKey = LEVELS.find((step) => Number(step) === level);
  const yesOrNo = (answer: boolean) => t(answer ? "manage.yes" : "manage.no");
  return (
    <Facts>
      <Fact name={t("signUp.name")}>{registration.name}</Fact>
      <Fact name={t("signUp.email")}>{registration.email}</Fact>
      <Fact name={t("signUp.organisation")}>
        <Given text={registration.organisation} />
      </Fact>
      <Fact name={t("signUp.role")}>
        <Given text={registration.role} />
      </Fact>
      <Fact name={t("signUp.languages")}>
        {formatList(
          registration.languages.map((code) => formatLanguage(code, locale)),
          locale,
        )}
      </Fact>
      <Fact name={t("signUp.level")}>
        <Given
          text={
            levelKey
              ? t("manage.levelValue", { label: t(`signUp.levels.${levelKey}`), level: Number(levelKey) })
              : null
          }
        />
      </Fact>
      <Fact name={t("manage.questions")}>
        {registration.questions.length === 0 && <Given text={null} />}
        {registration.questions.map((question) => (
          <p key={question} className={styles.said}>
            {bindSigns(question)}
          </p>
        ))}
      </Fact>
      <Fact name={t("manage.project")}>
        <Given text={project?.title ?? null} />
        {project?.description && <p className={styles.said}>{project.description}</p>}
        {project?.share && <p className="small quiet">{t("manage.projectShared")}</p>}
      </Fact>
      {registration.themes.length > 0 && (
        <Fact name={t("manage.themes")}>{formatList(registration.themes, locale)}</Fact>
      )}
      {own.map(({ key, label, answer }) => (
        <Fact key={key} name={label}>
          <Given text={answer} />
        </Fact>
      ))}
      <Fact name={t("signUp.accessNeeds")}>
        <Given text={registration.accessNeeds} />
      </Fact>
      <Fact name={t("signUp.foodNeeds")}>
        <Given text={registration.foodNeeds} />
      </Fact>
      <Fact name={t("manage.consentShowToGroup")}>{yesOrNo(consents.showToGroup)}</Fact>
      <Fact name={t("manage.consentPhotos")}>{yesOrNo(consents.photos)}</Fact>
      <Fact name={t("manage.consentNews")}>{yesOrNo(consents.news)}</Fact>
      {consents.houseRules && <Fact name={t("manage.consentHouseRules")}>{yesOrNo(true)}</Fact>}
    </Facts>
  );
}

function Given({ text }: { readonly text: string | null }) {
  const t = useTranslations("public.manage");
  return text ? <span>{text}</span> : <span className="quiet">{t("notGiven")}</span>;
}
