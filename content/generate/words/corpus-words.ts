/** A text longer than this is read up to here: the words of a topic recur long before. */
const MAX_CORPUS = 120_000;
const MIN_WORD = 2;
const MAX_WORD = 6;
/** A word stands among changing neighbours: no single character follows or precedes it more often than this. */
const MAX_NEIGHBOUR_SHARE = 0.7;
const EDGE =
  /^[的了和与在要让把是为对以将就也都并而不之其从向着过这那一]|[的了和与在要让把是为对以将就也都并而不之其从向着这那一]$/;

/**
 * Finds the words of a phrase that recur in a corpus in changing company (老旧小区 in 破解老旧小区停车难), longest first and
 * none inside another. Chinese has no blanks between words; what keeps together wherever it stands is taken for one.
 */
export function corpusWords(corpus: string, least: number): (phrase: string) => string[] {
  const text = corpus.slice(0, MAX_CORPUS);
  const known = new Map<string, boolean>();
  const isWord = (candidate: string): boolean => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    const answer = !EDGE.test(candidate) && standsAlone(candidate, text, least);
    known.set(candidate, answer);
    return answer;
  };
  return (phrase) => {
    const found: string[] = [];
    for (const run of phrase.slice(0, 200).match(/[\u4E00-\u9FFF]+/g) ?? []) {
      let rest = run;
      for (let size = Math.min(MAX_WORD, run.length); size >= MIN_WORD; size -= 1) {
        for (let from = 0; from + size <= rest.length; from += 1) {
          const candidate = rest.slice(from, from + size);
          if (candidate.includes("\n") || !isWord(candidate)) continue;
          found.push(candidate);
          rest = rest.slice(0, from) + "\n".repeat(size) + rest.slice(from + size);
        }
      }
    }
    return [...new Set(found)];
  };
}

function standsAlone(word: string, text: string, least: number): boolean {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    count += 1;
    // Punctuation, and the text's two ends, are neighbours that never repeat.
    note(before, text.charAt(at - 1), count);
    note(after, text.charAt(at + word.length), count);
  }
  if (count < least) return false;
  const most = Math.max(...before.values(), ...after.values());
  return most <= Math.max(1, count * MAX_NEIGHBOUR_SHARE);
}

function note(neighbours: Map<string, number>, character: string, nth: number): void {
  const key = /[\u4E00-\u9FFF]/.test(character) ? character : `#${nth}`;
  neighbours.set(key, (neighbours.get(key) ?? 0) + 1);
}
