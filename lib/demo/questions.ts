import type { FormAnswers } from "@/lib/form-answers/schema";
import type { FormQuestionInput } from "@/lib/form-questions/schema";
import type { DemoAttendee } from "./attendee";

// The barometer of the demonstration: what the room thinks before the day. Counts for no group, so that the groups of the
// demonstration stay about questions and projects.

const NO_LIMITS = {
  hint: {},
  low: {},
  high: {},
  unit: {},
  min: null,
  max: null,
  condition: null,
  options: [],
};

const CHART = { required: false, audience: "organisers", grouping: "none", chart: true } as const;

export const DEMO_QUESTIONS: readonly FormQuestionInput[] = [
  {
    ...NO_LIMITS,
    ...CHART,
    key: "risques_ou_opportunites",
    kind: "choice",
    label: {
      fr: "Le numérique, pour votre organisation : risques ou opportunités ?",
      de: "Das Digitale für Ihre Organisation: Risiken oder Chancen?",
      it: "Il digitale per la Sua organizzazione: rischi o opportunità?",
      en: "Digital, for your organisation: risks or opportunities?",
    },
    options: [
      {
        key: "risques",
        label: { fr: "Plutôt des risques", de: "Eher Risiken", it: "Piuttosto rischi", en: "Rather risks" },
      },
      {
        key: "autant",
        label: {
          fr: "Autant l’un que l’autre",
          de: "Beides gleich",
          it: "Tanto gli uni quanto le altre",
          en: "Both alike",
        },
      },
      {
        key: "opportunites",
        label: {
          fr: "Plutôt des opportunités",
          de: "Eher Chancen",
          it: "Piuttosto opportunità",
          en: "Rather opportunities",
        },
      },
    ],
  },
  {
    ...NO_LIMITS,
    ...CHART,
    key: "ce_qui_change",
    kind: "choice",
    label: {
      fr: "Quelle part de votre organisation change le plus ?",
      de: "Welcher Teil Ihrer Organisation verändert sich am meisten?",
      it: "Quale parte della Sua organizzazione cambia di più?",
      en: "Which part of your organisation changes most?",
    },
    options: [
      {
        key: "direction",
        label: { fr: "La direction", de: "Die Leitung", it: "La direzione", en: "The management" },
      },
      {
        key: "quotidien",
        label: {
          fr: "Le travail de tous les jours",
          de: "Die tägliche Arbeit",
          it: "Il lavoro di tutti i giorni",
          en: "Everyday work",
        },
      },
      {
        key: "public",
        label: {
          fr: "La relation avec le public",
          de: "Der Umgang mit dem Publikum",
          it: "Il rapporto con il pubblico",
          en: "Dealings with the public",
        },
      },
      {
        key: "informatique",
        label: { fr: "L’informatique", de: "Die Informatik", it: "L’informatica", en: "IT" },
      },
    ],
  },
  {
    ...NO_LIMITS,
    ...CHART,
    key: "travail_change",
    kind: "scale",
    label: {
      fr: "À quel point votre propre travail en est-il changé ?",
      de: "Wie stark verändert das Ihre eigene Arbeit?",
      it: "Quanto ne è cambiato il Suo lavoro?",
      en: "How much has your own work changed because of it?",
    },
    low: { fr: "pas du tout", de: "gar nicht", it: "per niente", en: "not at all" },
    high: { fr: "complètement", de: "völlig", it: "completamente", en: "completely" },
  },
];

/** What an invented attendee answers: by ease and themes, so that it fits the rest of what they say. One in twelve does not answer. */
export function demoAnswers({ level = 3, themes, role }: DemoAttendee, index: number): FormAnswers {
  if (index % 12 === 7) return {};
  const worries = themes.some(
    (theme) => theme === "Protection des données" || theme === "Attention et bien-être",
  );
  const mood = level + (worries ? -1 : 1) + (index % 3) - 1;
  const change =
    level >= 5
      ? "informatique"
      : themes.some(
            (theme) => theme === "Vente et services en ligne" || theme === "Communication et contenus",
          )
        ? "public"
        : /direct|secrétaire|présid|leiter|head/i.test(role ?? "")
          ? "direction"
          : "quotidien";
  return {
    risques_ou_opportunites: mood <= 2 ? "risques" : mood >= 5 ? "opportunites" : "autant",
    ce_qui_change: change,
    travail_change: Math.min(5, Math.max(1, level + (index % 4 === 0 ? 1 : 0))),
  };
}
