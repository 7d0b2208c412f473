import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FilterChoices, RegistrationChoice } from "@/lib/registration-filters/schema";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";
import { languageName } from "../language-name";

const ARRIVALS = ["here", "missing"] as const;

interface ChoiceFieldsProps {
  readonly choice: RegistrationChoice;
  readonly choices: FilterChoices;
  /** Before each field's name: "audience." in a form that has others. */
  readonly prefix?: string;
  /** What the choice of a status reads where it says whom something reaches. */
  readonly statusWords?: { readonly all: string; readonly confirmed: string };
}

/** By status, language, invitation, session, table, arrival and answer: the same lists wherever people are chosen. Lists of nothing are not shown. */
export function ChoiceFields({ choice, choices, prefix = "", statusWords }: ChoiceFieldsProps) {
  const t = useTranslations("organiser.registrations");
  const more = useTranslations("broadcasts");
  const states = useTranslations("organiser.registrationStatus");
  const locale = useLocale();
  const fields = [
    {
      name: "status",
      label: t("status"),
      all: statusWords?.all ?? t("allStatuses"),
      value: choice.status,
      options: REGISTRATION_STATUSES.map((value) => ({
        value,
        label: (value === "confirmed" && statusWords?.confirmed) || states(value),
      })),
    },
    {
      name: "language",
      label: t("language"),
      all: t("allLanguages"),
      value: choice.language,
      options: choices.languages.map((value) => ({ value, label: languageName(value, locale) })),
    },
    {
      name: "invitation",
      label: more("invitation"),
      all: more("allInvitations"),
      value: choice.invitation,
      options: choices.invitations.map((label) => ({ value: label, label })),
    },
    {
      name: "session",
      label: more("session"),
      all: more("allSessions"),
      value: choice.session,
      options: choices.sessions.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: "table",
      label: more("table"),
      all: more("allTables"),
      value: choice.table === undefined ? undefined : String(choice.table),
      options: choices.tables.map(({ number, name }) => ({
        value: String(number),
        label: more("tableName", { number, name: name || "none" }),
      })),
    },
    {
      name: "arrival",
      label: more("arrival"),
      all: more("allArrivals"),
      value: choice.arrival,
      options: choices.hasArrivals
        ? ARRIVALS.map((value) => ({ value, label: more(`arrivals.${value}`) }))
        : [],
    },
    {
      name: "answer",
      label: more("answer"),
      all: more("allAnswers"),
      value: choice.answer,
      options: choices.answers,
    },
  ] as const;
  return fields
    .filter(({ options, value }) => options.length > 0 || value !== undefined)
    .map(({ name, label, all, value, options }) => (
      <Field key={name} name={`${prefix}${name}`} label={label}>
        {(control) => (
          <Select
            {...control}
            width="full"
            defaultValue={value ?? ""}
            options={[
              { value: "", label: all },
              ...options,
              // A choice that is no longer among them stays to be seen.
              ...(value !== undefined && options.every((one) => one.value !== value)
                ? [{ value, label: value }]
                : []),
            ]}
          />
        )}
      </Field>
    ));
}
