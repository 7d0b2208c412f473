import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Audience, Recipients } from "@/lib/broadcasts/schema";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { PLACEHOLDERS, type PlaceholderName } from "@/lib/mail/schema";
import type { FilterChoices } from "@/lib/registration-filters/schema";
import { SearchFilter } from "../filter-form";
import { PlaceholderList } from "../letters/placeholder-list";
import { ChoiceFields } from "../registrations/choice-fields";
import writing from "../writing.module.css";
import styles from "./broadcast-form.module.css";
import { LivePreview } from "./live-preview";
import { LiveRecipients } from "./live-recipients";
import { TextFields, type TextValues } from "./text-fields";

export interface BroadcastValues {
  readonly audience: Audience;
  readonly isNews: boolean;
  readonly texts: Readonly<Partial<Record<Locale, TextValues>>>;
}

/** Why what was posted is not saved. */
export interface BroadcastRefusal {
  readonly text: string;
  readonly isStale: boolean;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

interface BroadcastFormProps {
  readonly workshopId: string;
  /** The draft that is changed; none for a new one. */
  readonly broadcast?: { readonly id: string; readonly version: number };
  readonly values: BroadcastValues;
  /** Of the one person it is for. */
  readonly personName?: string;
  /** The workshop's, the first one first. */
  readonly languages: readonly Locale[];
  readonly choices: FilterChoices;
  readonly recipients: Recipients;
  readonly placeholders: readonly PlaceholderName[];
  readonly refusal?: BroadcastRefusal;
}

/** A message as it is written: whom, about what, in which languages; beside it who gets it and how it looks. */
export function BroadcastForm(props: BroadcastFormProps) {
  const { workshopId, broadcast, values, personName, languages, choices, recipients, refusal } = props;
  const t = useTranslations("broadcasts");
  const letters = useTranslations("letters");
  const locale = useLocale();
  const home = `/api/organiser/workshops/${workshopId}/broadcasts`;
  const preview = `${home}/preview`;
  const errors = refusal?.errors ?? {};
  const others = LOCALES.filter((language) => !languages.includes(language));
  const isOtherUsed = others.some(
    (language) =>
      values.texts[language] || Object.keys(errors).some((path) => path.includes(`.${language}.`)),
  );
  const first = [...languages, ...others].find((language) => values.texts[language]);
  const textFields = (language: Locale) => (
    <TextFields
      key={language}
      language={language}
      values={values.texts[language] ?? { subject: "", body: "" }}
      errors={errors}
      preview={preview}
      hint={language === languages[0] ? letters("bodyHint") : undefined}
    />
  );
  return (
    <form
      method="post"
      action={broadcast ? `/api/organiser/broadcasts/${broadcast.id}` : home}
      noValidate
      className={writing.form}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="workshopId" value={workshopId} />
      {broadcast && <input type="hidden" name="version" value={broadcast.version} />}
      {refusal && (
        <div className={writing.summary}>
          <ErrorSummary
            errors={Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }))}
            title={refusal.isStale ? t("staleTitle") : undefined}
          >
            {refusal.isStale ? (
              <p>{t("stale")}</p>
            ) : (
              Object.keys(errors).length === 0 && <p>{refusal.text}</p>
            )}
          </ErrorSummary>
        </div>
      )}
      <section aria-labelledby="whom">
        <h2 id="whom" className={styles.heading}>
          {t("whom")}
        </h2>
        {values.audience.registrationId === undefined ? (
          <Filters audience={values.audience} choices={choices} />
        ) : (
          <p>
            <input type="hidden" name="audience.registrationId" value={values.audience.registrationId} />
            {t("onlyTo", { name: personName ?? t("to.gone") })}{" "}
            <Link href={`/organiser/workshops/${workshopId}/messages/new`}>{t("others")}</Link>
          </p>
        )}
        <ChoiceGroup name="isNews" legend={t("subjectOf")}>
          <Choice
            type="radio"
            name="isNews"
            value="false"
            label={t("aboutDay")}
            hint={t("aboutDayHint")}
            defaultChecked={!values.isNews}
          />
          <Choice
            type="radio"
            name="isNews"
            value="true"
            label={t("aboutOthers")}
            hint={t("aboutOthersHint")}
            defaultChecked={values.isNews}
          />
        </ChoiceGroup>
      </section>
      <section aria-labelledby="recipients">
        <h2 id="recipients" className={styles.heading}>
          {t("recipients")}
        </h2>
        <LiveRecipients workshopId={workshopId} languages={languages} drawn={recipients} />
        <p className="small quiet">{t("decided")}</p>
      </section>
      <hr className={styles.rule} />
      <section aria-labelledby="words">
        <h2 id="words" className={styles.heading}>
          {t("text")}
        </h2>
        <p className="small quiet">{t("languagesHint")}</p>
        {languages.map(textFields)}
        {others.length > 0 && (
          <details className={styles.more} open={isOtherUsed}>
            <summary>{t("otherLanguages")}</summary>
            {others.map(textFields)}
          </details>
        )}
        <div className={styles.end}>
          <SubmitButton tone="primary" busyLabel={t("saving")}>
            {t("save")}
          </SubmitButton>
          <span className="small quiet">{t("nothingSent")}</span>
        </div>
        <PlaceholderList
          placeholders={props.placeholders.map((name) => ({
            name,
            kind: PLACEHOLDERS[name],
            isRequired: false,
          }))}
        />
      </section>
      <section aria-labelledby="look" className={writing.preview}>
        <h2 id="look" className={styles.heading}>
          {letters("preview")}
        </h2>
        <p className="small quiet">{letters("previewHint")}</p>
        <LivePreview
          action={preview}
          language={first ?? languages[0] ?? "fr"}
          src={
            broadcast && first
              ? `/api/organiser/broadcasts/${broadcast.id}/preview?language=${first}&locale=${locale}`
              : undefined
          }
        />
      </section>
    </form>
  );
}

function Filters({ audience, choices }: { readonly audience: Audience; readonly choices: FilterChoices }) {
  const t = useTranslations("organiser.registrations");
  const broadcasts = useTranslations("broadcasts");
  return (
    <div className={styles.whom}>
      <ChoiceFields
        choice={audience}
        choices={choices}
        prefix="audience."
        statusWords={{ all: broadcasts("allStandings"), confirmed: broadcasts("withSeat") }}
      />
      <SearchFilter
        name="audience.q"
        label={t("search")}
        hint={t("searchHint")}
        isOptional
        value={audience.q}
      />
      <SearchFilter
        name="audience.about"
        label={t("about")}
        hint={t("aboutHint")}
        isOptional
        value={audience.about}
      />
    </div>
  );
}
