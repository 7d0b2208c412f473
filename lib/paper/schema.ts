import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";

/** What can be printed of a plan, by the name of its file. */
export const PAPERS = ["group-sheets", "table-signs", "badges", "sign-in-list"] as const;
export type Paper = (typeof PAPERS)[number];

/** Files of a plan, as their address names them. */
export const PLAN_FILES = [
  "group-sheets.pdf",
  "table-signs.pdf",
  "badges.pdf",
  "sign-in-list.pdf",
  "groups.csv",
  "groups.xlsx",
] as const;
export const planFileSchema = z.enum(PLAN_FILES);
export type PlanFile = z.infer<typeof planFileSchema>;

export interface PaperPerson {
  readonly registrationId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly role: string | null;
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Ease with digital, 1 to 5. */
  readonly level: number | null;
  readonly questions: readonly string[];
  /** `share`: its owner wants the group to read it. */
  readonly project: { readonly title: string; readonly description: string; readonly share: boolean } | null;
  /** Agreed to be shown to the group. */
  readonly isShown: boolean;
  /** Why here, whole sentences in the reader's language. */
  readonly reasons: readonly string[];
}

/** A round of a day in which people change tables. */
export interface PaperRound {
  /** From 1. */
  readonly round: number;
  /** Both or neither. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

export interface PaperGroup {
  /** Null where the day has one round only. */
  readonly round: PaperRound | null;
  /** From 1. */
  readonly table: number;
  /** Empty when the group has no name. */
  readonly name: string;
  /** What its members share: the label, and the words that say it in their texts. */
  readonly terms: readonly { readonly label: string; readonly forms: readonly string[] }[];
  /** What whoever accompanies the group should know: nobody brings a project, no common language. */
  readonly notes: readonly string[];
  /** Names of those who accompany the group. */
  readonly facilitators: readonly string[];
  /** By name. */
  readonly people: readonly PaperPerson[];
}

/** Everything that is printed of one plan: plain data, so that it can be drawn in a thread. */
export interface PaperContent {
  readonly locale: Locale;
  readonly workshop: {
    readonly title: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly timeZone: string;
    readonly venueName: string | null;
  };
  readonly planNumber: number;
  readonly printedAt: Date;
  /** In order; none where the day has one only. */
  readonly rounds: readonly PaperRound[];
  /** By round, then by table. */
  readonly groups: readonly PaperGroup[];
  /** People with a seat who are in no group, of some round at least. */
  readonly unplaced: readonly PaperPerson[];
}

export interface PaperOrder {
  readonly paper: Paper;
  readonly content: PaperContent;
  /** Badges only: the table's number on each. */
  readonly withTable: boolean;
}
