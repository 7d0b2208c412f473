import { z } from "zod";

/** Who did something, as a colleague reads it. */
export const whoSchema = z
  .object({
    kind: z.enum(["organiser", "attendee", "public", "system"]),
    name: z.string().nullable().meta({ description: "Null where nobody is known by a name (any more)." }),
    isYou: z.boolean(),
  })
  .meta({ id: "Who" });
export type Who = z.infer<typeof whoSchema>;

/** The subjects by which the log can be read. */
export const SUBJECTS = ["plans", "registrations", "messages", "workshop"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The beginnings of the actions that belong to each subject. */
const ACTIONS: Readonly<Record<Subject, readonly string[]>> = {
  plans: ["plan.", "group_settings.", "table_rule.", "facilitator."],
  registrations: [
    "registration.",
    "import.",
    "waitlist.",
    "line.",
    "session_line.",
    "offer.",
    "invitation.",
    "sign_up_check.",
  ],
  messages: ["message.", "template.", "letter.", "mail_times.", "broadcast."],
  workshop: [],
};

/** The beginnings of a subject's actions; those of the workshop are all that no other subject claims. */
export function actionsOf(subject: Subject): {
  readonly is: readonly string[];
  readonly isNot: readonly string[];
} {
  return subject === "workshop"
    ? { is: [], isNot: Object.values(ACTIONS).flat() }
    : { is: ACTIONS[subject], isNot: [] };
}

export function subjectOf(action: string): Subject {
  return SUBJECTS.find((subject) => ACTIONS[subject].some((start) => action.startsWith(start))) ?? "workshop";
}

/** What the address of the log's page says. A wrong value is as good as none. */
export const logViewSchema = z.object({
  subject: z.enum(SUBJECTS).optional().catch(undefined),
  by: z.uuid().optional().catch(undefined),
  about: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type LogView = z.infer<typeof logViewSchema>;

/** Things that have a page of their own, save the last, which is only named. */
export type SubjectKind =
  | "plan"
  | "registration"
  | "message"
  | "broadcast"
  | "session"
  | "invitation"
  | "import"
  | "rule"
  | "other";

/** One line of the log. */
export interface LogEntry {
  /** Grows with time. */
  readonly id: string;
  readonly at: string;
  readonly who: Who;
  /** noun.verb, such as `workshop.publish`. */
  readonly action: string;
  /** What it was done to, where that is not the workshop itself. Its name is null once nobody knows it any more. */
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    readonly name: string | null;
    /** A plan's number. */
    readonly number: number | null;
    /** It has a page: a deleted plan has none. */
    readonly isThere: boolean;
  } | null;
  /** Ids and field names, as they were written. */
  readonly changes: unknown;
}
