import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { formatDateTime } from "@/lib/i18n/format";
import type { TextEngineHealth } from "@/lib/text-vectors/schema";
import { FormPart } from "../form-part";
import type { FieldContext } from "./text-fields";

/** What compares people's texts, and how each is doing. Where the host set up no model there is nothing to choose. */
export function TextEngineChoice({
  form,
  engines,
}: {
  readonly form: FieldContext;
  readonly engines: readonly TextEngineHealth[];
}) {
  const t = useTranslations("organiser.form");
  const chosen = form.values.textEngine;
  const offered = engines.filter(({ engine, isSetUp }) => isSetUp || engine === chosen);
  if (offered.length < 2) {
    return (
      <FormPart title={t("texts")}>
        <p>{t("textEngineOnly")}</p>
        <input type="hidden" name="textEngine" value={chosen} />
      </FormPart>
    );
  }
  return (
    <FormPart title={t("texts")}>
      <ChoiceGroup name="textEngine" legend={t("textEngine")} error={form.errors.textEngine}>
        {offered.map((health) => (
          <Choice
            key={health.engine}
            type="radio"
            name="textEngine"
            value={health.engine}
            label={t(`textEngines.${health.engine}.label`, { host: health.host ?? "" })}
            hint={<EngineHint health={health} timeZone={form.values.timeZone} />}
            defaultChecked={health.engine === chosen}
          />
        ))}
      </ChoiceGroup>
    </FormPart>
  );
}

function EngineHint({ health, timeZone }: { readonly health: TextEngineHealth; readonly timeZone: string }) {
  const t = useTranslations("organiser.form");
  const locale = useLocale();
  const { engine, fault, failedAt, lastReadAt, isSetUp } = health;
  const at = (instant: string | null) =>
    instant ? formatDateTime(new Date(instant), { locale, timeZone }) : "";
  const state = !isSetUp
    ? t("textEngineGone")
    : fault
      ? `${t("textEngineFailed", { at: at(failedAt) })} ${t(`textEngineFaults.${fault}`)} ${t("textEngineMeanwhile")}`
      : lastReadAt
        ? t("textEngineFine", { at: at(lastReadAt) })
        : t("textEngineUnused");
  return (
    <>
      {t(`textEngines.${engine}.hint`)}
      {engine !== "built_in" && (
        <>
          <br />
          <strong>{state}</strong>
        </>
      )}
    </>
  );
}
