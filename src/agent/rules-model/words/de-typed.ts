/** A pattern that takes umlauts as they are typed: without their dots, or with an e. */
export const typed = (words: string): string =>
  words.replaceAll('ä', '(?:ä|ae|a)').replaceAll('ö', '(?:ö|oe|o)').replaceAll('ü', '(?:ü|ue|u)').replaceAll('ß', '(?:ß|ss)')
