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
    readonly kind: "plan" | "registration" | "message" | "other";
    readonly id: string;
    readonly name: string | null;
    /** A plan's number. */
    readonly number: number | null;
  } | null;
  /** Ids and field names, as they were written. */
  readonly changes: unknown;
}
