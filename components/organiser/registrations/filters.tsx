import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FilterChoices } from "@/lib/registration-filters/schema";
import { FilterForm, SearchFilter } from "../filter-form";
import { ChoiceFields } from "./choice-fields";
import { isFiltered, type RegistrationView } from "./query";

interface FiltersProps {
  readonly view: RegistrationView;
  /** Address of the page without filters, with the reader's language. */
  readonly action: string;
  /** The same, for the router. */
  readonly clearHref: string;
  readonly choices: FilterChoices;
}

/** Search, filters and order of those signed up. */
export function Filters({ view, action, clearHref, choices }: FiltersProps) {
  const t = useTranslations("organiser.registrations");
  return (
    <FilterForm
      action={action}
      applyLabel={t("apply")}
      clear={isFiltered(view) ? { label: t("clear"), href: clearHref } : undefined}
    >
      <SearchFilter name="q" label={t("search")} hint={t("searchHint")} value={view.q} />
      <SearchFilter name="about" label={t("about")} hint={t("aboutHint")} value={view.about} />
      <ChoiceFields choice={view} choices={choices} />
      {/* Who asks about something comes in the order of how well it fits, and who waits in the order of the line. */}
      {view.about === "" && view.status !== "waitlisted" && (
        <Field name="sort" label={t("sort")}>
          {(control) => (
            <Select
              {...control}
              width="full"
              defaultValue={view.sort}
              options={[
                { value: "name", label: t("sortName") },
                { value: "date", label: t("sortDate") },
                ...(view.session ? [{ value: "line", label: t("sortSessionLine") }] : []),
              ]}
            />
          )}
        </Field>
      )}
    </FilterForm>
  );
}

/** What the list below answers. */
export function AboutLine({ about, count }: { readonly about: string; readonly count: number }) {
  const t = useTranslations("organiser.registrations");
  return <p className="quiet">{t("aboutFound", { count, about })}</p>;
}
