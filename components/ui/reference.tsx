import styles from "./reference.module.css";

/** A registration's reference, whole on one line: it is read aloud and copied. */
export function Reference({ code }: { readonly code: string }) {
  return <span className={`${styles.reference} num`}>{code}</span>;
}
