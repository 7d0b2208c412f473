import { NotFoundPage } from "@/components/site/not-found-page";
import styles from "./page.module.css";

/** The 404 page below an organiser's bar. */
export function NotFoundMain() {
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <NotFoundPage />
    </main>
  );
}
