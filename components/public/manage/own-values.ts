import type { OwnRegistration } from "@/lib/registrations/schema";

/** What was sent, as the form's fields hold it: texts, nested as their names say. */
export function valuesOfOwn(own: OwnRegistration): Readonly<Record<string, unknown>> {
  const { consents, project, level } = own;
  const ticked = (name: string, isOn: boolean) => (isOn ? { [name]: "on" } : {});
  return {
    name: own.name,
    organisation: own.organisation ?? "",
    role: own.role ?? "",
    locale: own.locale,
    languages: own.languages,
    level: level === null ? "" : String(level),
    questions: own.questions,
    project: project
      ? { title: project.title, description: project.description, ...ticked("share", project.share) }
      : {},
    themes: own.themes,
    answers: Object.fromEntries(
      Object.entries(own.answers).map(([key, value]) => [
        key,
        typeof value === "object" ? value : String(value),
      ]),
    ),
    accessNeeds: own.accessNeeds ?? "",
    foodNeeds: own.foodNeeds ?? "",
    consents: {
      ...ticked("houseRules", consents.houseRules),
      ...ticked("showToGroup", consents.showToGroup),
      ...ticked("photos", consents.photos),
    },
  };
}
