/**
 * Unrelated short texts, each with its translation into another of the four languages: what a sentence model's scale is
 * read from. Ours; changing one changes what vectors already kept mean, so that their models must be read anew.
 */
export const CALIBRATION_TEXTS: readonly (readonly [string, string])[] = [
  [
    "Comment convaincre nos bénévoles d’abandonner le papier ?",
    "Wie überzeugen wir unsere Freiwilligen, auf Papier zu verzichten?",
  ],
  [
    "Ma fille de douze ans passe ses soirées sur son téléphone.",
    "Mia figlia di dodici anni passa le serate al telefono.",
  ],
  ["Qui a le droit de lire le dossier d’un patient ?", "Who is allowed to read a patient’s file?"],
  [
    "Vendre du fromage par internet : est-ce que cela rapporte ?",
    "Käse übers Internet verkaufen: lohnt sich das?",
  ],
  [
    "Une machine peut-elle choisir entre deux candidatures ?",
    "Una macchina può scegliere tra due candidature?",
  ],
  [
    "Le car postal ne passe plus après vingt heures dans notre vallée.",
    "The post bus no longer runs after eight in the evening in our valley.",
  ],
  [
    "On m’a téléphoné en se faisant passer pour la banque.",
    "Man hat mich angerufen und sich als die Bank ausgegeben.",
  ],
  [
    "Comment garder la mémoire d’un quartier qui se transforme ?",
    "Come conservare la memoria di un quartiere che cambia?",
  ],
  [
    "Trop de réunions à distance, et plus personne ne se parle.",
    "Too many remote meetings, and nobody talks to each other any more.",
  ],
  ["Isoler une vieille ferme sans la dénaturer.", "Ein altes Bauernhaus dämmen, ohne es zu entstellen."],
];
