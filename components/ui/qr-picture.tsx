import { encode } from "uqr";
import styles from "./qr-picture.module.css";

interface QrPictureProps {
  /** What the code says. */
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly isLarge?: boolean;
}

/** Around a code stays this much light, or readers do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code, black on white whatever the page's colours: readers want the contrast. Level M reads with up to 15 % of it hidden
 * by a scratch or a finger.
 */
export function QrPicture({ text, label, isLarge = false }: QrPictureProps) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
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
