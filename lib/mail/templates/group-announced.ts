import { formatList } from "@/lib/i18n/format";
import type { LetterContext } from "../blocks";
import type { MailGroupMate, MailWorkshop } from "../fields";
import type { Block, Person } from "../letter";
import type { MessageParams } from "../schema";
import { NAME, TITLE, template } from "../template";
import type { Facts } from "../wording";
import { roundFigure, tablesInWords } from "./rounds";

/** The same facts, told the first time and again when the group has changed. */
function groupLetter(about: "first" | "changed") {
  return template("group_announced", {
    subject: (t) => t(`groupAnnounced.subject.${about}`, { ...TITLE, table: "{table}" }),
    preview: ({ mates, unnamedMates, rounds }, { t }) =>
      rounds ? t("rounds.preview") : t("groupAnnounced.preview", { count: mates.length + unnamedMates }),
    body: (t) => [
      `# ${t(`groupAnnounced.title.${about}`)}`,
      t("greeting", NAME),
      t(`groupAnnounced.lead.${about}`, TITLE),
      "{seating}",
      "{reasons}",
      "{people}",
      "{when}",
      "{link}",
      "---",
      t("canCancel"),
      t("linkIsPersonal"),
    ],
    own: ["table", "group", "seating", "reasons", "people"],
    facts: ({ table, groupName, reasons, rounds, workshop, ...others }, context) => {
      if (rounds) return factsOfRounds(rounds, workshop, context);
      return {
        table: String(table),
        group: groupName,
        seating: [tableFigure(table, groupName, context)],
        reasons:
          reasons.length > 0
            ? [{ kind: "list", heading: context.t("groupAnnounced.why"), items: reasons }]
            : [],
        people: people(others, context.t("groupAnnounced.who"), context),
      };
    },
    required: ["seating", "link"],
  });
}

export const groupAnnounced = groupLetter("first");
export const groupChanged = groupLetter("changed");

type Rounds = NonNullable<MessageParams["group_announced"]["rounds"]>;

/** The same for each round of a day: all tables first, then why and with whom, round by round. */
function factsOfRounds(rounds: Rounds, workshop: MailWorkshop, context: LetterContext): Facts {
  const { t } = context;
  const reasons = rounds.flatMap(({ round, reasons: [reason] }) =>
    reason ? [t("labelled", { label: t("rounds.round", { round }), value: reason })] : [],
  );
  return {
    table: tablesInWords(
      rounds.map(({ table }) => table),
      context,
    ),
    group: formatList(
      rounds.flatMap(({ groupName }) => groupName || []),
      context.locale,
    ),
    seating: rounds.map((round) => roundFigure(round, workshop, context)),
    reasons: reasons.length > 0 ? [{ kind: "list", heading: t("rounds.why"), items: reasons }] : [],
    people: rounds.flatMap((round) => people(round, t("rounds.who", { round: round.round }), context)),
  };
}

function people(
  { mates, unnamedMates }: Pick<MessageParams["group_announced"], "mates" | "unnamedMates">,
  heading: string,
  context: LetterContext,
): readonly Block[] {
  const { t } = context;
  if (mates.length + unnamedMates === 0) return [];
  const rest =
    unnamedMates > 0 ? t("groupAnnounced.unnamed", { count: unnamedMates, named: mates.length }) : undefined;
  const named = mates.map((mate) => person(mate, context));
  return [{ kind: "people", heading, people: named, rest }];
}

/** The table to be seen first, with the group's name where it has one. */
export function tableFigure(table: number, groupName: string, { t }: LetterContext): Block {
  const label = t("groupAnnounced.table");
  const inWords = t("labelled", { label, value: String(table) });
  return groupName
    ? {
        kind: "figure",
        figure: String(table),
        lines: [
          { text: label, style: "quiet" },
          { text: groupName, style: "strong" },
        ],
        text: [inWords, groupName],
      }
    : { kind: "figure", figure: String(table), lines: [{ text: label, style: "strong" }], text: [inWords] };
}

function person(
  { name, organisation, questions, projectTitle }: MailGroupMate,
  { t }: LetterContext,
): Person {
  return {
    name,
    detail: organisation ?? undefined,
    lines: [
      ...questions.map((question) => t("quoted", { text: question })),
      ...(projectTitle ? [t("labelled", { label: t("project"), value: projectTitle })] : []),
    ],
  };
}
