import { z } from "zod";

/** What is asked of a withdrawal. */
export const withdrawalInputSchema = z
  .object({
    notify: z
      .boolean()
      .default(false)
      .meta({ description: "Tell those who know their group by mail that it no longer holds." }),
    baseVersion: z.number().int().min(1).optional(),
  })
  .meta({ id: "WithdrawalInput" });

/** Whom a withdrawal concerns, before anything happens. */
export const withdrawalPreviewSchema = z
  .object({
    told: z.number().int().meta({ description: "People who were told their group and still have a seat." }),
    unsent: z.number().int().meta({ description: "Announcements that have not left yet: they will not." }),
  })
  .meta({ id: "WithdrawalPreview" });
export type WithdrawalPreview = z.infer<typeof withdrawalPreviewSchema>;
