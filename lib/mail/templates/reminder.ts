import type { LetterContext } from "../blocks";
import type { Block } from "../letter";
import type { MessageParams } from "../schema";
import { NAME, TITLE, template } from "../template";
import { tableFigure } from "./group-announced";
import { roundFigure, sessionFigure, tablesInWords } from "./rounds";

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
  facts: ({ daysLeft, groupName, workshop, ...told }, context) => ({
    countdown: context.t("reminder.countdown", { days: daysLeft }),
    table: tablesInWords(tablesOf(told), context),
    group: groupName ?? "",
    seating: [...ofDay({ groupName, workshop, ...told }, context), ...ofSessions(told, context)],
  }),
  hasTicket: () => true,
  required: ["link"],
});

type Told = Omit<MessageParams["reminder"], "registration" | "daysLeft" | "workshop">;

/** Of the day, else of sessions. */
function tablesOf({ table, rounds, sessionTables = [] }: Told): number[] {
  if (rounds) return rounds.map((one) => one.table);
  return table ? [table] : sessionTables.map((one) => one.table);
}

function ofDay(
  { table, groupName, rounds, workshop }: Told & Pick<MessageParams["reminder"], "workshop">,
  context: LetterContext,
): Block[] {
  if (rounds) return rounds.map((round) => roundFigure(round, workshop, context));
  return table ? [tableFigure(table, groupName ?? "", context)] : [];
}

function ofSessions({ sessionTables = [] }: Told, context: LetterContext): Block[] {
  return sessionTables.map((told) => {
    const ofSeveral = sessionTables.filter(({ title }) => title === told.title).length > 1;
    return sessionFigure(told, { ofSeveral }, context);
  });
}
