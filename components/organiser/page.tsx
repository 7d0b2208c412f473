import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { bindSigns } from "@/lib/text";
import styles from "./page.module.css";

/** The frame of an organiser's page: a header with title and acts, then the content. */
export function Page({
  children,
  below,
  title,
  kicker,
  ...header
}: ComponentProps<typeof PageHeader> & { readonly below?: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <PageHeader title={bound(title)} kicker={bound(kicker)} {...header}>
        {below}
      </PageHeader>
      {children}
    </main>
  );
}

/** What somebody typed, its signs bound; anything else as it is. */
function bound(words: ReactNode): ReactNode {
  return typeof words === "string" ? bindSigns(words) : words;
}

interface SectionProps {
  readonly title: string;
  /** Of the heading; unique on the page. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A part of a page: its heading in the first columns, its content beside it. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
