import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import styles from "./auth-page.module.css";

interface PostFormProps {
  /** The API route, which answers a form post with a page. */
  readonly action: string;
  /** Fields that are not for people: locale, next, token. */
  readonly hidden: Readonly<Record<string, string | undefined>>;
  readonly submit: string;
  /** Message by field name. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Why the last attempt failed, when no single field is to blame. */
  readonly failure?: { readonly title: string; readonly detail: string };
  readonly children?: ReactNode;
}

/** A plain HTML form: it needs no script, and there is nothing here that a script would make better. */
export function PostForm({ action, hidden, submit, errors = {}, failure, children }: PostFormProps) {
  const listed = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <form method="post" action={action} className={styles.form} noValidate>
      {(listed.length > 0 || failure) && (
        <ErrorSummary errors={listed} title={failure?.title}>
          {failure && <p>{failure.detail}</p>}
        </ErrorSummary>
      )}
      {Object.entries(hidden).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button type="submit" tone="primary">
        {submit}
      </Button>
    </form>
  );
}
