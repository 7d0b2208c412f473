import { z } from "zod";
import { isLanguageCode } from "@/lib/i18n/language-code";
import { optionalText } from "@/lib/optional-text";
import { email, name, REGISTRATION_LIMITS, themes } from "@/lib/registrations/fields";
import { typeError } from "@/lib/type-error";

export const FACILITATOR_LIMITS = { tablesMax: 10, noteLengthMax: 500, listMax: 200 } as const;
const TABLE_MAX = 5_000;

/** Who accompanies a table of a plan; fixed ones stay when groups are formed again. */
export interface Leader {
  /** From 1. */
  readonly table: number;
  readonly facilitatorId: string;
  readonly isFixed: boolean;
}

/** A table whose facilitator is settled: in every proposal, or by hand in the plan that is shown. */
export interface FixedLead {
  readonly facilitatorId: string;
  readonly name: string;
  /** From 1. */
  readonly table: number;
  readonly plan: { readonly id: string; readonly number: number; readonly name: string | null } | null;
}

export const facilitatorSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    languages: z.array(z.string()).meta({ description: "None: can accompany any table." }),
    themes: z.array(z.string()),
    note: z.string().nullable(),
    tableMax: z.number().int().meta({ description: "How many tables they can accompany." }),
    table: z
      .number()
      .int()
      .nullable()
      .meta({ description: "Theirs in every proposal; null: where they fit." }),
    version: z.number().int(),
  })
  .meta({ id: "Facilitator" });
export type FacilitatorDto = z.infer<typeof facilitatorSchema>;

export const askedFacilitatorSchema = z
  .object({
    name,
    email: email
      .or(z.literal(""))
      .nullish()
      .transform((value) => value || null),
    languages: z
      .array(z.string(typeError("language_unknown")).refine(isLanguageCode, "language_unknown"))
      .overwrite((list) => [...new Set(list)])
      .max(REGISTRATION_LIMITS.languagesMax)
      .default([]),
    themes: themes.default([]),
    note: optionalText(FACILITATOR_LIMITS.noteLengthMax),
    tableMax: z.number().int().min(1).max(FACILITATOR_LIMITS.tablesMax).default(1),
    table: z
      .number()
      .int()
      .min(1)
      .max(TABLE_MAX)
      .nullish()
      .transform((value) => value ?? null),
  })
  .meta({ id: "AskedFacilitator" });
export type AskedFacilitator = z.infer<typeof askedFacilitatorSchema>;

export const changedFacilitatorSchema = askedFacilitatorSchema
  .safeExtend({ version: z.number().int().min(1).meta({ description: "The version this is based on." }) })
  .meta({ id: "ChangedFacilitator" });

/** The facilitator of one table, as the board and papers show them. */
export const groupFacilitatorSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isFixed: z.boolean().meta({ description: "Chosen by hand or theirs always: kept by new proposals." }),
    languages: z.array(z.string()).meta({ description: "What they can speak with everybody at the table." }),
    themes: z.array(z.string()).meta({ description: "Themes that they know and members chose." }),
    canLead: z.boolean().meta({ description: "False: they share no language with everybody at the table." }),
  })
  .meta({ id: "GroupFacilitator" });
export type GroupFacilitator = z.infer<typeof groupFacilitatorSchema>;

export const planFacilitatorSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  languages: z.array(z.string()),
  themes: z.array(z.string()),
  tableMax: z.number().int(),
});
export type PlanFacilitator = z.infer<typeof planFacilitatorSchema>;
