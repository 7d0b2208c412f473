import { z } from "zod";

export const healthSchema = z.object({ status: z.literal("ok") });

const check = z.object({ ok: z.boolean() });

export const readinessSchema = z.object({
  status: z.enum(["ok", "unavailable"]),
  checks: z.object({
    database: check,
    migrations: check.extend({ pending: z.array(z.string()) }),
    worker: check.extend({ secondsSinceHeartbeat: z.number().nullable() }),
    outbox: check.extend({ oldestDueSeconds: z.number() }),
  }),
});

export type Readiness = z.infer<typeof readinessSchema>;
