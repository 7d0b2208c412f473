/**
 * What a mail says, once, for both of its parts: the HTML draws it, the plain text tells it.
 * Everything is text in the reader's language; nothing is markup.
 */
export interface Letter {
  readonly subject: string;
  /** What mailboxes show beside the subject. */
  readonly preview: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Why this mail came. */
  readonly footer: string;
  /** Below it: how to get no more of the kind. */
  readonly wayOut?: { readonly label: string; readonly href: string };
}

/** A stretch of a sentence; line breaks are kept. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  readonly href?: string;
}

export type RunningText = string | readonly Run[];

export function runsOf(text: RunningText): readonly Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: RunningText }
  | { readonly kind: "heading"; readonly text: RunningText }
  /** Somebody's own words. */
  | { readonly kind: "quote"; readonly text: RunningText }
  | { readonly kind: "note"; readonly text: RunningText }
  | { readonly kind: "action"; readonly label: string; readonly href: string }
  /** A figure to be seen first, such as a date, a place in the line, a table: drawn large. */
  | {
      readonly kind: "figure";
      readonly figure: string;
      /** Beside the figure. */
      readonly lines: readonly Line[];
      /** The figure and what stands beside it, told in words. */
      readonly text: readonly string[];
    }
  /** The code that lets its reader in. */
  | {
      readonly kind: "ticket";
      /** A PNG picture as an address of data; mails carry it as a file of theirs. */
      readonly image: string;
      /** Width and height in CSS pixels. */
      readonly size: number;
      readonly alt: string;
      readonly caption: string;
      /** The same without a picture. */
      readonly text: string;
    }
  | {
      readonly kind: "list";
      readonly heading?: string;
      readonly isNumbered?: boolean;
      readonly items: readonly RunningText[];
    }
  | {
      readonly kind: "people";
      readonly heading: string;
      readonly people: readonly Person[];
      readonly rest?: string;
    };

export interface Line {
  readonly text: string;
  readonly style?: "strong" | "quiet";
  readonly href?: string;
}

export interface Person {
  readonly name: string;
  readonly detail?: string;
  readonly lines: readonly string[];
}
