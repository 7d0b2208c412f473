import { z } from "zod";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { LOCALES } from "@/lib/i18n/locales";
import { ROUNDS } from "@/lib/rounds/fields";

/** One person of a published plan, with the group they were told. */
export interface PublishedSeat {
  /** The registration's id. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly questions: readonly string[];
  readonly projectTitle: string | null;
  readonly projectShared: boolean;
  readonly showToGroup: boolean;
  /** To the organiser's own questions that the group may read. */
  readonly answers: FormAnswers;
  readonly group: {
    readonly id: string;
    readonly position: number;
    readonly name: string;
    /** Name of who accompanies the table, as of now. */
    readonly facilitator?: string | undefined;
  };
  /** Kept reasons, unparsed; empty where they would explain another group. */
  readonly reasons: unknown;
}

/** A group as one of its members may see it. */
export interface PublishedGroup {
  /** From 1. */
  readonly table: number;
  /** Empty when the group has no name. */
  readonly name: string;
  /** Name of who accompanies the table. */
  readonly facilitator?: string | undefined;
  /** The others who agreed to be shown, sorted by name. */
  readonly mates: readonly {
    readonly name: string;
    readonly organisation: string | null;
    readonly questions: readonly string[];
    /** Only where its owner wants to share it. */
    readonly projectTitle: string | null;
    /** To the organiser's own questions that the group may read. */
    readonly answers: FormAnswers;
  }[];
  /** How many more sit at the table without being shown. */
  readonly unnamedMates: number;
  /** Why this group, in whole sentences. */
  readonly reasons: readonly string[];
}

/** One round of somebody's day: their group, and when, where the organiser set times. */
export interface PublishedRound {
  /** From 1. */
  readonly round: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly group: PublishedGroup;
}

/** What is asked of a publication; a version given must still be the plan's. */
export const publicationInputSchema = z
  .object({
    baseVersion: z.number().int().min(1),
    rounds: z
      .array(z.object({ planId: z.uuid(), baseVersion: z.number().int().min(1) }))
      .max(ROUNDS.max)
      .meta({ description: "The same for the other rounds of the day, which are published together." }),
  })
  .partial()
  .meta({ id: "PublicationInput" });
export type PublicationInput = z.infer<typeof publicationInputSchema>;

const roundTable = z.object({
  round: z.number().int(),
  table: z.number().int(),
  toldTable: z.number().int().nullable(),
});

/** Whom publishing now would tell, before anybody is told. */
export const publicationPreviewSchema = z
  .object({
    concerned: z.number().int(),
    byLocale: z.partialRecord(z.enum(LOCALES), z.number().int()),
    again: z
      .number()
      .int()
      .meta({ description: "Those of them who get a second mail: their table or its company changed." }),
    people: z
      .array(
        z.object({
          registrationId: z.uuid(),
          name: z.string(),
          locale: z.enum(LOCALES).meta({ description: "Language of the mail." }),
          table: z.number().int(),
          toldTable: z
            .number()
            .int()
            .nullable()
            .meta({ description: "The table this person was told before." }),
          rounds: z
            .array(roundTable)
            .meta({ description: "The same for each round; empty for a plan alone." }),
        }),
      )
      .meta({ description: "Each of them, by language and name." }),
    rounds: z
      .array(z.object({ planId: z.uuid(), round: z.number().int(), version: z.number().int() }))
      .meta({ description: "What would be published: the rounds of the day, or the plan alone." }),
  })
  .meta({ id: "PublicationPreview" });
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;
