import { daysInWords } from "@/lib/workshop-changes/rules";
import type { LetterContext } from "../blocks";
import type { MailWorkshop } from "../fields";
import type { Block } from "../letter";
import { NAME, TITLE, template } from "../template";

export const workshopChanged = template("workshop_changed", {
  subject: (t) => t("workshopChanged.subject", TITLE),
  preview: ({ workshop }, { t }) => t("workshopChanged.lead", { title: workshop.title }),
  body: (t) => [
    `# ${t("workshopChanged.title")}`,
    t("greeting", NAME),
    t("workshopChanged.lead", TITLE),
    "{changes}",
    "{note}",
    "{when}",
    "{seat}",
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
  ],
  own: ["changes", "note", "seat"],
  facts: ({ workshop, before, hasSeat, status, note }, context) => ({
    changes: changes(before, workshop, context),
    note: note
      ? [
          { kind: "paragraph", text: context.t("workshopCancelled.note") },
          { kind: "quote", text: note },
        ]
      : [],
    seat: context.t(`workshopChanged.standing.${status ?? (hasSeat ? "confirmed" : "waitlisted")}`),
  }),
  required: ["changes", "note", "link"],
});

/** What is new, with what it was before. */
function changes(before: MailWorkshop, now: MailWorkshop, { locale, t }: LetterContext): readonly Block[] {
  const place = ({ venueName, venueAddress }: MailWorkshop) =>
    [venueName, venueAddress].filter(Boolean).join(", ") || t("placeToCome");
  const differing = [
    { label: t("workshopChanged.newDay"), ...daysInWords(before, now, locale) },
    { label: t("workshopChanged.newPlace"), was: place(before), is: place(now) },
  ].filter(({ was, is }) => was !== is);
  if (differing.length === 0) return [];
  return [
    {
      kind: "list",
      items: differing.map(({ label, was, is }) => [
        { text: t("labelled", { label, value: "" }).trimEnd() },
        { text: " " },
        { text: is, isStrong: true },
        { text: t("workshopChanged.was", { before: was }) },
      ]),
    },
  ];
}
