"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { Link, usePathname } from "@/lib/i18n/navigation";

interface LanguageLinkProps {
  readonly locale: Locale;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

/** This very page, with its filters, in another language. */
export function LanguageLink(props: LanguageLinkProps) {
  return (
    <Suspense fallback={props.children}>
      <SamePage {...props} />
    </Suspense>
  );
}

function SamePage({ locale, isCurrent, children }: LanguageLinkProps) {
  const path = usePathname();
  const query = useSearchParams().toString();
  return (
    <Link
      href={query === "" ? path : `${path}?${query}`}
      locale={locale}
      lang={locale}
      hrefLang={locale}
      aria-current={isCurrent ? "true" : undefined}
    >
      {children}
    </Link>
  );
}
