import type { ComponentProps } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";
import { programmeRows } from "./programme";

// The page has its own h1 and h2: headings of a text stand below them. The library aligns table cells with inline
// styles, which the content security policy forbids; ours come from the style sheet.
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h3>{children}</h3>,
  th: ({ children }: ComponentProps<"th">) => <th>{children}</th>,
  td: ({ children }: ComponentProps<"td">) => <td>{children}</td>,
};

const programme = { list: styles.programme ?? "", row: styles.row ?? "", time: styles.time ?? "" };

/**
 * An organiser's text. HTML in it stays text, links keep to http, https and mailto, pictures from elsewhere are left
 * out. A list whose items start with a bold time is drawn as a programme.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[programmeRows, programme]]}
        components={components}
        disallowedElements={["img"]}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
