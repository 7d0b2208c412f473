import type { Locale } from "@/lib/i18n/locales";

/** What the demonstration workshop offers to choose from at sign-up. */
export const DEMO_THEMES = [
  "Stratégie et organisation",
  "Outils de travail et cloud",
  "Protection des données",
  "Intelligence artificielle",
  "Réseaux sociaux et communautés",
  "Communication et contenus",
  "Vente et services en ligne",
  "Formation et inclusion",
  "Attention et bien-être",
  "Durabilité",
] as const;
export type DemoTheme = (typeof DEMO_THEMES)[number];

/** Somebody who never existed, signed up for the demonstration workshop. */
export interface DemoAttendee {
  readonly name: string;
  readonly organisation?: string;
  readonly role?: string;
  readonly locale: Locale;
  readonly languages: readonly string[];
  readonly level?: number;
  readonly themes: readonly DemoTheme[];
  readonly questions: readonly string[];
  readonly project?: { readonly title: string; readonly description: string; readonly share: boolean };
  readonly accessNeeds?: string;
  readonly foodNeeds?: string;
  readonly showToGroup: boolean;
}
