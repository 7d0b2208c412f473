import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnswerWords } from "./use-answer-words";
import type { Surprise } from "./use-door";
import { useDoorWords } from "./use-door-words";

interface SurprisesProps {
  readonly surprises: readonly Surprise[];
  readonly timeZone: string;
  readonly onDismiss: () => void;
}

/** Who was let in without network and, as it turned out, had no seat here. */
export function Surprises({ surprises, timeZone, onDismiss }: SurprisesProps) {
  const t = useTranslations("reception");
  const words = useDoorWords(timeZone);
  const answer = useAnswerWords(timeZone);
  if (surprises.length === 0) return null;
  return (
    <Notice tone="warn" title={t("surprise.title")} isLive>
      <ul>
        {surprises.map(({ takenAt, answer: one }) => {
          const { headline, lines } = answer(one);
          const what = [headline, ...lines].join(" · ");
          return (
            <li key={one.kind === "answer" ? one.id : headline}>
              {takenAt ? t("surprise.text", { time: words.time(takenAt), what }) : what}
            </li>
          );
        })}
      </ul>
      <Button isSmall onClick={onDismiss}>
        {t("dismiss")}
      </Button>
    </Notice>
  );
}
