import { seatPositions } from "./seat-positions";
import styles from "./table-glyph.module.css";

interface TableGlyphProps {
  /** Side in pixels. */
  readonly size?: number;
  readonly seats?: number;
  readonly taken?: number;
  /** Seat (from 1) drawn in the accent: the reader's own. */
  readonly you?: number;
  /** Without a label the drawing is decoration. */
  readonly label?: string;
}

/** The mark: a round table seen from above with its seats, filled clockwise from the top. */
export function TableGlyph({ size = 28, seats = 6, taken = seats, you, label }: TableGlyphProps) {
  const named = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 40 40" {...named}>
      <circle className={styles.top} cx="20" cy="20" r="8" />
      {seatPositions(seats).map(({ number, x, y, radius }) => (
        <circle key={number} className={seatClass(number, taken, you)} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  );
}

function seatClass(number: number, taken: number, you?: number): string {
  if (number === you) return `${styles.seat} ${styles.you}`;
  return number <= taken ? `${styles.seat} ${styles.taken}` : String(styles.seat);
}
