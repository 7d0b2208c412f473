import type { LetterContext } from "../blocks";
import type { Block, Letter } from "../letter";
import type { MessageParams, PlaceholderName, Wording } from "../schema";
import { beginning, COMMON, commonFacts } from "../template";
import { wordedBody, wordedSubject } from "../wording";

export const BROADCAST_PLACEHOLDERS: readonly PlaceholderName[] = COMMON;

/** What an organiser wrote, for one reader; news say how to get no more of them. */
export function broadcastLetter(
  params: MessageParams["broadcast"],
  context: LetterContext,
  { subject, body }: Wording,
): Letter {
  const { t } = context;
  const facts = commonFacts(params, body, context);
  const { title, blocks } = wordedBody(body, facts);
  const line = wordedSubject(subject, facts);
  const { workshop, isNews } = params;
  return {
    subject: line,
    preview: beginning(blocks),
    title: title ?? line,
    blocks,
    footer: t(isNews ? "footer.news" : "footer.registered", { title: workshop.title }),
    ...(isNews && { wayOut: { label: t("unsubscribe"), href: context.unsubscribeLink } }),
  };
}

/** The same as its author tries it: it says that nobody else got it. */
export function broadcastTestLetter(params: MessageParams["broadcast_test"], context: LetterContext): Letter {
  const { t } = context;
  const letter = broadcastLetter(params, context, params.wording);
  const note: Block = { kind: "note", text: t("test.note") };
  return {
    ...letter,
    subject: t("test.subject", { subject: letter.subject }),
    blocks: [note, ...letter.blocks],
  };
}
