import type { ReactNode } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import styles from "./auth-page.module.css";

/** A page with one thing to do: a title and a narrow column. */
export function AuthPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <PageFrame>
      <PageHeader title={title} />
      <div className={styles.column}>{children}</div>
    </PageFrame>
  );
}
