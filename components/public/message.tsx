import type { ReactNode } from "react";
import { TableGlyph } from "@/components/ui/table-glyph";
import styles from "./message.module.css";

interface MessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Seats taken in the drawing; an empty table says that nothing is here. */
  readonly taken?: number;
  /** The reader's own seat. */
  readonly you?: number;
}

/** A page that says one thing and offers the next step. */
export function Message({ title, children, action, taken = 0, you }: MessageProps) {
  return (
    <div className={styles.message}>
      <div className={styles.drawing}>
        <TableGlyph size={84} taken={taken} you={you} />
      </div>
      <div className={styles.text}>
        <h1>{title}</h1>
        {children}
        {action}
      </div>
    </div>
  );
}
