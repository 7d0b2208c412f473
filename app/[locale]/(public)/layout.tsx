import type { ReactNode } from "react";
import { ClientMessages } from "@/components/client-messages";
import { PageFrame } from "@/components/site/page-frame";

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages namespaces={["errors", "public", "asked", "own", "admission", "sessions"]}>
      <PageFrame>{children}</PageFrame>
    </ClientMessages>
  );
}
