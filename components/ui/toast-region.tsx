"use client";

import { useTranslations } from "next-intl";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as ToastRegionBase,
} from "react-aria-components";
import styles from "./toast.module.css";
import { toastQueue } from "./toast-queue";

/** Where toasts appear; once per page, in the root layout. A landmark that F6 reaches. */
export function ToastRegion() {
  const t = useTranslations("common");
  return (
    <ToastRegionBase queue={toastQueue} className={styles.region} aria-label={t("notifications")}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${styles[toast.content.tone ?? "info"] ?? ""}`}>
          <ToastBody className={styles.content}>
            <Text slot="title" className={styles.title}>
              {toast.content.title}
            </Text>
            {toast.content.detail && <Text slot="description">{toast.content.detail}</Text>}
          </ToastBody>
          {toast.content.action && (
            <Button
              slot={null}
              className={`${styles.button} ${styles.action}`}
              onPress={() => {
                toast.content.action?.onPress();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className={styles.button} aria-label={t("dismiss")}>
            ×
          </Button>
        </Toast>
      )}
    </ToastRegionBase>
  );
}
