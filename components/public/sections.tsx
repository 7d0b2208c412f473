import type { ReactNode } from "react";
import styles from "./sections.module.css";

/** The page's grid: titles in two columns, matter in seven. */
export function Sections({ children }: { readonly children: ReactNode }) {
  return <div className={styles.sections}>{children}</div>;
}

interface SectionProps {
  readonly title: string;
  /** For links into the page. */
  readonly id?: string;
  readonly children: ReactNode;
}

export function Section({ title, id, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
