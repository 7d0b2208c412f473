"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import styles from "./camera.module.css";
import { useCamera } from "./use-camera";

const never = () => () => undefined;

/** The camera as a reader of codes: one button turns it on and off. Nothing without script, which it needs. */
export function Camera({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useTranslations("reception.camera");
  const video = useRef<HTMLVideoElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const state = useCamera(video, { isWanted, onCode });
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <div className={styles.camera}>
      {isWanted && (state === "starting" || state === "on") && (
        <video ref={video} className={styles.picture} aria-label={t("picture")} muted playsInline />
      )}
      <Button
        isWide
        tone={isWanted ? "normal" : "primary"}
        aria-expanded={isWanted}
        onClick={() => setIsWanted(!isWanted)}
      >
        {t(isWanted ? "stop" : "start")}
      </Button>
      <p role="status" className={state === "denied" || state === "missing" ? undefined : "visually-hidden"}>
        {(state === "denied" || state === "missing" || state === "on") && t(state)}
      </p>
    </div>
  );
}
