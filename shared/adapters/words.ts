/** A word as printable ASCII in which the words that begin alike still begin alike: its UTF-8 in hexadecimal. */
export function sortableWord(word: string): string {
  return Buffer.from(word).toString('hex');
}

/** The longest of several words: it names the fewest. */
export function longestOf(words: readonly string[]): string {
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) throw new RangeError('there is no word to look for');
  return longest;
}
