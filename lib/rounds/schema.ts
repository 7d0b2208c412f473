import { z } from "zod";

/** A round of a day beside the others, as each of their plans tells of it. */
export const planRoundSchema = z
  .object({
    id: z.uuid().meta({ description: "The round's own plan." }),
    round: z.number().int().meta({ description: "From 1." }),
    version: z.number().int(),
    publishedVersion: z.number().int().nullable(),
    startsAt: z.iso.datetime().nullable().meta({ description: "Where the organiser has set the times." }),
    endsAt: z.iso.datetime().nullable(),
    unplacedCount: z.number().int().meta({ description: "People with a seat and no group in this round." }),
    tables: z.array(z.array(z.uuid())).meta({ description: "Registration ids by table." }),
  })
  .meta({ id: "PlanRound" });
export type PlanRound = z.infer<typeof planRoundSchema>;

/** How often people meet again over a day. */
export const dayMeetingsSchema = z
  .object({
    repeats: z.number().int().meta({
      description: "Meetings of two people who met in an earlier round; not where a rule asks for it.",
    }),
    repeatsAtLeast: z
      .number()
      .int()
      .meta({ description: "No rounds with so many people at so many tables repeat fewer: proven." }),
    pairs: z.array(z.object({ registrationIds: z.array(z.uuid()), rounds: z.array(z.number().int()) })),
  })
  .meta({ id: "DayMeetings" });
export type DayMeetings = z.infer<typeof dayMeetingsSchema>;
