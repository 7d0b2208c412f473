import { z } from "zod";
import { answerMarkSchema } from "@/lib/answer-marks/schema";
import { whoSchema } from "@/lib/audit/schema";
import { constraintsSchema } from "@/lib/groups/schema";

const registrationId = z.uuid();
const mark = answerMarkSchema.nullable();
const leader = z.object({ id: z.uuid(), isFixed: z.boolean() }).nullable();
const times = z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }).nullable();
const groupCount = z.number().int().nullable();

/** One change of a plan as it is kept: enough to do it again and to undo it. */
export const planChangeSchema = z.object({
  kind: z.enum(["change", "undo", "redo", "restore"]),
  moves: z.array(z.object({ registrationId, from: z.uuid().nullable(), to: z.uuid().nullable() })),
  pins: z.array(z.object({ registrationId, from: z.boolean(), to: z.boolean() })),
  constraints: z.object({ from: constraintsSchema, to: constraintsSchema }).optional(),
  /** rebalance: everybody was seated again after arrivals, departures or changed answers. lead: facilitators were assigned again. */
  cause: z.enum(["rebalance", "lead"]).optional(),
  /** Tables that come (`to`) or go; one that somebody was told of stays, empty. */
  tables: z.array(z.object({ id: z.uuid(), from: z.boolean(), to: z.boolean() })).optional(),
  /** Answers that the plan reckons with from here on. */
  marks: z.array(z.object({ registrationId, from: mark, to: mark })).optional(),
  facilitators: z.array(z.object({ groupId: z.uuid(), from: leader, to: leader })).optional(),
  groupCount: z.object({ from: groupCount, to: groupCount }).optional(),
  /** When the round takes place. */
  times: z.object({ from: times, to: times }).optional(),
  name: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
  /** The version whose change an undo takes back or a redo brings back; for a restore, the version that came back. */
  of: z.number().int().optional(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

export const EVENT_KINDS = [
  "change",
  "undo",
  "redo",
  "restore",
  "propose",
  "duplicate",
  "open_better",
  "dismiss_better",
  "publish",
  "withdraw",
  "delete",
  "bring_back",
  "show",
  "other",
] as const;

/** Something that happened to a plan, with names and table numbers instead of ids. */
export const planEventSchema = z
  .object({
    kind: z.enum(EVENT_KINDS),
    at: z.iso.datetime(),
    who: whoSchema,
    version: z
      .number()
      .int()
      .nullable()
      .meta({ description: "The plan's version after it; null for what makes none, such as a publication." }),
    moves: z.array(
      z.object({
        registrationId,
        name: z.string().nullable().meta({ description: "Null: nobody's any more." }),
        from: z.number().int().nullable().meta({ description: "Table number; null: in no group." }),
        to: z.number().int().nullable(),
      }),
    ),
    pins: z.array(z.object({ registrationId, name: z.string().nullable(), pinned: z.boolean() })),
    facilitators: z
      .array(
        z.object({
          table: z.number().int().nullable(),
          isLed: z.boolean().meta({ description: "Somebody accompanies the table from here on." }),
          name: z.string().nullable().meta({ description: "Null: nobody, or nobody's any more." }),
        }),
      )
      .meta({ description: "Tables that somebody else accompanies." }),
    hasRules: z.boolean().meta({ description: "Rules were changed." }),
    hasTimes: z.boolean().meta({ description: "The round takes place at another time." }),
    isAssignment: z.boolean().meta({ description: "Facilitators were given their tables anew." }),
    isRebalancing: z.boolean().meta({ description: "Everybody was seated again with the fewest moves." }),
    renamedTo: z.string().nullable().optional(),
    of: z.number().int().nullable(),
    told: z.number().int().nullable().meta({ description: "Mails that a publication sent." }),
  })
  .meta({ id: "PlanEvent" });
export type PlanEvent = z.infer<typeof planEventSchema>;
