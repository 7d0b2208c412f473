import { translator } from "@/lib/i18n/catalogue";
import type { SheetCell, SheetTable } from "@/lib/spreadsheets/table";
import { type PaperSeats, seatsOfDay } from "./rules";
import type { PaperContent } from "./schema";

// Headers are the API's names, as in the file of registrations: the same columns in any language, for a mail merge, for
// `npm run allocate`, and for our own import.
const PERSON = [
  "name",
  "organisation",
  "role",
  "languages",
  "level",
  "question1",
  "question2",
  "question3",
  "projectTitle",
  "projectDescription",
  "projectShared",
  "showToGroup",
] as const;
const WIDTHS = { table: 7, group: 28, reasons: 60 } as const;
const PERSON_WIDTHS = [28, 28, 22, 12, 7, 40, 40, 40, 28, 40, 12, 12];

/**
 * A plan's groups, a row for each person, by table, of round 1 where there are several; those without a group last. With
 * several rounds each has columns of its own: table1, table2 and so on.
 */
export function groupTable(content: PaperContent): SheetTable {
  const seats = seatsOfDay(content);
  const isPlaced = ({ groups }: PaperSeats) => groups[0] !== null;
  const rounds = content.rounds.length > 0 ? content.rounds.map(({ round }) => String(round)) : [""];
  const ofRounds = (name: string) => rounds.map((round) => `${name}${round}`);
  const widths = (name: keyof typeof WIDTHS) => rounds.map(() => WIDTHS[name]);
  return {
    name: translator(content.locale, "paper")("groups.title"),
    headers: [...ofRounds("table"), ...ofRounds("group"), ...PERSON, ...ofRounds("reasons")],
    rows: [...seats.filter(isPlaced), ...seats.filter((one) => !isPlaced(one))].map(rowOf),
    widths: [...widths("table"), ...widths("group"), ...PERSON_WIDTHS, ...widths("reasons")],
  };
}

function rowOf({ person, groups }: PaperSeats): SheetCell[] {
  const { registrationId, name, organisation, role, languages, level, questions, project, isShown } = person;
  return [
    ...groups.map((group) => group?.table ?? null),
    ...groups.map((group) => group?.name ?? ""),
    name,
    organisation,
    role,
    languages.join(", "),
    level,
    questions[0] ?? null,
    questions[1] ?? null,
    questions[2] ?? null,
    project?.title ?? null,
    project?.description ?? null,
    project?.share ?? null,
    isShown,
    ...groups.map((group) => {
      // Why here differs from round to round.
      const own = group?.people.find((one) => one.registrationId === registrationId);
      return own?.reasons.join(" ") ?? "";
    }),
  ];
}
