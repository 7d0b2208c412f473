"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";
import { gapOf, isProven } from "@/lib/proofs/rules";
import { useBoard } from "./board-context";

/** What the proof says about how much any other groups could still add, in one sentence. */
export function useLeftToGain(): string {
  const t = useTranslations("board.left");
  const locale = useLocale();
  const { plan } = useBoard();
  const { proof, score } = plan;
  if (!proof.isCurrent) return t("unknown");
  if (isProven(gapOf(score, proof.bound))) return t("nothing");
  // Rounded up: nothing is promised that was not proved.
  const left = Math.ceil((proof.bound - score) * 1_000) / 1_000;
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  return t("atMost", {
    left: formatNumber(left, locale, digits),
    best: formatNumber(Math.ceil(proof.bound * 1_000) / 1_000, locale, digits),
  });
}
