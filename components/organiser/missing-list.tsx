import styles from "./missing-list.module.css";

/** Things that are missing, under a line that says for what. */
export function MissingList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <div className={styles.missing}>
      <p>{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
