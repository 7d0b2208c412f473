// What columns are called in French, German, Italian and English. Headers are compared in plain letters (values.ts).

/** A header's words for a field, in French, German, Italian and English: alone, or inside a long question. */
export interface HeaderWords {
  readonly exact: RegExp;
  readonly inside?: RegExp;
}

const words = (list: string) => new RegExp(`^(?:${list})$`);
const inside = (list: string) => new RegExp(`(?:^|[^a-z])(?:${list})(?:$|[^a-z])`);

export const ID = words(
  "id|#|no|nr|num|numero|nummer|number|ref|reference|referenz|riferimento|token|response id|respondent id|identifiant|registrationid|registration id",
);
export const FIRST_NAME = inside("first name|given name|prenoms?|vornamen?|nome di battesimo|forename");
export const LAST_NAME = inside(
  "last name|surname|family name|nom de famille|nachnamen?|familienname|cognome",
);
export const NAME: HeaderWords = {
  exact: words(
    "(?:your |full |votre |ihr |il suo )?name|nom|nome|nom complet|nom et prenoms?|prenoms? et nom|prenoms? nom|nom prenoms?|name und vorname|vorname und name|vor- und nachname|name,? vorname|nome e cognome|cognome e nome|nome completo|participante?s?|teilnehmer(?:in|/in)?|partecipanti?|attendee|submitter|person|personne",
  ),
  inside: inside(
    "full name|nom et prenom|prenom et nom|vor- und nachname|nome e cognome|your name|votre nom|ihr name|submitter name|attendee name|name",
  ),
};
export const EMAIL: HeaderWords = {
  exact: words("e-?mail|mail|courriel|email address|e-mail-adresse|adresse e-?mail|indirizzo e-?mail"),
  inside: inside("e-?mails?|courriel|mailadresse"),
};
export const ORGANISATION: HeaderWords = {
  exact: words(
    "org|organi[sz]ation|organisme|organizzazione|company|entreprise|societe|firma|unternehmen|arbeitgeber|azienda|ditta|employer|employeur|institution|institut|istituzione|affiliation|association|verein|associazione|ente|etablissement|betrieb|school|ecole|universit(?:y|e|at|a)",
  ),
  inside: inside(
    "organi[sz]ation|organizzazione|company|entreprise|firma|unternehmen|arbeitgeber|azienda|employer|employeur|institution|affiliation|etablissement|which university|work for|travaillez-vous|lavora presso",
  ),
};
export const ROLE: HeaderWords = {
  exact: words(
    "role|fonction|funktion|funzione|ruolo|rolle|position|poste|job title|job|titre|title|beruf|profession|professione|metier|occupation",
  ),
  inside: inside(
    "current position|position|your role|fonction|funktion|funzione|ruolo|job title|beruf|profession|metier|occupation|discipline|field of study|fachgebiet|domaine",
  ),
};
export const LANGUAGES: HeaderWords = {
  exact: words(
    "lang|languages?|langues?|sprachen?|lingu[ae]|langues? parlees?|gesprochene sprachen|lingue parlate|spoken languages?",
  ),
  inside: inside("languages?|langues?|sprachen?|lingu[ae]"),
};
export const LEVEL: HeaderWords = {
  exact: words("level|niveau|livello|aisance|ease|experience|erfahrung|esperienza|stufe|kenntnisse"),
  inside: inside(
    "level|niveau|livello|aisance|a l'aise|at ease|comfortable|experience|erfahrung|esperienza|kenntnisse|wie sicher|a suo agio|competences?|skills?|how familiar",
  ),
};
export const QUESTION: HeaderWords = {
  exact: words(
    "questions?(?: ?\\d)?|questions?\\.\\d|fragen?(?: ?\\d)?|domand[ae](?: ?\\d)?|vo(?:tre|s) questions?(?: ?\\d)?|ihre fragen?(?: ?\\d)?|attentes|erwartungen|aspettative|expectations",
  ),
  inside: inside(
    "questions?|fragen?|domand[ae]|expect\\w*|attentes?|attendez|erwart\\w*|aspett\\w*|hope|esperez|souhait\\w*|wunsch\\w*|mochten sie|desider\\w*|vorrebbe|would you like|want to (?:learn|discuss|know)|preoccup\\w*|anliegen|looking for|learn",
  ),
};
export const PROJECT: HeaderWords = {
  exact: words(
    "projects?|projets?|projekte?|progett[io]|project\\.title|project ?title|titre du projet|projekttitel|titolo del progetto",
  ),
  inside: inside("projects?|projets?|projekte?|progett[io]"),
};
export const PROJECT_DESCRIPTION: HeaderWords = {
  exact: words(
    "project\\.description|project ?description|description du projet|projektbeschreibung|beschreibung des projekts|descrizione del progetto|describe your project",
  ),
  inside: inside(
    "describe your project|decri\\w+ votre projet|beschreib\\w+ (?:sie )?ihr projekt|descriv\\w+ il (?:suo )?progetto",
  ),
};
export const THEMES: HeaderWords = {
  exact: words(
    "themes?|themen|temi|topics?|interests?|interets?|interessen|interessi|sujets?|sessions?|argomenti|tags?",
  ),
  inside: inside(
    "themes?|themen|temi|topics?|interest\\w*|interets?|interess\\w*|sujets?|sessions?|argoment[io]|ateliers",
  ),
};
