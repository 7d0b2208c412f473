import { describe, expect, it } from "vitest";
import { guessColumns } from "@/lib/people-file/columns";

// All people are invented.
const guess = (headers: string[], ...rows: string[][]) => {
  const columns = guessColumns({ headers, rows });
  return Object.fromEntries(
    Object.entries(columns).map(([field, found]) => [field, found.map((at) => headers[at])]),
  );
};

describe("guessColumns", () => {
  it("takes columns named like the fields", () => {
    const headers = ["id", "name", "organisation", "languages", "level", "question", "project", "themes"];
    const guessed = guess(
      headers,
      [
        "a",
        "Ida",
        "Gemeinde Aa",
        "de, fr",
        "2",
        "Wie geht das mit dem Archiv?",
        "Ein Archiv",
        "Daten; Recht",
      ],
      ["b", "Ugo", "Comune Bo", "it", "4", "Chi decide sui dati di tutti?", "", "Daten"],
    );
    expect(guessed).toEqual(Object.fromEntries(headers.map((header) => [header, [header]])));
  });

  it("takes the short headers of hand-made tables", () => {
    const guessed = guess(["Nom", "Mail", "Org", "Lang"], ["Ida Rey", "ida@example.org", "Ville d'Aa", "fr"]);
    expect(guessed).toMatchObject({
      name: ["Nom"],
      email: ["Mail"],
      organisation: ["Org"],
      languages: ["Lang"],
    });
  });

  it.each([
    [
      "French",
      [
        "Prénom",
        "Nom",
        "Votre adresse e-mail",
        "Dans quelle entreprise travaillez-vous ?",
        "Quelles langues parlez-vous ?",
        "Êtes-vous à l’aise avec le numérique ?",
        "Quelle question aimeriez-vous poser ?",
        "Souhaitez-vous présenter un projet ? Lequel ?",
      ],
      ["français et allemand", "Plutôt bien", "assez"],
    ],
    [
      "German",
      [
        "Vorname",
        "Name",
        "E-Mail-Adresse",
        "Bei welchem Unternehmen arbeiten Sie?",
        "Welche Sprachen sprechen Sie?",
        "Wie sicher fühlen Sie sich im Digitalen?",
        "Welche Frage bringen Sie mit?",
        "Möchten Sie ein Projekt vorstellen?",
      ],
      ["Deutsch, Französisch", "gut", "wenig"],
    ],
    [
      "Italian",
      [
        "Nome",
        "Cognome",
        "Il suo indirizzo e-mail",
        "In quale azienda lavora?",
        "Quali lingue parla?",
        "Qual è il suo livello di esperienza?",
        "Quale domanda vorrebbe porre?",
        "Ha un progetto da condividere?",
      ],
      ["italiano", "molto", "poco"],
    ],
    [
      "English",
      [
        "First name",
        "Last name",
        "Your e-mail",
        "Which company or organisation do you work for?",
        "Which languages do you speak?",
        "How comfortable are you with digital tools?",
        "What do you expect from the day?",
        "Do you bring a project?",
      ],
      ["English", "very", "a little"],
    ],
  ])("understands long headers in %s", (_language, headers, [language = "", high = "", low = ""]) => {
    const [first, last, email, organisation, languages, level, question, project] = headers;
    const guessed = guess(
      headers,
      [
        "Ida",
        "Zoppi",
        "ida@example.org",
        "Aa",
        language,
        high,
        "A first question with several words in it",
        "One long text about a bakery",
      ],
      [
        "Ugo",
        "Weber",
        "ugo@example.org",
        "Bb",
        language,
        low,
        "Another question, nothing like the former one",
        "Another text about a choir",
      ],
      [
        "Eva",
        "Roux",
        "eva@example.org",
        "Aa",
        language,
        high,
        "Who decides what is kept for later years?",
        "",
      ],
    );
    expect(guessed).toEqual({
      name: [first, last],
      email: [email],
      organisation: [organisation],
      languages: [languages],
      level: [level],
      question: [question],
      project: [project],
    });
  });

  it("does not take programming languages for spoken ones, dates for questions, or ticks for projects", () => {
    const guessed = guess(
      [
        "Submission date",
        "Which programming languages do you use?",
        "Do you test your programming projects?",
        "What do you hope to learn?",
      ],
      ["2026-05-09 15:37", "R; Python", "No", "How to keep my analyses in order"],
      ["2026-05-10 09:01", "C; Python", "Yes", "A way to work with my colleagues"],
      ["2026-05-11 11:59", "R; Julia", "No", "When to write tests, and how many"],
    );
    expect(guessed.languages).toBeUndefined();
    expect(guessed.project).toBeUndefined();
    expect(guessed.question).toEqual(["What do you hope to learn?"]);
  });

  it("takes the block of choices that people ticked most, one column each, for themes", () => {
    const headers = ["Name", "Linux", "Windows", "Other", "Data", "Law", "Art", "Submitted"];
    const guessed = guess(
      headers,
      ["Ida", "Linux", "", "", "Data", "Law", "Art", "2026-01-01"],
      ["Ugo", "", "Windows", "", "Data", "", "Art", "2026-01-02"],
    );
    expect(guessed.themes).toEqual(["Data", "Law", "Art"]);
  });

  it("takes an id only where it tells rows apart", () => {
    expect(guess(["No", "Name"], ["1", "Ida"], ["1", "Ugo"]).id).toBeUndefined();
    expect(guess(["No", "Name"], ["1", "Ida"], ["2", "Ugo"]).id).toEqual(["No"]);
  });

  it("takes up to three question columns", () => {
    const headers = ["question 1", "question 2", "question 3", "question 4"];
    expect(guess(headers, ["A", "B", "C", "D"]).question).toEqual(headers.slice(0, 3));
  });

  it("guesses nothing from headers it does not know", () => {
    expect(guess(["x", "y"], ["1", "a"], ["2", "b"])).toEqual({});
  });
});
