import { z } from "zod";
import { ROUNDS } from "@/lib/rounds/fields";

const instant = z.iso.datetime().nullable();

/** When rounds take place; those not named stay as they are. */
export const roundTimesSchema = z
  .object({
    rounds: z
      .array(
        z
          .object({
            planId: z.uuid(),
            baseVersion: z.number().int().min(1),
            startsAt: instant.meta({ description: "Null, with `endsAt`: no longer set." }),
            endsAt: instant,
          })
          .refine(({ startsAt, endsAt }) => (startsAt === null) === (endsAt === null), {
            path: ["endsAt"],
            params: { code: "invalid_time" },
          })
          .refine(
            ({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt),
            {
              path: ["endsAt"],
              params: { code: "ends_before_start" },
            },
          ),
      )
      .min(1)
      .max(ROUNDS.max),
  })
  .meta({ id: "RoundTimes" });
export type RoundTimes = z.infer<typeof roundTimesSchema>;
