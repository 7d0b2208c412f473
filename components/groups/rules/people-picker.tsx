"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextInput } from "@/components/ui/text-input";
import styles from "./people-picker.module.css";

interface PeoplePickerProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly people: readonly { readonly registrationId: string; readonly name: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (registrationId: string, isChosen: boolean) => void;
}

/** Boxes for everybody, those chosen first; with scripts, a few letters narrow the list. */
export function PeoplePicker({ name, legend, hint, error, people, chosen, onChoose }: PeoplePickerProps) {
  const t = useTranslations("rules");
  const searchId = useId();
  const [query, setQuery] = useState("");
  const [first] = useState(chosen);
  const wanted = plain(query);
  const matches = people.filter((person) => plain(person.name).includes(wanted));
  const isShown = new Set(matches.map(({ registrationId }) => registrationId));
  const ordered = [
    ...people.filter(({ registrationId }) => first.has(registrationId)),
    ...people.filter(({ registrationId }) => !first.has(registrationId)),
  ];
  return (
    <ChoiceGroup name={name} legend={legend} hint={hint} error={error}>
      <div className={styles.search}>
        <label htmlFor={searchId}>{t("search")}</label>
        <TextInput
          id={searchId}
          type="search"
          width="medium"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <span className="small quiet num" role="status">
          {matches.length === 0 ? t("noMatch") : t("chosen", { count: chosen.size })}
        </span>
      </div>
      <div className={styles.list}>
        {ordered.map((person) => (
          <div key={person.registrationId} hidden={!isShown.has(person.registrationId)}>
            <Choice
              name={name}
              value={person.registrationId}
              label={person.name}
              checked={chosen.has(person.registrationId)}
              onChange={(event) => onChoose(person.registrationId, event.target.checked)}
            />
          </div>
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** Without accents and capitals: "Zoé" is found by "zoe". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
