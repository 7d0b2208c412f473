import { formatDay, formatTimeRange } from "@/lib/i18n/format";
import { type LetterContext, sessionList, whenAndWhere, workshopUrl } from "./blocks";
import type { MailRegistration, MailWorkshop } from "./fields";
import type { Block, Letter } from "./letter";
import type { LetterKind, MessageContent, MessageParams, PlaceholderName, Wording } from "./schema";
import { ticketBlock } from "./ticket";
import { type Fact, type Facts, wordedBody, wordedSubject } from "./wording";

type MailWords = LetterContext["t"];

/** Every letter knows these, save those that it withholds. */
export const COMMON = [
  "name",
  "workshop",
  "date",
  "time",
  "place",
  "reference",
  "when",
  "sessions",
  "link",
  "page",
] as const;

/** Arguments by which the catalogue's sentences are written with a placeholder instead of a title or a name. */
export const TITLE = { title: "{workshop}" } as const;
export const NAME = { name: "{name}" } as const;

interface TemplateSpec<K extends LetterKind> {
  readonly subject: (t: MailWords) => string;
  /** Paragraphs of Markdown with placeholders; the first is the title. */
  readonly body: (t: MailWords) => readonly string[];
  /** What mailboxes show beside the subject, while the words are ours. */
  readonly preview: (params: MessageParams[K], context: LetterContext) => string;
  /** Placeholders beside those of every letter, and the facts behind them. */
  readonly own?: readonly PlaceholderName[];
  readonly facts?: (params: MessageParams[K], context: LetterContext) => Facts;
  /** Placeholders of every letter that this one must not have. */
  readonly withheld?: readonly PlaceholderName[];
  /** Without these the letter does not do its work: an organiser cannot leave them out. */
  readonly required: readonly PlaceholderName[];
  /** Whether it comes with the code for the door, whoever words it. */
  readonly hasTicket?: (params: MessageParams[K]) => boolean;
  /** Why the reader gets it. */
  readonly footer?: "registered" | "invited" | "signUpCheck" | "seatProposed";
}

/** A letter: the words we wrote, which an organiser may replace, and the facts that go into them. */
export interface Template {
  readonly kind: LetterKind;
  readonly allowed: readonly PlaceholderName[];
  readonly required: readonly PlaceholderName[];
  readonly original: (t: MailWords) => Wording;
  /** The letter for one reader, in the organiser's words where there are any. */
  readonly write: (message: MessageContent, context: LetterContext, wording?: Wording) => Letter;
}

/**
 * To add a letter: its parameters and its place in LETTER_NAMES in schema.ts, a file that calls this, its line in
 * letters.ts, a sample, its calendar (or none) in render.tsx, its name in the `letters` and `organiser` catalogues. The
 * compiler asks for each, and the organiser can word it from then on.
 */
export function template<K extends LetterKind>(kind: K, spec: TemplateSpec<K>): Template {
  const original = (t: MailWords): Wording => ({
    subject: spec.subject(t),
    body: spec
      .body(t)
      .filter((paragraph) => paragraph !== "")
      .join("\n\n"),
  });
  const { withheld = [] } = spec;
  return {
    kind,
    allowed: [...COMMON, ...(spec.own ?? [])].filter((name) => !withheld.includes(name)),
    required: spec.required,
    original,
    write(message, context, wording) {
      // Letters are found by their kind (letters.ts).
      const params = message.params as MessageParams[K];
      const { workshop } = params;
      const { subject, body } = wording ?? original(context.t);
      const facts: Partial<Record<PlaceholderName, Fact>> = {
        ...commonFacts(params, body, context),
        ...spec.facts?.(params, context),
      };
      for (const name of withheld) delete facts[name];
      const { title, blocks } = wordedBody(body, facts);
      const line = wordedSubject(subject, facts);
      const ticket =
        "registration" in params && spec.hasTicket?.(params)
          ? ticketBlock(params.registration, context)
          : undefined;
      return {
        subject: line,
        preview: wording ? beginning(blocks) : spec.preview(params, context),
        title: title ?? line,
        blocks: ticket ? withTicket(blocks, ticket) : blocks,
        footer: context.t(`footer.${spec.footer ?? "registered"}`, { title: workshop.title }),
      };
    },
  };
}

/** Above the first button, or else above the small print. */
function withTicket(blocks: readonly Block[], ticket: Block): readonly Block[] {
  const button = blocks.findIndex(({ kind }) => kind === "action");
  const smallPrint = blocks.findIndex(({ kind }) => kind === "note");
  const at = [button, smallPrint, blocks.length].find((place) => place >= 0);
  return blocks.toSpliced(at ?? 0, 0, ticket);
}

export type DayOfFacts = Pick<
  MailWorkshop,
  "title" | "timeZone" | "startsAt" | "endsAt" | "venueName" | "venueAddress"
>;

export function commonFacts(
  { workshop, registration }: { readonly workshop: MailWorkshop; readonly registration?: MailRegistration },
  body: string,
  context: LetterContext,
): Facts {
  const { t } = context;
  const sessions = sessionList(registration?.sessions ?? [], t("sessions.yours"), workshop, context);
  return {
    ...(registration && { name: registration.name, reference: registration.reference }),
    ...dayFacts(workshop, context),
    // Words from before there were sessions tell of them all the same.
    when: [whenAndWhere(workshop, context), ...(SAYS_SESSIONS.test(body) ? [] : sessions)],
    sessions,
    link: { href: context.personalLink, label: t("openRegistration") },
    page: { href: workshopUrl(workshop, context), label: t("openWorkshop") },
  };
}

/** What is the same for every reader, as text. */
export function dayFacts(
  { title, timeZone, startsAt, endsAt, venueName, venueAddress }: DayOfFacts,
  { locale, t }: Pick<LetterContext, "locale" | "t">,
) {
  const style = { locale, timeZone };
  return {
    workshop: title,
    date: formatDay(new Date(startsAt), style),
    time: formatTimeRange(new Date(startsAt), new Date(endsAt), style),
    place: [venueName, venueAddress].filter(Boolean).join(", ") || t("placeToCome"),
  };
}

const SAYS_SESSIONS = /\{\s*sessions\s*\}/;

const PREVIEW_LENGTH_MAX = 140;

/** The first sentences, for mailboxes that show some beside the subject. */
export function beginning(blocks: readonly Block[]): string {
  const text = blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
    .map((running) => (typeof running === "string" ? running : running.map((run) => run.text).join("")))
    .join(" ")
    .replace(/\s+/g, " ");
  return text.length > PREVIEW_LENGTH_MAX ? `${text.slice(0, PREVIEW_LENGTH_MAX - 1).trimEnd()}…` : text;
}
