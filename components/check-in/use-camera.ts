"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { makeReader } from "./read-qr";

export type CameraState = "off" | "starting" | "on" | "denied" | "missing";

/** Pictures looked at: often enough to feel at once, seldom enough for a warm phone. */
const LOOK_EVERY_MS = 150;
/** A code that stays before the camera is one scan; taken away and shown again, it is another. */
const SAME_CODE_MS = 3_000;

/**
 * The camera at the back while `isWanted`, read for QR codes. Off, with its light out, as soon as it is not wanted, the page
 * is left or out of sight.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  { isWanted, onCode }: { readonly isWanted: boolean; readonly onCode: (code: string) => void },
): CameraState {
  const [state, setState] = useState<CameraState>("off");
  const [isInSight, setIsInSight] = useState(true);
  const hear = useRef(onCode);
  hear.current = onCode;

  useEffect(() => {
    const look = () => setIsInSight(!document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);

  useEffect(() => {
    if (!isWanted || !isInSight) {
      setState("off");
      return;
    }
    let isOver = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function start() {
      setState("starting");
      // Without TLS browsers show no camera at all.
      if (!navigator.mediaDevices) return setState("missing");
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1280 } },
        });
      } catch (error) {
        const isDenied = error instanceof DOMException && error.name === "NotAllowedError";
        if (!isOver) setState(isDenied ? "denied" : "missing");
        return;
      }
      const read = await makeReader();
      const screen = video.current;
      if (isOver || !screen) return stop();
      screen.srcObject = stream;
      await screen.play().catch(() => undefined);
      setState("on");
      let last = { code: "", seenAt: 0 };
      const look = async () => {
        const code = await read(screen).catch(() => undefined);
        if (isOver) return;
        const now = performance.now();
        if (code) {
          const isSame = code === last.code && now - last.seenAt < SAME_CODE_MS;
          last = { code, seenAt: now };
          if (!isSame) hear.current(code);
        }
        timer = setTimeout(look, LOOK_EVERY_MS);
      };
      void look();
    }

    function stop() {
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }

    void start();
    return () => {
      isOver = true;
      stop();
    };
  }, [video, isWanted, isInSight]);

  return state;
}
