import { z } from "zod";
import { changeGroupSettings, readGroupSettings } from "@/lib/group-settings/commands";
import { groupSettingsChangeSchema, groupSettingsSchema } from "@/lib/group-settings/schema";
import { proposePlan } from "@/lib/groups/commands";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const GET = route({
  summary: "What counts when groups of a workshop are proposed",
  access: "user",
  params: idParams,
  answer: groupSettingsSchema,
  handler: ({ context, params }) => readGroupSettings(context, params.id),
});

export const PUT = route({
  summary: "Set what counts, from the next proposal on: weights or a preset, size, rules",
  access: "user",
  params: idParams,
  body: groupSettingsChangeSchema,
  answer: groupSettingsSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params, body }) =>
    changeGroupSettings(context, { workshopId: params.id, change: body }),
});

export const POST = route({
  summary: "The same as PUT, from a form without scripts; with next=propose, groups are proposed as well",
  access: "user",
  params: idParams,
  body: groupSettingsChangeSchema.safeExtend({ next: z.enum(["save", "propose"]).default("save") }),
  answer: groupSettingsSchema,
  refusals: ["stale_version", "wrong_state", "infeasible", "not_enough_people"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/groups/criteria`),
    draftKey: ({ params }) => `group-settings:${params.id}`,
  },
  handler: async ({ context, params, body: { next, ...change }, locale, isForm }) => {
    const settings = await changeGroupSettings(context, { workshopId: params.id, change });
    const plan =
      next === "propose"
        ? await proposePlan(context, { workshopId: params.id, input: { keepPins: true }, locale })
        : undefined;
    if (!isForm) return settings;
    const shown = plan ? `plan=${plan.id}` : "done=criteria";
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}/groups?${shown}`));
  },
});
