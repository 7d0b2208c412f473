import styles from "./qr-picture.module.css";

interface QrPictureProps {
  /** Rows of modules, true where dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly isLarge?: boolean;
}

/** Around a code stays this much light, or readers do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, black on white whatever the page's colours: readers want the contrast. */
export function QrPicture({ modules, label, isLarge = false }: QrPictureProps) {
  const size = modules.length + 2 * QUIET;
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={isLarge ? `${styles.code} ${styles.large}` : styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}
