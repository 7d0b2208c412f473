import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/mail/schema";
import type { MessageState } from "@/lib/messages/schema";
import { FilterForm, SearchFilter } from "../filter-form";
import { languageName } from "../language-name";

export interface MessageView {
  readonly to: string;
  readonly state?: MessageState;
  readonly kind?: MessageKind;
  readonly language?: Locale;
  /** Only the mails of one that an organiser wrote. */
  readonly broadcast?: string;
}

interface MessageSearchProps {
  readonly view: MessageView;
  /** Address of the page without filters, with the reader's language. */
  readonly action: string;
  /** The same, for the router. */
  readonly clearHref: string;
}

/** To whom, what, in which language: a plain GET form, beside the states above it. */
export function MessageSearch({ view, action, clearHref }: MessageSearchProps) {
  const t = useTranslations("letters.filters");
  const kinds = useTranslations("organiser.kind");
  const locale = useLocale();
  const isFiltered = view.to !== "" || view.kind !== undefined || view.language !== undefined;
  return (
    <FilterForm
      action={action}
      applyLabel={t("apply")}
      clear={isFiltered ? { label: t("clear"), href: clearHref } : undefined}
    >
      {view.state && <input type="hidden" name="state" value={view.state} />}
      {view.broadcast && <input type="hidden" name="broadcast" value={view.broadcast} />}
      <SearchFilter name="to" label={t("to")} lengthMax={254} value={view.to} />
      <Field name="kind" label={t("kind")}>
        {(control) => (
          <Select
            {...control}
            width="full"
            defaultValue={view.kind ?? ""}
            options={[
              { value: "", label: t("allKinds") },
              ...MESSAGE_KINDS.filter((kind) => kind !== "organiser_sign_in").map((value) => ({
                value,
                label: kinds(value),
              })),
            ]}
          />
        )}
      </Field>
      <Field name="language" label={t("language")}>
        {(control) => (
          <Select
            {...control}
            width="full"
            defaultValue={view.language ?? ""}
            options={[
              { value: "", label: t("allLanguages") },
              ...LOCALES.map((value) => ({ value, label: languageName(value, locale) })),
            ]}
          />
        )}
      </Field>
    </FilterForm>
  );
}
