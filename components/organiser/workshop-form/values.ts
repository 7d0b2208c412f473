import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import { linesOfWords, wordsOfLines } from "@/lib/theme-words/rules";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";

/** What the form's controls hold, by their names, which are the API's paths. Texts, because that is what people type. */
export interface WorkshopFormValues {
  readonly title: string;
  readonly kicker: string;
  readonly summary: string;
  readonly description: string;
  /** Wall clock in `timeZone`: "2027-04-22T09:00". */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly "venue.name": string;
  readonly "venue.address": string;
  readonly "venue.mapUrl": string;
  /** One per line. */
  readonly hosts: string;
  readonly contactEmail: string;
  readonly languages: readonly string[];
  readonly capacity: string;
  readonly groupSize: string;
  readonly waitlist: boolean;
  readonly opensAt: string;
  readonly closesAt: string;
  /** One per line. */
  readonly themes: string;
  /** "Vergers : cidre, pommes", one theme per line. */
  readonly themeWords: string;
  readonly priceText: string;
  readonly houseRules: string;
  /** What compares the texts. */
  readonly textEngine: string;
}

export type WorkshopFieldName = keyof WorkshopFormValues;

/** A new workshop: the fields that have a sensible beginning. Answers to its mails go to who makes it. */
export function newWorkshopValues(locale: string, contactEmail: string): WorkshopFormValues {
  return {
    title: "",
    kicker: "",
    summary: "",
    description: "",
    startsAt: "",
    endsAt: "",
    timeZone: "Europe/Zurich",
    "venue.name": "",
    "venue.address": "",
    "venue.mapUrl": "",
    hosts: "",
    contactEmail,
    languages: [locale],
    capacity: "60",
    groupSize: "6",
    waitlist: true,
    opensAt: "",
    closesAt: "",
    themes: "",
    themeWords: "",
    priceText: "",
    houseRules: "",
    textEngine: "built_in",
  };
}

export function valuesOfWorkshop(workshop: OrganiserWorkshop): WorkshopFormValues {
  const local = (instant: string | null) =>
    instant ? localDateTime(new Date(instant), workshop.timeZone) : "";
  return {
    title: workshop.title,
    kicker: workshop.kicker ?? "",
    summary: workshop.summary,
    description: workshop.description,
    startsAt: local(workshop.startsAt),
    endsAt: local(workshop.endsAt),
    timeZone: workshop.timeZone,
    "venue.name": workshop.venue.name ?? "",
    "venue.address": workshop.venue.address ?? "",
    "venue.mapUrl": workshop.venue.mapUrl ?? "",
    hosts: workshop.hosts.join("\n"),
    contactEmail: workshop.contactEmail ?? "",
    languages: workshop.languages,
    capacity: String(workshop.capacity),
    groupSize: String(workshop.groupSize),
    waitlist: workshop.waitlist,
    opensAt: local(workshop.opensAt),
    closesAt: local(workshop.closesAt),
    themes: workshop.themes.join("\n"),
    themeWords: linesOfWords(workshop.themeWords, workshop.themes),
    priceText: workshop.priceText ?? "",
    houseRules: workshop.houseRules ?? "",
    textEngine: workshop.textEngine,
  };
}

/** In the form's order. */
export const FIELD_NAMES = [
  "title",
  "kicker",
  "summary",
  "description",
  "startsAt",
  "endsAt",
  "timeZone",
  "venue.name",
  "venue.address",
  "venue.mapUrl",
  "hosts",
  "contactEmail",
  "languages",
  "capacity",
  "groupSize",
  "waitlist",
  "opensAt",
  "closesAt",
  "priceText",
  "themes",
  "themeWords",
  "houseRules",
  "textEngine",
] as const satisfies readonly WorkshopFieldName[];

