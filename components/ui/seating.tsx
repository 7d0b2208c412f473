import { useTranslations } from "next-intl";
import styles from "./seating.module.css";
import { fillTables, joinTables } from "./seating-plan";
import { TableGlyph } from "./table-glyph";

interface SeatingProps {
  readonly capacity: number;
  readonly taken: number;
  readonly groupSize: number;
  /** Side of one table in pixels. */
  readonly size?: number;
}

// Above this the seats of each table are too many to be seen (and to be sent); a table becomes one dot.
const GLYPHS_MAX = 40;
const DOTS_MAX = 250;
const DOT_RADIUS = 4.25;

/** The capacity drawn as tables, taken seats filled. Large rooms become dots, very large ones several tables to a dot. */
export function Seating({ capacity, taken, groupSize, size = 38 }: SeatingProps) {
  const t = useTranslations("common.seating");
  if (capacity < 1) return null;
  const tables = fillTables({ capacity, taken, groupSize });
  const label = t("drawing", { capacity, taken: Math.min(taken, capacity) });

  if (tables.length <= GLYPHS_MAX) {
    return (
      <div className={styles.tables} role="img" aria-label={label}>
        {tables.map((table) => (
          <TableGlyph key={table.number} size={size} seats={table.seats} taken={table.taken} />
        ))}
      </div>
    );
  }
  const tablesPerDot = Math.ceil(tables.length / DOTS_MAX);
  return (
    <div>
      <div className={styles.dots} role="img" aria-label={label}>
        {joinTables(tables, tablesPerDot).map((dot) => (
          <Dot key={dot.number} share={dot.taken / dot.seats} />
        ))}
      </div>
      {tablesPerDot > 1 && (
        <p className={`small quiet ${styles.scale}`}>{t("scale", { tables: tablesPerDot })}</p>
      )}
    </div>
  );
}

/** A ring whose disc grows with the share of seats taken (its area, not its radius, is the share). */
function Dot({ share }: { readonly share: number }) {
  return (
    <svg className={styles.dot} width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      <circle className={styles.ring} cx="5.5" cy="5.5" r={DOT_RADIUS} />
      {share > 0 && (
        <circle className={styles.part} cx="5.5" cy="5.5" r={(5 * Math.sqrt(share)).toFixed(2)} />
      )}
    </svg>
  );
}
