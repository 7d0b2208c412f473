import { randomUUID } from "node:crypto";
import { PUBLIC } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { register } from "@/lib/registrations/commands";
import type { SignUpOutcome } from "@/lib/registrations/judge";
import { registrationInputSchema } from "@/lib/registrations/schema";
import type { ClaimSeat } from "@/lib/registrations/seats";

export function publicContext(db: DbClient, now = new Date()): Context {
  return { db, actor: PUBLIC, now };
}

/** A valid sign-up of somebody new; each test says only what it is about. */
export function signUpInput(overrides: Record<string, unknown> = {}) {
  return registrationInputSchema.parse({
    name: "Inès Müller",
    email: `${randomUUID()}@example.org`,
    languages: ["fr"],
    questions: ["À qui appartiennent nos données ?"],
    consents: { houseRules: true, showToGroup: true },
    ...overrides,
  });
}

export function signUp(
  db: DbClient,
  slug: string,
  overrides: Record<string, unknown> = {},
  options: { now?: Date; idempotencyKey?: string; claim?: ClaimSeat } = {},
): Promise<SignUpOutcome> {
  const { now, idempotencyKey, claim } = options;
  const request = { slug, input: signUpInput(overrides), locale: "fr" as const, idempotencyKey };
  return register(publicContext(db, now), request, claim);
}

/** What the outcomes say, such as ["confirmed", "waitlisted 1"], in a fixed order. */
export function told(outcomes: readonly SignUpOutcome[]): string[] {
  return outcomes
    .map((outcome) => {
      if (!outcome.ok) return outcome.reason;
      const { status, position } = outcome.receipt;
      return position === undefined ? status : `${status} ${position}`;
    })
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
