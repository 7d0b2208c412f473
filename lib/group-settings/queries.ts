import { criterionQuestions } from "@/lib/answer-criteria/rules";
import type { Db } from "@/lib/db/client";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import { ALONE_KINDS } from "@/lib/groups/fields";
import { presetOf, weightsOfPreset } from "./rules";
import { type GroupSettings, settingsWeightsSchema } from "./schema";

/** What counts when groups of a workshop are proposed; balanced while nobody said otherwise. */
export async function findGroupSettings(
  db: Db,
  params: { readonly workshopId: string },
): Promise<GroupSettings> {
  const { groupSize, groupSettings: row } = await db.workshop.findUniqueOrThrow({
    where: { id: params.workshopId },
    select: { groupSize: true, groupSettings: true },
  });
  const weights = row ? settingsWeightsSchema.parse(row.weights) : weightsOfPreset("balanced");
  return {
    version: row?.version ?? 0,
    preset: presetOf(weights),
    weights,
    questions: criterionQuestions(await listStoredQuestions(db, params)),
    groupSize,
    groupCount: row?.groupCount ?? null,
    minSize: row?.minSize ?? null,
    maxSize: row?.maxSize ?? null,
    notAlone: ALONE_KINDS.filter((kind) => row?.notAlone.includes(kind)),
    sharedLanguage: row?.sharedLanguage ?? true,
    spreadProjects: row?.spreadProjects ?? true,
    nobodyLeft: row?.nobodyLeft ?? true,
  };
}
