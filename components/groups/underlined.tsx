import { Fragment } from "react";
import { wordsToUnderline } from "@/lib/matching/highlight";
import { bindSigns } from "@/lib/text";

interface UnderlinedProps {
  readonly text: string;
  /** Word forms to underline where the text says them. */
  readonly forms: readonly string[];
}

/** A text with the words that its group shares underlined. */
export function Underlined({ text: written, forms }: UnderlinedProps) {
  const text = bindSigns(written);
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
