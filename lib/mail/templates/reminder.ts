import { formatDateTime } from "@/lib/i18n/format";
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
    "{first}",
    "{when}",
    "{seating}",
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
  ],
  own: ["countdown", "first", "seating", "table", "group"],
  facts: ({ daysLeft, first, groupName, workshop, ...told }, context) => ({
    countdown: context.t("reminder.countdown", { days: daysLeft }),
    first: first ? [firstThing(first, workshop, context)] : [],
    table: tablesInWords(tablesOf(told), context),
    group: groupName ?? "",
    seating: [...ofDay({ groupName, workshop, ...told }, context), ...ofSessions(told, context)],
  }),
  hasTicket: () => true,
  required: ["link"],
});

type Params = MessageParams["reminder"];
type Told = Omit<Params, "registration" | "daysLeft" | "first" | "workshop">;

function firstThing(
  { title, startsAt }: NonNullable<Params["first"]>,
  { timeZone }: Params["workshop"],
  { locale, t }: LetterContext,
): Block {
  const when = formatDateTime(new Date(startsAt), { locale, timeZone });
  return { kind: "paragraph", text: t("reminder.first", { session: title, when }) };
}

/** Of the day, else of sessions. */
function tablesOf({ table, rounds, sessionTables = [] }: Told): number[] {
  if (rounds) return rounds.map((one) => one.table);
  return table ? [table] : sessionTables.map((one) => one.table);
}

function ofDay(
  { table, groupName, rounds, workshop }: Told & Pick<Params, "workshop">,
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
