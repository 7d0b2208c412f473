import { useLocale } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { languageName } from "./language-name";

interface LanguageChoicesProps {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly isOptional?: boolean;
  /** Codes to choose from, and those chosen; one chosen that is not offered stands last. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
}

/** Languages to tick, each with its name by itself. */
export function LanguageChoices({ offered, chosen, ...group }: LanguageChoicesProps) {
  const locale = useLocale();
  return (
    <ChoiceGroup name="languages" isInline {...group}>
      {[...new Set([...offered, ...chosen])].map((code) => (
        <Choice
          key={code}
          name="languages"
          value={code}
          label={languageName(code, locale)}
          defaultChecked={chosen.includes(code)}
        />
      ))}
    </ChoiceGroup>
  );
}
