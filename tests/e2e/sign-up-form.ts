import type { Page } from "@playwright/test";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly question: string;
}

/** The workshop's page in a language. */
export function workshopPath(locale: Locale, slug: string): string {
  return localizedPath(locale, `/workshops/${slug}`);
}

/** Fills in what is required, found by the labels that people read. */
export async function fillSignUp(page: Page, locale: Locale, person: Person): Promise<void> {
  const t = translator(locale, "public");
  await page.getByLabel(t("signUp.name")).fill(person.name);
  await page.getByLabel(t("signUp.email")).fill(person.email);
  await page.getByLabel(t("signUp.question1")).fill(person.question);
}

export function submitButton(page: Page, locale: Locale) {
  return page.getByRole("button", { name: translator(locale, "public")("signUp.submit") });
}
