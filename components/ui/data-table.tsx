import type { ComponentProps, ReactNode } from "react";
import styles from "./data-table.module.css";

interface DataTableProps {
  /** Says what the table lists, to everyone or only to screen readers. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  /** False for one whose words break, so that it fits any screen. */
  readonly canScroll?: boolean;
  readonly className?: string | undefined;
  /** thead and tbody; `data-align="end"` on cells with numbers. */
  readonly children: ReactNode;
}

/** A table under hairlines; too wide for the screen, it scrolls on its own and by keyboard. */
export function DataTable({
  caption,
  isCaptionHidden = true,
  canScroll = true,
  className,
  children,
}: DataTableProps) {
  const table = (
    <table className={join(styles.table, className)}>
      <caption className={isCaptionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      {children}
    </table>
  );
  if (!canScroll) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

// biome-ignore-start lint/a11y/noRedundantRoles: what a card is to CSS must stay a table to assistive technology
interface CardTableProps {
  /** Says what the table lists, to screen readers. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly className?: string | undefined;
  /** A CardRow each, of a RowHeader and Cells. */
  readonly children: ReactNode;
}

/**
 * A table under hairlines whose rows are cards on narrow screens: two columns, in which the row's header takes the whole
 * line. Roles are spelled out because cards are no tables to CSS, and would lose them.
 */
export function CardTable({ caption, columns, className, children }: CardTableProps) {
  return (
    <table className={join(styles.table, styles.cards, className)} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function CardRow(props: ComponentProps<"tr">) {
  return <tr {...props} role="row" />;
}

export function RowHeader(props: ComponentProps<"th">) {
  return <th {...props} scope="row" role="rowheader" />;
}

export function Cell(props: ComponentProps<"td">) {
  return <td {...props} role="cell" />;
}
// biome-ignore-end lint/a11y/noRedundantRoles: what a card is to CSS must stay a table to assistive technology

function join(...names: readonly (string | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
