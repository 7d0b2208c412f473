import { seatPositions } from "./seat-positions";
import styles from "./table-glyph.module.css";

interface TableGlyphProps {
  /** Side in pixels. */
  readonly size?: number;
  readonly seats?: number;
  readonly taken?: number;
  /** Seat (from 1) drawn in the accent: the reader's own. */
  readonly you?: number;
}

/** The mark: a round table seen from above with its seats, filled clockwise from the top. Decoration: words beside it say what it shows. */
export function TableGlyph({ size = 28, seats = 6, taken = seats, you }: TableGlyphProps) {
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
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
