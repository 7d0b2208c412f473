import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { Link } from "@/lib/i18n/navigation";
import styles from "./filter-form.module.css";

interface FilterFormProps {
  /** Address of the page without filters, with the reader's language. */
  readonly action: string;
  readonly applyLabel: string;
  /** Shown where something is filtered. */
  readonly clear?: { readonly label: string; readonly href: string };
  /** Fields, each a third or a quarter wide. */
  readonly children: ReactNode;
}

/** Search and filters above a list, as a plain GET form: the address says what is shown, and it works without scripts. */
export function FilterForm({ action, applyLabel, clear, children }: FilterFormProps) {
  return (
    <search>
      <form method="get" action={action} className={styles.filters}>
        {children}
        <div className={styles.apply}>
          <Button type="submit">{applyLabel}</Button>
          {clear && <Link href={clear.href}>{clear.label}</Link>}
        </div>
      </form>
    </search>
  );
}

interface SearchFilterProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly lengthMax?: number;
  readonly value: string | undefined;
}

/** Words to look for, in half of the frame. */
export function SearchFilter({ name, label, hint, isOptional, lengthMax = 200, value }: SearchFilterProps) {
  return (
    <div className={styles.wide}>
      <Field name={name} label={label} hint={hint} isOptional={isOptional}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            maxLength={lengthMax}
            autoComplete="off"
            defaultValue={value}
          />
        )}
      </Field>
    </div>
  );
}
