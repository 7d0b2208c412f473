import { z } from "zod";

/** What can change in a registration, in the order of the form. Answers to the organiser's own questions are `answers.<key>`. */
export const EDIT_FIELDS = [
  "name",
  "email",
  "locale",
  "organisation",
  "role",
  "languages",
  "level",
  "questions",
  "projectTitle",
  "projectDescription",
  "projectShared",
  "themes",
  "answers",
  "accessNeeds",
  "foodNeeds",
  "houseRules",
  "showToGroup",
  "photos",
  "news",
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

/** What a field holds; null where nothing was said. */
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type EditValue = z.infer<typeof valueSchema>;

/** One field before and after an edit. */
export const fieldEditSchema = z.object({
  field: z.string().describe("Such as organisation, or answers.<key>"),
  from: valueSchema,
  to: valueSchema,
});
export type FieldEdit = z.infer<typeof fieldEditSchema>;
