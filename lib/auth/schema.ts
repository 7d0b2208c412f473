import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { ROLES } from "./actor";

/** Trimmed and in lower case, as addresses are stored and compared. 254 is what SMTP can carry. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ example: "camille@example.org" });

const personName = z.string().trim().min(1).max(120);

/** A page of ours to go to afterwards: one that starts with a single slash, never another site. */
export const nextPageSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u, "invalid_url")
  .transform((path) => path as `/${string}`);

export const signInRequestSchema = z.object({
  email: emailSchema,
  locale: z.enum(LOCALES).optional(),
  next: nextPageSchema.optional(),
});

/** The same whether or not somebody has this address. */
export const signInRequestedSchema = z.object({ status: z.literal("requested") });

export const startSessionSchema = z.object({
  email: emailSchema,
  token: z.string().min(1).max(200),
  locale: z.enum(LOCALES).optional(),
  next: nextPageSchema.optional(),
});

export const firstOrganiserSchema = z.object({
  token: z.string().min(1).max(200),
  name: personName,
  email: emailSchema,
  locale: z.enum(LOCALES).optional(),
});

/** What a form with a single button posts. */
export const afterFormSchema = z.object({ next: nextPageSchema.optional() });

export const signedInUserSchema = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string(),
  locale: z.enum(LOCALES),
  roles: z.array(z.object({ teamId: z.uuid(), role: z.enum(ROLES) })),
});

export const createTokenSchema = z.object({ name: personName });

export const tokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const createdTokenSchema = tokenSchema.extend({
  token: z.string().meta({ description: "The secret. Shown now and never again." }),
});

export const tokenListSchema = z.object({ data: z.array(tokenSchema) });
