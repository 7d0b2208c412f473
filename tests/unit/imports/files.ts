// Small files in the shape of the programs that people export from. Everybody in them is invented.

export const INDICO = `\ufeffSubmitter,Submitter Email,Submission Date,Survey: What is your current position?,Survey: Please select the sessions that you are most interested in.,Survey: What do you expect to get from this course?
Ada Invented,ada@example.org,2027-02-01 09:12:00.123456+00:00,Researcher,Version control; Automated testing,"How do I test code that nobody, not even me, understands?"
Bo Invented,bo@example.org,2027-02-01 10:00:00.000000+00:00,Graduate student,Automated testing; Documentation,How can a small team keep its documentation alive?
,,2027-02-02 08:00:00.000000+00:00,Graduate student,Version control; Documentation,
`;

export const TYPEFORM = `#,What's your name?,Your email,Security,Data protection,Communities,What would you like to discuss?,Start Date (UTC),Submit Date (UTC)
a1,Chiara Inventata,chiara@example.org,Security,,Communities,Come proteggere i dati di una piccola associazione?,2027-02-01 07:25:02,2027-02-01 07:28:33
b2,Denis Inventé,denis@example.org,,Data protection,Communities,Comment animer une communauté qui dure ?,2027-02-01 08:25:02,2027-02-01 08:28:33
`;

export const GOOGLE_FORMS = `"Horodateur","Adresse e-mail","Prénom et nom","Entreprise","Votre question pour l’atelier","Régime alimentaire"
"2027/02/01 9:12:00 AM UTC+1","elsa@example.org","Elsa Inventée","Ferme des Crosets","Comment vendre en ligne sans y passer mes nuits ?","végétarien"
"2027/02/01 9:15:00 AM UTC+1","ELSA@example.org","Elsa Inventée","","La même, envoyée deux fois ?",""
`;

export const EVENTBRITE = `Order #,First Name,Surname,Email,Ticket Type,Attendee Status,Company
101,Farid,Inventé,farid@example.org,General,Attending,Régie Crausaz
102,Greta,Erfunden,greta@example.org,General,Not Attending,
103,Hugo,Inventé,pas-une-adresse,General,Attending,
`;

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As Excel saves on Windows in Switzerland: semicolons, one byte for each letter. */
export function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { "’": 0x92, "€": 0x80, œ: 0x9c };
  return Uint8Array.from([...text], (letter) => special[letter] ?? letter.charCodeAt(0));
}

export function utf16le(text: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
}
