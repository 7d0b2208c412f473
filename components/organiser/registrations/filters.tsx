import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Link } from "@/lib/i18n/navigation";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";
import { languageName } from "../language-name";
import styles from "./filters.module.css";
import { isFiltered, type RegistrationView } from "./query";

interface FiltersProps {
  readonly view: RegistrationView;
  /** Address of the page without filters, with the reader's language. */
  readonly action: string;
  /** The same, for the router. */
  readonly clearHref: string;
  /** Codes of the languages spoken by those registered. */
  readonly languages: readonly string[];
  /** The parallel ones. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
}

/** Search and filters as a plain GET form: the address says what is shown, and it works without scripts. */
export function Filters({ view, action, clearHref, languages, sessions }: FiltersProps) {
  const labels = useTranslations("sessions.organiser");
  const t = useTranslations("organiser.registrations");
  const states = useTranslations("organiser.registrationStatus");
  const locale = useLocale();
  return (
    <search>
      <form method="get" action={action} className={styles.filters}>
        <div className={styles.search}>
          <Field name="q" label={t("search")} hint={t("searchHint")}>
            {(control) => <TextInput {...control} type="search" defaultValue={view.q} autoComplete="off" />}
          </Field>
        </div>
        <div className={styles.about}>
          <Field name="about" label={t("about")} hint={t("aboutHint")}>
            {(control) => (
              <TextInput
                {...control}
                type="search"
                maxLength={200}
                defaultValue={view.about}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
        <Field name="status" label={t("status")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={view.status ?? ""}
              options={[
                { value: "", label: t("allStatuses") },
                ...REGISTRATION_STATUSES.map((value) => ({ value, label: states(value) })),
              ]}
            />
          )}
        </Field>
        <Field name="language" label={t("language")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={view.language ?? ""}
              options={[
                { value: "", label: t("allLanguages") },
                ...languages.map((value) => ({ value, label: languageName(value, locale) })),
              ]}
            />
          )}
        </Field>
        {sessions.length > 0 && (
          <Field name="session" label={labels("filter")}>
            {(control) => (
              <Select
                {...control}
                defaultValue={view.session ?? ""}
                options={[
                  { value: "", label: labels("all") },
                  ...sessions.map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
            )}
          </Field>
        )}
        {/* Who asks about something comes in the order of how well it fits. */}
        {view.about === "" && (
          <Field name="sort" label={t("sort")}>
            {(control) => (
              <Select
                {...control}
                defaultValue={view.sort}
                options={[
                  { value: "name", label: t("sortName") },
                  { value: "date", label: t("sortDate") },
                ]}
              />
            )}
          </Field>
        )}
        <div className={styles.apply}>
          <Button type="submit">{t("apply")}</Button>
          {isFiltered(view) && <Link href={clearHref}>{t("clear")}</Link>}
        </div>
      </form>
    </search>
  );
}

/** What the list below answers. */
export function AboutLine({ about, count }: { readonly about: string; readonly count: number }) {
  const t = useTranslations("organiser.registrations");
  return <p className={`${styles.found} quiet`}>{t("aboutFound", { count, about })}</p>;
}
