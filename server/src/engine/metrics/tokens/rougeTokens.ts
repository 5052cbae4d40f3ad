import { porterStem } from './porterStem.ts';

/** The tokens of rouge_score: the text in lower case, and of that only runs of a-z and 0-9. */
export function rougeTokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** The same with words of more than three letters stemmed, as with `use_stemmer=True`. */
export function stemmedRougeTokens(text: string): string[] {
  return rougeTokens(text).map((token) => (token.length > 3 ? porterStem(token) : token));
}

/** Whether a text has letters or digits that these tokens leave out. */
export function losesLetters(text: string): boolean {
  return /[^a-z\P{L}]|[^0-9\P{N}]/u.test(text.toLowerCase());
}
