import { Fragment } from "react";
import { wordsToUnderline } from "@/lib/matching/highlight";

interface UnderlinedProps {
  readonly text: string;
  /** Word forms to underline where the text says them. */
  readonly forms: readonly string[];
}

/** A text with the words that its group shares underlined. */
export function Underlined({ text, forms }: UnderlinedProps) {
  const spans = wordsToUnderline(text, [{ forms }]);
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
