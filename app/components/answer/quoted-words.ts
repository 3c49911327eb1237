/** Words of the answer that advice cites: UTF-16 units, half-open. They earn nothing and lose nothing. */
export type QuotedWords = { start: number; end: number };

type Cited = QuotedWords & { quoted: true };

/** Element id of words that advice cites, so that the advice can link to them. */
export const quoteId = ({ start, end }: QuotedWords) => `quote-${start}-${end}`;

/** Quoted words as they stand among the marks of a text. */
export const asQuoted = ({ start, end }: QuotedWords): Cited => ({ start, end, quoted: true });

export function isQuoted(mark: object): mark is Cited {
  return "quoted" in mark;
}
