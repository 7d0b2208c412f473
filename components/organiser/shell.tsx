import type { ComponentProps, ReactNode } from "react";
import { ClientMessages } from "../client-messages";
import { ToastRegion } from "../ui/toast-region";
import { Bar } from "./bar";
import styles from "./shell.module.css";

/** Every organiser's page: the bar, the page, and the words that their client components need. */
export function Shell({ children, ...bar }: ComponentProps<typeof Bar> & { readonly children: ReactNode }) {
  return (
    <ClientMessages namespaces={["organiser", "asked", "errors"]}>
      <div className={styles.shell}>
        <Bar {...bar} />
        {children}
      </div>
      <ToastRegion />
    </ClientMessages>
  );
}
