import { type FormQuestion, formQuestionSchema } from "@/lib/form-questions/schema";

/** A question with what the test is about; in French only. */
export function question(key: string, overrides: Record<string, unknown> = {}): FormQuestion {
  const { options = [], ...rest } = overrides;
  const labels = options as readonly string[];
  return formQuestionSchema.parse({
    key,
    kind: "short_text",
    label: { fr: `Question ${key}` },
    options: labels.map((label) => ({ key: label.toLowerCase(), label: { fr: label }, removed: false })),
    ...rest,
  });
}
