import type { AnchorHTMLAttributes } from "react";
import { Link } from "@/lib/i18n/navigation";
import { type ButtonLook, buttonClass } from "./button-class";

interface ButtonLinkProps
  extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "style" | "href">,
    ButtonLook {
  readonly href: string;
  /** True for files and other sites: a plain link, outside the router. */
  readonly isPlain?: boolean;
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({
  tone,
  isWide,
  isSmall,
  isPlain = false,
  href,
  children,
  ...rest
}: ButtonLinkProps) {
  const className = buttonClass({ tone, isWide, isSmall });
  if (isPlain || href.startsWith("#")) {
    return (
      <a {...rest} href={href} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} href={href} locale={undefined} className={className}>
      {children}
    </Link>
  );
}
