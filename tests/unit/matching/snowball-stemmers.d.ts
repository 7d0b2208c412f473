declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  export function newStemmer(algorithm: "french" | "german" | "italian" | "english"): Stemmer;
}
