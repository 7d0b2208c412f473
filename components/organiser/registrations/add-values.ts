import { ownAnswers, typedValues } from "@/components/public/sign-up/answers";
import { hasMailbox } from "@/lib/registrations/rules";
import type { OrganiserRegistration, OrganiserRegistrationInput } from "@/lib/registrations/schema";

/** What the form holds, by the API's paths. */
export interface AddValues {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly role: string;
  readonly locale: string;
  readonly languages: readonly string[];
  readonly level: string;
  /** Three fields; blank ones are no questions. */
  readonly questions: readonly string[];
  readonly projectTitle: string;
  readonly projectDescription: string;
  readonly projectShare: boolean;
  readonly themes: readonly string[];
  readonly accessNeeds: string;
  readonly foodNeeds: string;
  readonly consents: readonly Consent[];
  /** To the organiser's own questions, by key. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Stands at the door. */
  readonly arrived: boolean;
}

export const CONSENTS = [
  "houseRules",
  "showToGroup",
  "photos",
  "news",
] as const satisfies readonly (keyof OrganiserRegistrationInput["consents"])[];
export type Consent = (typeof CONSENTS)[number];

export function emptyAddValues(locale: string): AddValues {
  return {
    name: "",
    email: "",
    organisation: "",
    role: "",
    locale,
    languages: [locale],
    level: "",
    questions: [],
    projectTitle: "",
    projectDescription: "",
    projectShare: false,
    themes: [],
    accessNeeds: "",
    foodNeeds: "",
    consents: [],
    answers: {},
    arrived: true,
  };
}

/** What stands, to be corrected. */
export function addValuesOf(person: OrganiserRegistration): AddValues {
  const { consents, project } = person;
  return {
    name: person.name,
    email: hasMailbox(person.email) ? person.email : "",
    organisation: person.organisation ?? "",
    role: person.role ?? "",
    locale: person.locale,
    languages: person.languages,
    level: person.level === null ? "" : String(person.level),
    questions: person.questions,
    projectTitle: project?.title ?? "",
    projectDescription: project?.description ?? "",
    projectShare: project?.share ?? false,
    themes: person.themes,
    accessNeeds: person.accessNeeds ?? "",
    foodNeeds: person.foodNeeds ?? "",
    consents: CONSENTS.filter((name) => consents[name]),
    answers: Object.fromEntries(
      Object.entries(person.answers).map(([key, value]) => [
        key,
        typeof value === "object" ? value : String(value),
      ]),
    ),
    arrived: false,
  };
}

/** What the API takes, out of the browser's form. */
export function bodyOfAddForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const texts = (name: string) => form.getAll(name).map(String);
  const level = text("level");
  return {
    name: text("name"),
    email: text("email"),
    organisation: text("organisation"),
    role: text("role"),
    locale: text("locale"),
    languages: texts("languages"),
    level: level === "" ? null : Number(level),
    questions: texts("questions"),
    project: {
      title: text("project.title"),
      description: text("project.description"),
      share: form.has("project.share"),
    },
    themes: texts("themes"),
    accessNeeds: text("accessNeeds"),
    foodNeeds: text("foodNeeds"),
    answers: ownAnswers(typedValues(form)),
    consents: Object.fromEntries(CONSENTS.map((name) => [name, form.has(`consents.${name}`)])),
    arrived: form.has("arrived"),
  };
}

/** What was typed before a post without scripts was refused: nested as the form's names say, blanks left out. */
export function addValuesOfDraft(draft: Readonly<Record<string, unknown>>, locale: string): AddValues {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const list = (value: unknown) =>
    Array.isArray(value) ? value.map(text) : value === undefined ? [] : [text(value)];
  const inner = (value: unknown) =>
    (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const project = inner(draft.project);
  const consents = inner(draft.consents);
  return {
    name: text(draft.name),
    email: text(draft.email),
    organisation: text(draft.organisation),
    role: text(draft.role),
    locale: text(draft.locale) || locale,
    languages: list(draft.languages),
    level: text(draft.level),
    questions: list(draft.questions),
    projectTitle: text(project.title),
    projectDescription: text(project.description),
    projectShare: project.share !== undefined,
    themes: list(draft.themes),
    accessNeeds: text(draft.accessNeeds),
    foodNeeds: text(draft.foodNeeds),
    consents: CONSENTS.filter((name) => consents[name] !== undefined),
    answers: inner(draft.answers),
    arrived: draft.arrived !== undefined,
  };
}

/** The id of the control beside which an error of this API path stands. */
function controlOfPath(path: string): string {
  const [name = "", rest] = path.split(".");
  if (name === "questions") return `questions-${rest ?? 0}`;
  if (name === "languages" || name === "themes") return name;
  return path === "project" ? "project-title" : path.replaceAll(".", "-");
}

/** Messages by the id of their control, the first one of each, in the order of the errors. */
export function messagesByControl(
  errors: readonly { readonly path: string; readonly message: string }[],
): Readonly<Record<string, string>> {
  const messages = new Map<string, string>();
  for (const { path, message } of errors) {
    const control = controlOfPath(path);
    if (!messages.has(control)) messages.set(control, message);
  }
  return Object.fromEntries(messages);
}
