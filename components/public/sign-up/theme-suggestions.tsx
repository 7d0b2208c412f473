"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./theme-suggestions.module.css";

/**
 * Themes to add with one press, under the list of themes. Its place is kept free, so that nothing moves when they come.
 * They are announced once; a theme that was added stays in its place, so that the focus does.
 */
export function ThemeSuggestions({ suggested }: { readonly suggested: readonly string[] }) {
  const t = useTranslations("public.signUp");
  const [added, setAdded] = useState<readonly string[]>([]);
  const [announced, setAnnounced] = useState("");
  if (announced === "" && suggested.length > 0) {
    setAnnounced(t("suggestedThemesSaid", { themes: suggested.join(", ") }));
  }

  function add(event: MouseEvent<HTMLButtonElement>, theme: string) {
    const boxes = event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="themes"]') ?? [];
    const box = [...boxes].find(({ value }) => value === theme);
    // Pressed like by hand, so that what the form keeps of its answers includes it; never unticked.
    if (box && !box.checked) box.click();
    setAdded([...added, theme]);
  }

  return (
    <div className={styles.suggestions}>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      {suggested.length > 0 && (
        <>
          <p className={styles.lead}>{t("suggestedThemes")}</p>
          <ul className={styles.list}>
            {suggested.map((theme) => {
              const isAdded = added.includes(theme);
              return (
                <li key={theme}>
                  <Button
                    isSmall
                    aria-label={t(isAdded ? "themeAdded" : "addTheme", { theme })}
                    aria-disabled={isAdded || undefined}
                    onClick={(event) => add(event, theme)}
                  >
                    <span aria-hidden="true">{isAdded ? "✓" : "+"}</span> {theme}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
