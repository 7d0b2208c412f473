import type { ReactNode } from "react";
import { Shell } from "@/components/organiser/shell";
import { currentUser } from "@/lib/auth/session";

/** The bar of pages that are about no workshop in particular. */
export default async function TeamLayout({ children }: { readonly children: ReactNode }) {
  const user = await currentUser();
  if (!user) return children;
  return <Shell accountName={user.name ?? user.email}>{children}</Shell>;
}
