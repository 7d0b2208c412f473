import { formatDay } from "@/lib/i18n/format";
import { NAME, TITLE, template } from "../template";

export const workshopCancelled = template("workshop_cancelled", {
  subject: (t) => t("workshopCancelled.subject", TITLE),
  preview: ({ workshop: { title, startsAt, timeZone } }, { locale, t }) =>
    t("workshopCancelled.lead", { title, day: formatDay(new Date(startsAt), { locale, timeZone }) }),
  body: (t) => [
    `# ${t("workshopCancelled.title")}`,
    t("greeting", NAME),
    t("workshopCancelled.lead", { ...TITLE, day: "{date}" }),
    "{note}",
    "{seat}",
    "---",
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["note", "seat"],
  facts: ({ hadSeat, status, note }, { t }) => ({
    note: note
      ? [
          { kind: "paragraph", text: t("workshopCancelled.note") },
          { kind: "quote", text: note },
        ]
      : [],
    seat: t(`workshopCancelled.standing.${status ?? (hadSeat ? "confirmed" : "waitlisted")}`),
  }),
  required: ["note"],
});
