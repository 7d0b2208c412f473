import { z } from "zod";

/** How far from the day a reminder or thanks may be. */
export const DAYS_MAX = 60;
export const REMINDERS_MAX = 3;

const at = z
  .string("required")
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "invalid_time" })
  .describe("By the clock of the workshop's zone, such as 09:00");
const days = z.coerce.number("not_a_number").int().min(0).max(DAYS_MAX);

const reminderSchema = z.object({ daysBefore: days, at });
const followUpSchema = z.object({ daysAfter: days, at });

export const mailTimesSchema = z
  .object({
    version: z.int().describe("0 while nobody changed anything"),
    reminders: z.array(reminderSchema).max(REMINDERS_MAX),
    followUp: followUpSchema.nullable(),
  })
  .meta({ id: "MailTimes" });
export type MailTimes = z.infer<typeof mailTimesSchema>;

/** As a row keeps them. */
export const storedTimesSchema = mailTimesSchema.omit({ version: true });

export const mailTimesChangeSchema = z
  .object({
    version: z.coerce.number("invalid_value").int().min(0).describe("The version this is based on"),
    reminders: z.array(reminderSchema).max(REMINDERS_MAX).default([]),
    followUp: followUpSchema.nullable().default(null),
  })
  .meta({ id: "MailTimesChange" });
export type MailTimesChange = z.output<typeof mailTimesChangeSchema>;

const NEVER = "never";
const formDays = z.union([z.literal(NEVER), days]).default(NEVER);
const formLine = z.object({ days: formDays, at: at.default("09:00") }).default({ days: NEVER, at: "09:00" });

/** The same as a page's form posts it: a line for each reminder, "never" where there is none. */
export const mailTimesFormSchema = z.object({
  version: z.coerce.number("invalid_value").int().min(0),
  first: formLine,
  second: formLine,
  third: formLine,
  after: formLine,
});

export function changeOfForm(form: z.output<typeof mailTimesFormSchema>): MailTimesChange {
  const reminders = [form.first, form.second, form.third].flatMap(({ days: daysBefore, at: time }) =>
    daysBefore === NEVER ? [] : [{ daysBefore, at: time }],
  );
  const { days: daysAfter, at: time } = form.after;
  return {
    version: form.version,
    reminders,
    followUp: daysAfter === NEVER ? null : { daysAfter, at: time },
  };
}

export const TIMED_KINDS = ["reminder", "follow_up"] as const;
export type TimedKind = (typeof TIMED_KINDS)[number];

/** One mailing by the clock: still to come, written, or passed by while nothing could be written. */
export interface PlannedMail {
  readonly kind: TimedKind;
  readonly dueAt: string;
  readonly state: "planned" | "written" | "missed";
  /** Who gets it as things stand, or was written to. */
  readonly people: number;
  /** What a reminder still to come is before: the day, sessions before it, or both. */
  readonly begins: readonly string[];
}
