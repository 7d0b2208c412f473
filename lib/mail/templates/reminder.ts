import { NAME, TITLE, template } from "../template";
import { tableFigure } from "./group-announced";
import { roundFigure, tablesInWords } from "./rounds";

export const reminder = template("reminder", {
  subject: (t) => t("reminder.subject", { ...TITLE, countdown: "{countdown}" }),
  preview: ({ workshop }, { t }) => t("reminder.lead", { title: workshop.title }),
  body: (t) => [
    `# ${t("reminder.title", { countdown: "{countdown}" })}`,
    t("greeting", NAME),
    t("reminder.lead", TITLE),
    "{when}",
    "{seating}",
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
  ],
  own: ["countdown", "seating", "table", "group"],
  facts: ({ daysLeft, table, groupName, rounds = [], workshop }, context) => ({
    countdown: context.t("reminder.countdown", { days: daysLeft }),
    table: table ? tablesInWords(rounds.length > 0 ? rounds.map((one) => one.table) : [table], context) : "",
    group: groupName ?? "",
    seating:
      rounds.length > 0
        ? rounds.map((round) => roundFigure(round, workshop, context))
        : table
          ? [tableFigure(table, groupName ?? "", context)]
          : [],
  }),
  hasTicket: () => true,
  required: ["link"],
});
