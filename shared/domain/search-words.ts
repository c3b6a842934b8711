import type { Case } from './case.ts';

/** A word is looked for by at most so many of its letters, and a case is found by at most so many words. */
const longestWord = 20;
const mostWords = 24;
/** Shorter ones name too much. */
const shortestWord = 2;

/**
 * The words of a text as they are looked for, each once: lower case, without accents and vowel signs, the letters that Arabic writes in several
 * ways (alef, yeh, teh marbuta) in one.
 */
export function searchWordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647');
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => Array.from(word).slice(0, longestWord).join(''));
  return [...new Set(words)].filter((word) => Array.from(word).length >= shortestWord);
}

/** The words by which a case is found: those of its reference, title, zone and holder. */
export function wordsOfCase({ id, project: { title, zone, holder } }: Pick<Case, 'id' | 'project'>): string[] {
  const texts = [id, title.fr, title.ar, title.en, zone, holder.name];
  return searchWordsOf(texts.flatMap((text) => text ?? []).join(' ')).slice(0, mostWords);
}

/** The first of a case's words that begins so, by which it stands once in a list. */
export function firstBeginning(words: readonly string[], beginning: string): string | undefined {
  return words.filter((word) => word.startsWith(beginning)).toSorted()[0];
}

/** Whether every one of what is looked for begins one of the words. */
export function areAllIn(words: readonly string[], beginnings: readonly string[]): boolean {
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
