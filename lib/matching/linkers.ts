/**
 * Small words that hold a phrase together, folded, of all four languages: "protection des données", "trattamento dei
 * miei dati", "use of our data". Between the words of a term they are free. "Sans", "ohne" and the like change the
 * sense, so they are none.
 */
export const LINKERS: ReadonlySet<string> = new Set(
  [
    "de du des d l la le les un une a au aux en et mon ma mes notre nos votre vos leur leurs son sa ses",
    "der die das dem den ein eine einen einem einer eines in im am an von vom zu zum zur fur und mein meine meinen",
    "meiner unser unsere unseren unserer ihre ihren ihrer",
    "di del dello della dell dei degli delle il lo i gli uno al allo alla ai agli alle nel nella e ed mio mia miei mie",
    "nostro nostra nostri nostre suo sua suoi sue",
    "the an of for to on and my our your their his her",
  ]
    .join(" ")
    .split(" "),
);
