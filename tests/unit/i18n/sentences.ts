import { catalogues } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence of a language by its key: "public.signUp.submit". */
export function sentencesOf(locale: Locale): ReadonlyMap<string, string> {
  return new Map(walk(catalogues[locale]));
}

function walk(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : walk(value, `${path}${key}.`),
  );
}
