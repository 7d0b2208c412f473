"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormEnd, FormPart, LoneChoice } from "@/components/organiser/form-part";
import { useErrorTitle } from "@/components/organiser/use-error-title";
import { useProblemText } from "@/components/organiser/use-problem-text";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { say } from "@/lib/form-questions/rules";
import { presetOf, sharesOf, weighedQuestions, weightsOfPreset } from "@/lib/group-settings/rules";
import {
  type GroupSettings,
  PRESET_IDS,
  type PresetId,
  type SettingsWeights,
  WEIGHED,
  WEIGHT_MAX,
} from "@/lib/group-settings/schema";
import { ALONE_KINDS } from "@/lib/groups/fields";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { formatList, formatPercent } from "@/lib/i18n/format";
import { Link, useRouter } from "@/lib/i18n/navigation";
import { SizesPart, type SizeValues, typedSizes } from "./sizes-part";
import { WeightSlider } from "./weight-slider";

/** What a refused post says, by the browser's last attempt or from a post without scripts. */
export interface CriteriaRefusal {
  readonly text: string;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Settings as the controls hold them. */
export type CriteriaValues = Omit<GroupSettings, keyof SizeValues> & SizeValues;

interface CriteriaFormProps {
  readonly workshopId: string;
  /** As remembered, or as typed before a refusal. */
  readonly settings: CriteriaValues;
  readonly refusal?: CriteriaRefusal;
}

/** What counts when groups are proposed: a preset, or sliders, and the rules. A plain form where there are no scripts. */
export function CriteriaForm({ workshopId, settings, refusal: first }: CriteriaFormProps) {
  const t = useTranslations("groups.criteriaPage");
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const [weights, setWeights] = useState<SettingsWeights>(settings.weights);
  const [answers, setAnswers] = useState(() =>
    Object.fromEntries(settings.questions.map(({ key, weight }) => [key, weight])),
  );
  const [preset, setPreset] = useState<PresetId | "own">(settings.preset ?? "own");
  const [version, setVersion] = useState(settings.version);
  const [busy, setBusy] = useState<"save" | "propose">();
  const [refusal, setRefusal] = useState(first);
  const [attempt, setAttempt] = useState(0);
  useErrorTitle(refusal !== undefined);
  const weighed = weighedQuestions(settings.questions);
  const ofAnswers = weighed.map(({ key }) => answers[key] ?? 0);
  const shares = sharesOf(weights, ofAnswers);
  const sum = [...Object.values(weights), ...ofAnswers].reduce((total, one) => total + one, 0);
  const countsText = (weight: number, share: number) =>
    weight === 0
      ? t("countsNot")
      : t("counts", { share: formatPercent(Math.round(share * 100) / 100, locale) });
  const words = (label: GroupSettings["questions"][number]["label"]) => say(label, locale, [])?.text ?? "";
  const lonely = settings.questions
    .filter(({ grouping }) => grouping === "nobody_alone")
    .map(({ label }) => words(label));
  const errors = refusal?.errors ?? {};
  const groups = `/organiser/workshops/${workshopId}/groups`;

  function choose(id: PresetId | "own") {
    setPreset(id);
    if (id !== "own") setWeights(weightsOfPreset(id));
  }

  function weigh(next: SettingsWeights) {
    setWeights(next);
    setPreset(presetOf(next) ?? "own");
  }

  function refuse(problem: Problem) {
    setBusy(undefined);
    setAttempt((count) => count + 1);
    const byField = (problem.errors ?? []).map(({ path, message }) => [path, message] as const);
    // Told once that somebody else changed them, whoever saves again means it.
    if (problem.code === "stale_version") setVersion(Number(problem.currentVersion));
    setRefusal({ text: problemText(problem), errors: Object.fromEntries(byField) });
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isProposing = submitter?.getAttribute("value") === "propose";
    setBusy(isProposing ? "propose" : "save");
    const fields = new FormData(event.currentTarget);
    const saved = await api<GroupSettings>("PUT", `/api/organiser/workshops/${workshopId}/group-settings`, {
      version,
      preset,
      weights,
      answers,
      ...typedSizes(fields),
      sharedLanguage: fields.has("sharedLanguage"),
      spreadProjects: fields.has("spreadProjects"),
      nobodyLeft: fields.has("nobodyLeft"),
      notAlone: fields.getAll("notAlone"),
    });
    if (!saved.ok) return refuse(saved.problem);
    setVersion(saved.data.version);
    if (!isProposing) return leave(`${groups}?done=criteria`);
    const proposed = await api<PlanDto>("POST", `/api/organiser/workshops/${workshopId}/plans`, {
      keepPins: true,
    });
    if (!proposed.ok) return refuse(proposed.problem);
    leave(`${groups}?plan=${proposed.data.id}`);
  }

  function leave(href: string) {
    router.push(href);
    router.refresh();
  }

  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <form
      method="post"
      action={`/api/organiser/workshops/${workshopId}/group-settings`}
      onSubmit={submit}
      noValidate
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={version} />
      {refusal && (
        <ErrorSummary errors={summary} attempt={attempt}>
          {summary.length === 0 && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <FormPart title={t("intention")}>
        <ChoiceGroup name="preset" legend={t("presetLegend")}>
          {[...PRESET_IDS, "own" as const].map((id) => (
            <Choice
              key={id}
              type="radio"
              name="preset"
              value={id}
              label={t(`preset.${id}`)}
              hint={t(`presetHint.${id}`)}
              checked={preset === id}
              onChange={() => choose(id)}
            />
          ))}
        </ChoiceGroup>
      </FormPart>
      <FormPart title={t("detail")}>
        <ChoiceGroup name="weights" legend={t("weightsLegend")} error={errors.weights}>
          {WEIGHED.map((criterion) => (
            <WeightSlider
              key={criterion}
              name={`weights.${criterion}`}
              label={t(`weight.${criterion}`)}
              hint={t(`weightHint.${criterion}`)}
              max={WEIGHT_MAX}
              value={weights[criterion]}
              text={countsText(weights[criterion], shares[criterion])}
              onChange={(value) => weigh({ ...weights, [criterion]: value })}
            />
          ))}
          {weighed.map((question) => (
            <WeightSlider
              key={question.key}
              name={`answers.${question.key}`}
              label={t(question.grouping === "mixed" ? "question.mixed" : "question.alike", {
                question: words(question.label),
              })}
              hint={t("question.hint")}
              max={WEIGHT_MAX}
              value={answers[question.key] ?? 0}
              text={countsText(answers[question.key] ?? 0, (answers[question.key] ?? 0) / sum)}
              onChange={(weight) => setAnswers({ ...answers, [question.key]: weight })}
            />
          ))}
        </ChoiceGroup>
      </FormPart>
      <SizesPart values={settings} errors={errors} />
      <FormPart title={t("rules")}>
        {(["sharedLanguage", "spreadProjects", "nobodyLeft"] as const).map((rule) => (
          <LoneChoice key={rule}>
            <Choice
              name={rule}
              value="on"
              id={rule}
              label={t(`rule.${rule}`)}
              hint={t(`ruleHint.${rule}`)}
              defaultChecked={settings[rule]}
            />
          </LoneChoice>
        ))}
        <ChoiceGroup
          name="notAlone"
          legend={t("notAloneLegend")}
          hint={t("notAloneHint")}
          error={errors.notAlone}
        >
          {ALONE_KINDS.map((kind) => (
            <Choice
              key={kind}
              name="notAlone"
              value={kind}
              label={t(`notAlone.${kind}`)}
              defaultChecked={settings.notAlone.includes(kind)}
            />
          ))}
        </ChoiceGroup>
      </FormPart>
      {(lonely.length > 0 || settings.questions.length > 0) && (
        <FormPart title={t("ownQuestions")}>
          {lonely.length > 0 && <p>{t("question.alone", { questions: formatList(lonely, locale) })}</p>}
          <p>
            <Link href={`/organiser/workshops/${workshopId}/form`}>{t("question.form")}</Link>
          </p>
        </FormPart>
      )}
      <FormEnd>
        <Button type="submit" tone="primary" name="next" value="propose" isBusy={busy === "propose"}>
          {t("saveAndPropose")}
        </Button>
        <Button type="submit" name="next" value="save" isBusy={busy === "save"}>
          {t("save")}
        </Button>
        <ButtonLink href={groups} tone="quiet">
          {t("leave")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
