import type { Attendee, GroupTerms, Weights } from "@/lib/allocation/problem";
import { PRESETS } from "@/lib/allocation/problem";
import { resolveSizes } from "@/lib/allocation/sizes";
import { GROUP_TERMS } from "@/lib/groups/rules";
import { guessColumns } from "@/lib/people-file/columns";
import { correctColumns } from "@/lib/people-file/corrections";
import { peopleOf } from "@/lib/people-file/rules";
import type { Cell, FilePerson, PeopleTable } from "@/lib/people-file/schema";
import { itemsOf, textOf } from "@/lib/people-file/values";
import type { SwapsOf } from "./advice";
import { personFinder, readFacilitators, readPlans, readRules, tableOf } from "./files";
import { requireWholeIds, withIdColumn } from "./ids";
import type { PeopleOptions, RuleWishes } from "./options";
import { columnLines } from "./report";
import { type Gathering, usualLanguage } from "./room";
import { UsageError } from "./usage-error";

export interface Surroundings {
  readonly bytesOf: (file: string) => Uint8Array;
  /** Says something beside the result. */
  readonly note: (text: string) => void;
}

/** What an answer column weighs beside the preset, unless --weight says otherwise. */
const ANSWER_WEIGHT = 0.2;

/** Reads all files that the options name. Throws UsageError where one cannot be understood. */
export function gather(options: PeopleOptions, { bytesOf, note }: Surroundings): Gathering {
  const { file } = options;
  const { table, encoding, delimiter } = tableOf(file, bytesOf(file));
  const people = readPeople(table, options);
  const separated =
    delimiter === undefined ? "JSON" : { ",": "commas", ";": "semicolons", "\t": "tabs" }[delimiter];
  note(`${people.people.length} people in ${file} (${encoding}, ${separated}). Columns taken:`);
  for (const line of columnLines(table, people.columns)) note(line);
  for (const { row, field, value } of people.unread.slice(0, 5))
    note(`  row ${row}: ${field} "${value}" not understood, left out`);
  if (people.unread.length > 5) note(`  … and ${people.unread.length - 5} more cells left out`);

  const find = personFinder(people.people);
  const fromFile = options.rulesFile ? readRules(options.rulesFile, bytesOf(options.rulesFile)) : undefined;
  const rules = [options.rules, ...(fromFile ? [fromFile] : [])];
  for (const name of unknownNames(rules, people.people, find))
    note(`  rules: nobody in the list has the id or the name "${name}"`);
  const facilitators = options.facilitatorsFile
    ? readFacilitators(options.facilitatorsFile, bytesOf(options.facilitatorsFile))
    : undefined;
  const answers = answersOf(table, options, people.people);
  return {
    people: people.people,
    locale: options.locale ?? usualLanguage(people.people),
    wishes: {
      size: options.size,
      minSize: options.minSize,
      maxSize: options.maxSize,
      groupCount: options.groupCount,
      weights: weightsOf(options),
      answerModes: Object.fromEntries(options.answers.map(({ column, mode }) => [column, mode])),
      constraints: {
        together: rules.flatMap(({ together }) => together.map((set) => set.map(find))),
        apart: rules.flatMap(({ apart }) => apart.map((set) => set.map(find))),
        pins: pinsOf(rules, find),
        sharedLanguage: rules.every(({ sharedLanguage }) => sharedLanguage),
        facilitators: (facilitators ?? []).flatMap(({ id, languages, fixedGroups = [] }) =>
          fixedGroups.map((group) => ({ id, languages, group })),
        ),
      },
      terms: termsOf(options),
    },
    history: options.historyFiles.flatMap((earlier) =>
      readPlans(earlier, bytesOf(earlier)).flatMap((groups) => groups.map((group) => group.map(find))),
    ),
    answers,
    facilitators,
    swapsOf: options.swaps.map((who) => swapsOf(who, { people: people.people, find, options })),
  };
}

/** "group 2", or a person. */
function swapsOf(
  who: string,
  {
    people,
    find,
    options,
  }: {
    readonly people: readonly FilePerson[];
    readonly find: (text: string) => string;
    readonly options: PeopleOptions;
  },
): SwapsOf {
  const id = find(who);
  if (people.some((person) => person.id === id)) return { id };
  const group = /^(?:group|table) (\d{1,5})$/i.exec(who)?.[1];
  if (group === undefined || group === "0")
    throw new UsageError(
      `--swaps ${who}: nobody in the list has this id or name. A group is told as "group 2".`,
    );
  // A plan that goes on from another has the groups of that one.
  const { groupCount } = resolveSizes(people.length, options);
  if (options.rebalanceFile === undefined && Number(group) > groupCount)
    throw new UsageError(`--swaps ${who}: there are ${groupCount} groups.`);
  return { group: Number(group) - 1 };
}

/** The plan to start from: the last one of its file, so that rounds go on where they ended. */
export function planBefore(
  file: string,
  { people }: Gathering,
  bytes: Uint8Array,
): readonly (readonly string[])[] {
  const find = personFinder(people);
  const groups = (readPlans(file, bytes).at(-1) ?? []).map((group) => group.map(find));
  const seen = new Set<string>();
  for (const id of groups.flat()) {
    if (seen.has(id)) throw new UsageError(`${file}: ${id} sits in two groups.`);
    seen.add(id);
  }
  return groups;
}

