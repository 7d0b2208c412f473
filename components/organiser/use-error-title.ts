import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** Begins the page's title with "Erreur :" once a form was refused, for whoever hears the title first. */
export function useErrorTitle(isRefused: boolean): void {
  const t = useTranslations("organiser.form");
  const prefix = t("errorTitle", { title: "" }).trimEnd();
  useEffect(() => {
    if (isRefused && !document.title.startsWith(prefix)) document.title = `${prefix} ${document.title}`;
  }, [isRefused, prefix]);
}
