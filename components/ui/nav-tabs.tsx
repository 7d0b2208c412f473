import { Link } from "@/lib/i18n/navigation";
import styles from "./nav-tabs.module.css";

export interface NavTab {
  readonly href: string;
  readonly label: string;
  /** Something that people named, however long: its end may be cut. */
  readonly isTitle?: boolean;
  readonly count?: number;
  readonly isCurrent?: boolean;
}

/** The pages of one thing side by side. Links, not ARIA tabs: each has its own address. */
export function NavTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly NavTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={styles.tab}
          aria-current={tab.isCurrent ? "page" : undefined}
        >
          {tab.isTitle ? <span className={styles.title}>{tab.label}</span> : tab.label}
          {tab.count !== undefined && <span className="num">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
