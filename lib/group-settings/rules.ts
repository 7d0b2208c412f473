import { PRESETS } from "@/lib/allocation/problem";
import { criterionId } from "@/lib/answer-criteria/rules";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import type { Criterion } from "@/lib/groups/fields";
import type { CriterionKey } from "@/lib/groups/schema";
import {
  type GroupSettings,
  type GroupSettingsChange,
  PRESET_IDS,
  type PresetId,
  type SettingsWeights,
  WEIGHED,
  type Weighed,
} from "./schema";

/** The engine's presets are multiples of a twentieth, at most ten of them. */
const STEPS_PER_ONE = 20;

/** A preset as the sliders show it. */
export function weightsOfPreset(id: PresetId): SettingsWeights {
  const steps = (criterion: Weighed) => Math.round(PRESETS[id][criterion] * STEPS_PER_ONE);
  return {
    questions: steps("questions"),
    themes: steps("themes"),
    complement: steps("complement"),
    organisations: steps("organisations"),
    levels: steps("levels"),
  };
}

/** The preset that has exactly these weights. */
export function presetOf(weights: SettingsWeights): PresetId | null {
  const isSame = (id: PresetId) => {
    const preset = weightsOfPreset(id);
    return WEIGHED.every((criterion) => preset[criterion] === weights[criterion]);
  };
  return PRESET_IDS.find(isSame) ?? null;
}

/** The weights that a change asks for. */
export function weightsOfChange({ preset, weights }: GroupSettingsChange): SettingsWeights {
  if (preset !== "own") return weightsOfPreset(preset);
  return weights ?? weightsOfPreset("balanced");
}

/** How large the groups of a proposal are. */
export function sizesOf({ groupSize, groupCount, minSize, maxSize }: SizeSettings): GroupSizes {
  return { size: groupSize, groupCount, minSize, maxSize };
}

type SizeSettings = Pick<GroupSettings, "groupSize" | "groupCount" | "minSize" | "maxSize">;

/** What part of the whole each criterion counts for: 0 to 1, together 1 with `others`, the weights of further ones. */
export function sharesOf(weights: SettingsWeights, others: readonly number[] = []): SettingsWeights {
  const all = [...WEIGHED.map((criterion) => weights[criterion]), ...others];
  const sum = all.reduce((total, weight) => total + weight, 0);
  const share = (criterion: Weighed) => (sum > 0 ? weights[criterion] / sum : 0);
  return {
    questions: share("questions"),
    themes: share("themes"),
    complement: share("complement"),
    organisations: share("organisations"),
    levels: share("levels"),
  };
}

/** The engine's weights. Who met before counts as in the preset, or as usual; in a first round nobody did. */
export function toPlanWeights(
  weights: SettingsWeights,
  questions: GroupSettings["questions"] = [],
): Record<Criterion, number> & Partial<Record<CriterionKey, number>> {
  const { notMet } = PRESETS[presetOf(weights) ?? "balanced"];
  const answers = weighedQuestions(questions).map(({ key, weight }) => [criterionId(key), weight] as const);
  return { ...weights, notMet: notMet * STEPS_PER_ONE, ...Object.fromEntries(answers) };
}

/** Those of the questions that are a criterion with a weight; the others are a rule. */
export function weighedQuestions(questions: GroupSettings["questions"]): GroupSettings["questions"] {
  return questions.filter(({ grouping }) => grouping !== "nobody_alone");
}
