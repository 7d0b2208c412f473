// Invented people, organisations and projects: any likeness is chance.
import type { DemoAttendee } from "../attendee";

export const ENGLISH_SPEAKERS: readonly DemoAttendee[] = [
  {
    name: "Amara Okafor",
    organisation: "Lakeside Diagnostics",
    role: "Data steward",
    locale: "en",
    languages: ["en", "fr"],
    level: 5,
    themes: ["Protection des données", "Intelligence artificielle"],
    questions: [
      "How do we share patient data for research without breaking the trust of the people it came from?",
    ],
    project: {
      title: "A consent form people read",
      description:
        "Rewrite our consent form with patients so that it fits on one page, and check after a month what they remember of it.",
      share: true,
    },
    showToGroup: true,
  },
  {
    name: "Daniel Whitcombe",
    organisation: "Lakeside Diagnostics",
    role: "Quality manager",
    locale: "en",
    languages: ["en", "de"],
    level: 3,
    themes: ["Intelligence artificielle", "Stratégie et organisation"],
    questions: ["Who signs when an artificial intelligence made the decision?"],
    showToGroup: true,
  },
  {
    name: "Priya Raman",
    organisation: "Open Shelter",
    role: "Volunteer coordinator",
    locale: "en",
    languages: ["en", "fr"],
    level: 4,
    themes: ["Réseaux sociaux et communautés", "Formation et inclusion"],
    questions: [
      "How do you build a community of volunteers across four languages when every message has to be translated?",
      "How do we keep personal data safe when volunteers use their own phones?",
    ],
    showToGroup: true,
  },
  {
    name: "Sean Gallagher",
    organisation: "Fernleaf",
    role: "Founder",
    locale: "en",
    languages: ["en", "fr"],
    level: 5,
    themes: ["Durabilité", "Vente et services en ligne"],
    questions: [
      "We started with a simple idea: repair instead of replace, booked online in two clicks. Three years later the booking works, and yet most of our customers ring us up, because what they want is somebody who listens to the problem before it becomes a ticket. My investors call this a failure to scale. I have begun to think it is the whole point. How much of a service should stay human when the digital version is cheaper, faster and, by every number we track, better? And how would you argue for it in front of people who only look at those numbers?",
    ],
    showToGroup: true,
  },
  {
    name: "Margaret Lindqvist",
    role: "Retired engineer",
    locale: "en",
    languages: ["en", "fr", "de", "it"],
    level: 4,
    themes: ["Durabilité", "Attention et bien-être"],
    questions: ["Why does every device I own want to become a subscription?"],
    foodNeeds: "No shellfish.",
    showToGroup: true,
  },
  {
    name: "Tom Ashworth",
    organisation: "Fernleaf",
    locale: "en",
    languages: ["en", "de"],
    themes: [],
    questions: [],
    showToGroup: false,
  },
];
