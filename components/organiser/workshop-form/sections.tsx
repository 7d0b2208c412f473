import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { LOCALES } from "@/lib/i18n/locales";
import type { TextEngineHealth } from "@/lib/text-vectors/schema";
import { FieldPair, FormPart, LoneChoice } from "../form-part";
import { LanguageChoices } from "../language-choices";
import { MarkdownField } from "./markdown-field";
import { TextEngineChoice } from "./text-engine-choice";
import { type FieldContext, Line, Lines } from "./text-fields";

interface SectionsProps {
  readonly form: FieldContext;
  /** Names of IANA zones; from the server, whose list may differ from the browser's. */
  readonly timeZones: readonly string[];
  readonly textEngines: readonly TextEngineHealth[];
  /** There are parallel sessions, which go where the day goes. */
  readonly hasSessions: boolean;
}

/** The fields of a workshop, in the order in which one thinks of them. */
export function Sections({ form, timeZones, textEngines, hasSessions }: SectionsProps) {
  return (
    <>
      <What form={form} />
      <When form={form} timeZones={timeZones} hasSessions={hasSessions} />
      <Where form={form} />
      <Who form={form} />
      <SignUp form={form} />
      <Rules form={form} />
      <TextEngineChoice form={form} engines={textEngines} />
    </>
  );
}

function What({ form }: { readonly form: FieldContext }) {
  const t = useTranslations("organiser.form");
  return (
    <FormPart title={t("what")}>
      <Line form={form} name="title" label={t("titleLabel")} autoComplete="off" />
      <Line
        form={form}
        name="kicker"
        label={t("kicker")}
        hint={t("kickerHint")}
        autoComplete="off"
        isOptional
      />
      <Lines form={form} name="summary" label={t("summary")} hint={t("summaryHint")} />
      <MarkdownField
        form={form}
        name="description"
        label={t("description")}
        hint={t("descriptionHint")}
        rows={10}
      />
    </FormPart>
  );
}

function When({ form, timeZones, hasSessions }: Omit<SectionsProps, "textEngines">) {
  const t = useTranslations("organiser.form");
  const zones = timeZones.includes(form.values.timeZone) ? timeZones : [form.values.timeZone, ...timeZones];
  return (
    <FormPart title={t("when")}>
      <FieldPair>
        <Line
          form={form}
          name="startsAt"
          label={t("startsAt")}
          hint={hasSessions ? t("startsAtHint") : undefined}
          type="datetime-local"
        />
        <Line form={form} name="endsAt" label={t("endsAt")} type="datetime-local" />
      </FieldPair>
      <Field name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} error={form.errors.timeZone}>
        {(control) => (
          <Select
            {...control}
            defaultValue={form.values.timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
        )}
      </Field>
    </FormPart>
  );
}

function Where({ form }: { readonly form: FieldContext }) {
  const t = useTranslations("organiser.form");
  return (
    <FormPart title={t("where")}>
      <Line form={form} name="venue.name" label={t("venueName")} autoComplete="off" isOptional />
      <Line form={form} name="venue.address" label={t("venueAddress")} autoComplete="off" isOptional />
      <Line
        form={form}
        name="venue.mapUrl"
        label={t("venueMapUrl")}
        hint={t("venueMapUrlHint")}
        type="url"
        inputMode="url"
        autoComplete="off"
        isOptional
      />
    </FormPart>
  );
}

function Who({ form }: { readonly form: FieldContext }) {
  const t = useTranslations("organiser.form");
  return (
    <FormPart title={t("who")}>
      <Lines form={form} name="hosts" label={t("hosts")} hint={t("hostsHint")} isOptional />
      <Line
        form={form}
        name="contactEmail"
        label={t("contactEmail")}
        hint={t("contactEmailHint")}
        type="email"
        autoComplete="off"
        isOptional
      />
      <LanguageChoices
        legend={t("languages")}
        error={form.errors.languages}
        offered={LOCALES}
        chosen={form.values.languages}
      />
    </FormPart>
  );
}

function SignUp({ form }: { readonly form: FieldContext }) {
  const t = useTranslations("organiser.form");
  return (
    <FormPart title={t("signUp")}>
      <FieldPair>
        <Line
          form={form}
          name="capacity"
          label={t("capacity")}
          hint={t("capacityHint")}
          inputMode="numeric"
          width="narrow"
        />
        <Line
          form={form}
          name="groupSize"
          label={t("groupSize")}
          hint={t("groupSizeHint")}
          inputMode="numeric"
          width="narrow"
        />
      </FieldPair>
      <LoneChoice>
        <Choice
          name="waitlist"
          value="on"
          id="waitlist"
          label={t("waitlist")}
          hint={t("waitlistHint")}
          error={form.errors.waitlist}
          defaultChecked={form.values.waitlist}
        />
      </LoneChoice>
      <FieldPair>
        <Line
          form={form}
          name="opensAt"
          label={t("opensAt")}
          hint={t("opensAtHint")}
          type="datetime-local"
          isOptional
        />
        <Line
          form={form}
          name="closesAt"
          label={t("closesAt")}
          hint={t("closesAtHint")}
          type="datetime-local"
          isOptional
        />
      </FieldPair>
      <Line
        form={form}
        name="priceText"
        label={t("priceText")}
        hint={t("priceTextHint")}
        autoComplete="off"
        isOptional
      />
      <Lines form={form} name="themes" label={t("themes")} hint={t("themesHint")} rows={4} isOptional />
      <Lines
        form={form}
        name="themeWords"
        label={t("themeWords")}
        hint={t("themeWordsHint")}
        rows={3}
        isOptional
      />
    </FormPart>
  );
}

function Rules({ form }: { readonly form: FieldContext }) {
  const t = useTranslations("organiser.form");
  return (
    <FormPart title={t("rules")}>
      <MarkdownField
        form={form}
        name="houseRules"
        label={t("houseRules")}
        hint={t("houseRulesHint")}
        rows={4}
        isOptional
      />
    </FormPart>
  );
}
