import { z } from "zod";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { LOCALES } from "@/lib/i18n/locales";

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
        }),
      )
      .meta({ description: "Each of them, by language and name." }),
  })
  .meta({ id: "PublicationPreview" });
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;
