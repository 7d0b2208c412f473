// Invented people, organisations and projects: any likeness is chance.
import type { DemoAttendee } from "../attendee";

export const ITALIAN_SPEAKERS: readonly DemoAttendee[] = [
  {
    name: "Giulia Ferretti",
    role: "Consulente indipendente",
    locale: "it",
    languages: ["it", "fr"],
    level: 3,
    themes: ["Protection des données", "Vente et services en ligne"],
    questions: ["La protezione dei dati per una piccola impresa, concretamente: da dove si comincia?"],
    showToGroup: true,
  },
  {
    name: "Marco Bernasconi-Riva",
    organisation: "Cantina Valdoro",
    role: "Responsabile vendite",
    locale: "it",
    languages: ["it", "fr", "de"],
    level: 3,
    themes: ["Vente et services en ligne", "Réseaux sociaux et communautés"],
    questions: ["Come vendere il vino online senza trasformare la cantina in un magazzino?"],
    project: {
      title: "Una bottiglia, una storia",
      description:
        "Un piccolo negozio online in cui ogni bottiglia racconta chi l’ha fatta, con una sola spedizione al mese.",
      share: true,
    },
    showToGroup: true,
  },
  {
    name: "Chiara Pedrini",
    organisation: "Comune di Pianalto",
    role: "Segretaria comunale",
    locale: "it",
    languages: ["it", "fr"],
    level: 2,
    themes: ["Formation et inclusion", "Stratégie et organisation"],
    questions: [
      "Lo sportello digitale del comune funziona bene per chi già se la cava. Come raggiungere gli altri?",
    ],
    showToGroup: true,
  },
  {
    name: "Davide Lurati",
    organisation: "Comune di Pianalto",
    role: "Informatico",
    locale: "it",
    languages: ["it", "en"],
    level: 5,
    themes: ["Protection des données", "Outils de travail et cloud"],
    questions: [
      "Cloud o server in casa: come spiegare i rischi a un municipio che guarda solo il prezzo?",
      "Come preparare i colleghi a un attacco informatico senza spaventarli?",
    ],
    showToGroup: true,
  },
  {
    name: "Elena Soldati",
    organisation: "Biblioteca del Mulino",
    role: "Bibliotecaria",
    locale: "it",
    languages: ["it", "fr", "en"],
    level: 4,
    themes: ["Formation et inclusion", "Intelligence artificielle"],
    questions: [
      "L’intelligenza artificiale scrive riassunti di libri che nessuno legge più. Che cosa resta da fare a una biblioteca?",
    ],
    project: {
      title: "Leggere insieme, spegnere insieme",
      description:
        "Una serata al mese in biblioteca: un libro, un’ora di conversazione, telefoni in un cesto all’entrata.",
      share: false,
    },
    showToGroup: true,
  },
  {
    name: "Tiziano Fontana",
    organisation: "Cooperativa Il Filo",
    role: "Coordinatore",
    locale: "it",
    languages: ["it", "fr"],
    level: 1,
    themes: ["Formation et inclusion", "Attention et bien-être"],
    questions: ["Ho paura di restare indietro. C’è un modo tranquillo di imparare a cinquantotto anni?"],
    accessNeeds: "Leggo meglio con caratteri grandi.",
    showToGroup: true,
  },
];