function readPeople(table: PeopleTable, { file, corrections }: PeopleOptions) {
  const corrected = correctColumns(table, withIdColumn(table, guessColumns(table)), corrections);
  if (!corrected.ok) {
    const why =
      corrected.reason === "no_such_column"
        ? "no column is called so"
        : "several columns fit; give its number";
    throw new UsageError(`--map ${corrected.column}: ${why}. ${columnsOf(table.headers)}`);
  }
  requireWholeIds(file, table, corrected.columns);
  const outcome = peopleOf(table, corrected.columns);
  if (!outcome.ok)
    throw new UsageError(`${file}: rows ${outcome.rows.join(" and ")} have the same id, ${outcome.id}.`);
  if (outcome.people.length < 2) throw new UsageError(`${file}: groups need two people or more.`);
  return { ...outcome, columns: corrected.columns };
}

/** As rules write them: whom they name though nobody is called so. */
function unknownNames(
  rules: readonly RuleWishes[],
  people: readonly FilePerson[],
  find: (text: string) => string,
): readonly string[] {
  const ids = new Set(people.map(({ id }) => id));
  const named = rules.flatMap(({ together, apart, pins }) => [
    ...[...together, ...apart].flat(),
    ...pins.map(({ person }) => person),
  ]);
  return [...new Set(named)].filter((name) => !ids.has(find(name)));
}

function columnsOf(headers: readonly string[]): string {
  return `Columns: ${headers.map((header, position) => `${position + 1} "${header.slice(0, 60)}"`).join(", ")}`;
}

function weightsOf({ preset, weights, answers }: PeopleOptions): Weights {
  const asked = Object.entries(weights);
  const unread = asked.find(
    ([id]) => id.startsWith("answer:") && !answers.some(({ column }) => id === `answer:${column}`),
  );
  if (unread) throw new UsageError(`--weight ${unread[0]}: tell the column by --alike or --mixed first.`);
  const all: Record<string, number> = {
    ...PRESETS[preset],
    ...Object.fromEntries(answers.map(({ column }) => [`answer:${column}`, ANSWER_WEIGHT])),
    ...weights,
  };
  if (Object.values(all).every((weight) => weight === 0))
    throw new UsageError("--weight: at least one criterion must weigh more than 0.");
  return all;
}

function termsOf({ terms }: PeopleOptions): GroupTerms {
  return {
    project: terms.project ?? GROUP_TERMS.project,
    floor: {
      weight: terms.floor ?? GROUP_TERMS.floor.weight,
      ...(terms.threshold !== undefined && { threshold: terms.threshold }),
    },
    ...(terms.notAlone && { notAlone: terms.notAlone }),
  };
}

function pinsOf(rules: readonly RuleWishes[], find: (text: string) => string): Record<string, number> {
  const pins: Record<string, number> = {};
  for (const { person, group } of rules.flatMap((one) => one.pins)) {
    const id = find(person);
    if (pins[id] !== undefined && pins[id] !== group - 1)
      throw new UsageError(`${person} is pinned to two groups, ${pins[id] + 1} and ${group}.`);
    pins[id] = group - 1;
  }
  return pins;
}

/** Of the columns that count, as a criterion or as a kind: numbers where the whole column holds numbers, else choices. */
function answersOf(
  { headers, rows }: PeopleTable,
  { answers, terms }: PeopleOptions,
  people: readonly FilePerson[],
): ReadonlyMap<string, Attendee["answers"]> | undefined {
  const asked = [
    ...answers.map(({ column, mode }) => ({ column, option: `--${mode} ${column}` })),
    ...(terms.notAlone?.kinds ?? [])
      .filter((kind) => kind.startsWith("answer:"))
      .map((kind) => ({ column: kind.slice("answer:".length), option: `--term notAlone with ${kind}` })),
  ];
  if (asked.length === 0) return undefined;
  const columns = asked.map(({ column, option }) => {
    const at = headers.findIndex((header) => header.trim().toLowerCase() === column.toLowerCase());
    if (at < 0) throw new UsageError(`${option}: no column is called so. ${columnsOf(headers)}`);
    const filled = rows.map((row) => textOf(row[at])).filter(Boolean);
    const isScale =
      filled.length > 0 && filled.every((text) => Number.isFinite(Number(text.replace(",", "."))));
    return { column, at, isScale };
  });
  return new Map(
    people.map(({ id, row }) => [
      id,
      Object.fromEntries(
        columns.flatMap(({ column, at, isScale }) => {
          const answer = answerOf(rows[row - 1]?.[at], isScale);
          return answer === undefined ? [] : [[column, answer] as const];
        }),
      ),
    ]),
  );
}

function answerOf(cell: Cell | undefined, isScale: boolean): number | readonly string[] | undefined {
  const text = textOf(cell);
  if (text === "") return undefined;
  return isScale ? Number(text.replace(",", ".")) : itemsOf(cell);
}
