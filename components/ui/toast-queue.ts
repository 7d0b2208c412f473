import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

export interface ToastContent {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: "info" | "good" | "bad";
  /** One act, such as undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const SHOWN_MS = 6_000;

/** Says quietly what happened. A failure, or a message with an act, stays until it is dismissed. */
export function toast(content: ToastContent): void {
  const stays = content.tone === "bad" || content.action !== undefined;
  toastQueue.add(content, stays ? undefined : { timeout: SHOWN_MS });
}
