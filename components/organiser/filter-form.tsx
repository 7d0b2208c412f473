import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
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

/** A field that takes half of the frame. */
export function WideFilter({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}
