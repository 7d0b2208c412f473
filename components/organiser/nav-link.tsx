"use client";

import type { ReactNode } from "react";
import { Link, usePathname } from "@/lib/i18n/navigation";
import styles from "./bar.module.css";

interface NavLinkProps {
  readonly href: string;
  /** Current only on this very page, not on those below it. */
  readonly isExact?: boolean;
  readonly children: ReactNode;
}

/** A link of the bar that knows whether the reader is there. */
export function NavLink({ href, isExact = false, children }: NavLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link href={href} className={styles.link} aria-current={isCurrent ? "page" : undefined}>
      {children}
    </Link>
  );
}
