// Terms that are written like one of the commonest words of another language, each looked at: language of the term,
// language of the common word, and the words. A text in the other language does not fire them, which a test holds.

export const SAME_WORD_SAME_THING = [
  ["en", "de", "boss dad"],
  ["de", "en", "community film game games management support"],
  ["it", "en", "community film management"],
  ["fr", "en", "construction management"],
  ["de", "fr", "film"],
  ["it", "fr", "film"],
  ["en", "fr", "coupon personnel"],
  ["fr", "it", "papa"],
  ["de", "it", "papa"],
] as const;

/** The language of the text decides: Italian "donne" are women, French "donne" gives. */
export const SAME_WORD_OTHER_THING = [
  ["fr", "it", "camera persona"],
  ["en", "it", "camera persona"],
  ["de", "it", "persona tempo tutti"],
  ["fr", "en", "college lives match stock stocks teams"],
  ["de", "en", "kind match personal"],
  ["it", "en", "lead like over"],
  ["it", "fr", "donne"],
  ["it", "de", "stelle"],
] as const;
