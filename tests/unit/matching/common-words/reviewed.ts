/**
 * Terms that are written like one of the commonest words of another language, each looked at: language of the term, of
 * the common word, and the words. A text in the other language does not fire them, which a test holds.
 */
export const SAME_WORD_SAME_THING = [
  ["en", "de", "boss dad"],
  ["de", "en", "community management personal support"],
  ["it", "en", "community lead like management over"],
  ["fr", "en", "management stock stocks teams"],
  ["en", "fr", "coupon personnel"],
  ["en", "it", "camera persona"],
  ["fr", "it", "persona"],
  ["de", "it", "persona"],
] as const;

/** Other things in the two languages; the language of the text decides. */
export const SAME_WORD_OTHER_THING = [
  ["fr", "it", "camera"],
  ["fr", "en", "lives"],
  ["de", "en", "kind"],
  ["de", "it", "tutti"],
] as const;
