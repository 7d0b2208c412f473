"use client";

import { type ReactNode, useEffect, useRef } from "react";
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
  const link = useRef<HTMLAnchorElement>(null);
  // On a phone the pages scroll sideways in their line: the one the reader is on must be in sight.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isCurrent]);
  return (
    <Link ref={link} href={href} className={styles.link} aria-current={isCurrent ? "page" : undefined}>
      {children}
    </Link>
  );
}
