/** The 1-based line of a file, from line `from` on, that holds `words`; `from` where none does (words with escapes in them). */
export function lineHolding(source: readonly string[], from: number, words: string): number {
  for (let index = from - 1; index < source.length; index += 1) {
    if (source[index]?.includes(words)) return index + 1;
  }
  return from;
}