/** What was typed, out of the browser's form or out of a posted body. */
export function valuesOfForm(form: FormData | URLSearchParams): WorkshopFormValues {
  const text = (name: WorkshopFieldName) => String(form.get(name) ?? "").replace(/\r\n?/g, "\n");
  return {
    title: text("title"),
    kicker: text("kicker"),
    summary: text("summary"),
    description: text("description"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    timeZone: text("timeZone"),
    "venue.name": text("venue.name"),
    "venue.address": text("venue.address"),
    "venue.mapUrl": text("venue.mapUrl"),
    hosts: text("hosts"),
    contactEmail: text("contactEmail"),
    capacity: text("capacity"),
    groupSize: text("groupSize"),
    opensAt: text("opensAt"),
    closesAt: text("closesAt"),
    priceText: text("priceText"),
    themes: text("themes"),
    themeWords: text("themeWords"),
    houseRules: text("houseRules"),
    textEngine: text("textEngine"),
    languages: form.getAll("languages").map(String),
    waitlist: form.has("waitlist"),
  };
}

/** The same out of the nested values that a posted body is read into. */
export function valuesOfPost(values: Readonly<Record<string, unknown>>): WorkshopFormValues {
  return valuesOfForm(flatFields(values));
}

function flatFields(values: Readonly<Record<string, unknown>>, prefix = ""): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [inner, text] of flatFields(value as Record<string, unknown>, `${prefix}${name}.`)) {
        fields.append(inner, text);
      }
    } else {
      for (const text of [value].flat()) fields.append(`${prefix}${name}`, String(text));
    }
  }
  return fields;
}

/** What the API takes. What cannot be converted stays as typed, so that the server refuses it with its own words. */
export function bodyOfValues(values: WorkshopFormValues) {
  const instant = (local: string) =>
    local === "" ? null : (instantOfLocal(local, values.timeZone)?.toISOString() ?? local);
  const number = (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : text);
  return {
    title: values.title,
    kicker: values.kicker,
    summary: values.summary,
    description: values.description,
    startsAt: instant(values.startsAt),
    endsAt: instant(values.endsAt),
    timeZone: values.timeZone,
    venue: {
      name: values["venue.name"],
      address: values["venue.address"],
      mapUrl: values["venue.mapUrl"],
    },
    hosts: values.hosts.split("\n"),
    contactEmail: values.contactEmail,
    languages: values.languages,
    capacity: number(values.capacity),
    groupSize: number(values.groupSize),
    waitlist: values.waitlist,
    opensAt: instant(values.opensAt),
    closesAt: instant(values.closesAt),
    themes: values.themes.split("\n"),
    themeWords: wordsOfLines(values.themeWords, values.themes.split("\n")),
    priceText: values.priceText,
    houseRules: values.houseRules,
    // A post that does not speak of it leaves it as it is.
    ...(values.textEngine && { textEngine: values.textEngine }),
  };
}

/** "themes.3" and "venue" are errors of the controls "themes" and "venue.name". */
export function fieldOfPath(path: string): WorkshopFieldName | undefined {
  if (path === "venue") return "venue.name";
  return FIELD_NAMES.find((name) => path === name || path.startsWith(`${name}.`));
}

export type FieldMessages = Readonly<Partial<Record<WorkshopFieldName, string>>>;

/** The first message of each field, in the form's order. */
export function messagesByField(
  errors: readonly { readonly path: string; readonly message: string }[],
): FieldMessages {
  const named = FIELD_NAMES.flatMap((name) => {
    const error = errors.find(({ path }) => fieldOfPath(path) === name);
    return error ? [[name, error.message] as const] : [];
  });
  return Object.fromEntries(named);
}

/** The fields in which two versions of a workshop differ, in the form's order. */
export function differingFields(a: WorkshopFormValues, b: WorkshopFormValues): WorkshopFieldName[] {
  const plain = (value: string | boolean | readonly string[]) =>
    typeof value === "object" ? [...value].sort().join() : String(value).trim();
  return FIELD_NAMES.filter((name) => plain(a[name]) !== plain(b[name]));
}
