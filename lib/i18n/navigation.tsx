import { createNavigation } from "next-intl/navigation";
import type { ComponentProps } from "react";
import { routing } from "./routing";

const { Link: LocalLink, ...rest } = createNavigation(routing);

/** Redirects that keep the reader's language. */
export const { redirect, permanentRedirect, usePathname, useRouter, getPathname } = rest;

/**
 * A link that keeps the reader's language. Nothing is fetched before somebody follows it: every page is made when it is
 * asked for, so that asking ahead would bring no page sooner and cost the server an answer for each link in sight.
 */
export function Link(props: ComponentProps<typeof LocalLink>) {
  return <LocalLink prefetch={false} {...props} />;
}
