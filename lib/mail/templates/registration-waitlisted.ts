import { translator } from "@/lib/i18n/catalogue";
import { countedFigure, type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MailLine, MessageParams } from "../schema";

/** What was the only rule when mails did not speak of it. */
const ONLY_RULE: MailLine = { promotion: "seat", offerHours: 24, tableMin: null, groupSize: 6 };

export function registrationWaitlisted(
  params: MessageParams["registration_waitlisted"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration, position, line } = params;
  const { title } = workshop;
  return {
    subject: t("registrationWaitlisted.subject", { title }),
    preview: t("registrationWaitlisted.preview", { position }),
    title: t("registrationWaitlisted.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("registrationWaitlisted.lead", { title }) },
      countedFigure(
        position,
        t("placeInLine"),
        t("registrationWaitlisted.ahead", { ahead: position - 1 }),
        context,
      ),
      ...lineRules(line ?? ONLY_RULE, context).map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "paragraph", text: t("registrationWaitlisted.next") },
      whenAndWhere(workshop, context),
      { kind: "action", label: t("openPlaceInLine"), href: context.personalLink },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}

/** How the line is served and what happens next, in the words of the page. */
function lineRules(line: MailLine, { locale }: LetterContext): string[] {
  const t = translator(locale, "line");
  const { promotion, offerHours: hours, tableMin, groupSize: size } = line;
  const tables = tableMin === null ? [] : [t("rule.tables", { min: tableMin, size })];
  return [t(`rule.${promotion}`, { hours }), ...tables, t(`next.${promotion}`)];
}
