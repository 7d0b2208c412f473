import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/organiser/filter-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type LogView, SUBJECTS } from "@/lib/audit/schema";

interface JournalFiltersProps {
  readonly view: LogView;
  /** Address of the page without filters, with the reader's language. */
  readonly action: string;
  /** The same, for the router. */
  readonly clearHref: string;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
}

/** What the log shows, as a plain GET form. */
export function JournalFilters({ view, action, clearHref, authors }: JournalFiltersProps) {
  const t = useTranslations("journal");
  const words = useTranslations("organiser.registrations");
  const { subject, by, about } = view;
  return (
    <FilterForm
      action={action}
      applyLabel={words("apply")}
      clear={subject || by || about ? { label: words("clear"), href: clearHref } : undefined}
    >
      <Field name="subject" label={t("subject")}>
        {(control) => (
          <Select
            {...control}
            width="full"
            defaultValue={subject ?? ""}
            options={[
              { value: "", label: t("subjects.all") },
              ...SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) })),
            ]}
          />
        )}
      </Field>
      <Field name="by" label={t("by")}>
        {(control) => (
          <Select
            {...control}
            width="full"
            defaultValue={by ?? ""}
            options={[
              { value: "", label: t("everybody") },
              ...authors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      {about && <input type="hidden" name="about" value={about} />}
    </FilterForm>
  );
}
