import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import type { FormPart } from "./form-part";

interface ConsentFieldsProps extends FormPart {
  readonly hasHouseRules: boolean;
  /** Without: whether news are wanted is asked elsewhere, for all workshops at once. */
  readonly hasNews?: boolean;
}

/** Unticked, one by one. Only the house rules are required, where the day has some. */
export function ConsentFields({ answers, errorAt, hasHouseRules, hasNews = true }: ConsentFieldsProps) {
  const t = useTranslations("public.signUp");
  const common = useTranslations("common");
  const optional = <span className="quiet"> {common("optional")}</span>;
  return (
    <>
      {hasHouseRules && (
        <Choice
          name="consents.houseRules"
          label={
            <>
              {t("houseRules")} <a href="#house-rules">{t("houseRulesRead")}</a>
            </>
          }
          error={errorAt("consents-houseRules")}
          defaultChecked={answers.isOn("consents.houseRules")}
        />
      )}
      <Choice
        name="consents.showToGroup"
        label={
          <>
            {t("showToGroup")}
            {optional}
          </>
        }
        defaultChecked={answers.isOn("consents.showToGroup")}
      />
      <Choice
        name="consents.photos"
        label={
          <>
            {t("photos")}
            {optional}
          </>
        }
        defaultChecked={answers.isOn("consents.photos")}
      />
      {hasNews && (
        <Choice
          name="consents.news"
          label={
            <>
              {t("news")}
              {optional}
            </>
          }
          defaultChecked={answers.isOn("consents.news")}
        />
      )}
      <p className="small quiet">{t("optionalConsents")}</p>
    </>
  );
}
