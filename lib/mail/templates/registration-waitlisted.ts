import { translator } from "@/lib/i18n/catalogue";
import { countedFigure, type LetterContext } from "../blocks";
import type { MailLine } from "../fields";
import { NAME, TITLE, template } from "../template";

/** What was the only rule when mails did not speak of it. */
export const ONLY_RULE: MailLine = { promotion: "seat", offerHours: 24, tableMin: null, groupSize: 6 };

export const registrationWaitlisted = template("registration_waitlisted", {
  subject: (t) => t("registrationWaitlisted.subject", TITLE),
  preview: ({ position }, { t }) => t("registrationWaitlisted.preview", { position }),
  body: (t) => [
    `# ${t("registrationWaitlisted.title")}`,
    t("greeting", NAME),
    t("registrationWaitlisted.lead", TITLE),
    "{rank}",
    "{sessions}",
    "{rule}",
    t("registrationWaitlisted.next"),
    "{when}",
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["position", "ahead", "rank", "rule"],
  facts: ({ position, line }, context) => {
    const { t, personalLink } = context;
    const ahead = t("registrationWaitlisted.ahead", { ahead: position - 1 });
    return {
      position: String(position),
      ahead,
      rank: [countedFigure(position, t("placeInLine"), ahead, context)],
      rule: lineRules(line ?? ONLY_RULE, context).map((text) => ({ kind: "paragraph" as const, text })),
      link: { href: personalLink, label: t("openPlaceInLine") },
    };
  },
  required: ["link"],
});

/** How the line is served and what happens next, in the words of the page. */
export function lineRules(line: MailLine, { locale }: LetterContext): string[] {
  const t = translator(locale, "line");
  const { promotion, offerHours: hours, tableMin, groupSize: size, isServed = true } = line;
  if (!isServed && promotion !== "by_hand") return [t("paused")];
  const tables = tableMin === null ? [] : [t("rule.tables", { min: tableMin, size })];
  return [t(`rule.${promotion}`, { hours }), ...tables, t(`next.${promotion}`)];
}
