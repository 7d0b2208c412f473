"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-class";
import { api } from "@/lib/http/client";
import { useRouter } from "@/lib/i18n/navigation";
import styles from "./action-form.module.css";
import { useProblemText } from "./use-problem-text";

interface ActionFormProps {
  /** The API route. Without scripts the form posts there and is sent back to a page. */
  readonly action: string;
  readonly method?: "POST" | "DELETE";
  readonly label: string;
  readonly tone?: ButtonTone;
  readonly isSmall?: boolean;
  /** Read by assistive technology where the label alone does not say on what it acts. */
  readonly accessibleLabel?: string;
  /** Fields that go along. */
  readonly children?: ReactNode;
  /** The page that shows the outcome; `{id}` stands for the id in the answer. */
  readonly leadsTo: string;
}

/** One button that does one thing on the server, with or without scripts. */
export function ActionForm(props: ActionFormProps) {
  const { action, method = "POST", label, tone, isSmall, accessibleLabel, children, leadsTo } = props;
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const t = useTranslations("organiser.actions");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function act(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    const form = event.currentTarget;
    const { next: _next, ...fields } = Object.fromEntries(new FormData(form));
    const result = await api<{ readonly id?: string } | undefined>(
      method,
      action,
      method === "POST" ? fields : undefined,
    );
    setIsBusy(false);
    if (!result.ok) {
      setProblem(problemText(result.problem));
      return;
    }
    // The page that comes may be this one: the question that was answered must not stay open on it.
    form.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
    router.push(leadsTo.replace("{id}", result.data?.id ?? ""));
    router.refresh();
  }

  return (
    <form method="post" action={`${action}?locale=${locale}`} onSubmit={act}>
      <input type="hidden" name="next" value={leadsTo} />
      {children}
      <Button type="submit" tone={tone} isSmall={isSmall} isBusy={isBusy} aria-label={accessibleLabel}>
        {label}
      </Button>
      <p role="alert" className={problem ? styles.problem : undefined}>
        {problem && (
          <>
            <strong>{t("failed")}</strong> {problem}
          </>
        )}
      </p>
    </form>
  );
}
