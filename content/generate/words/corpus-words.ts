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
  let places: Places | undefined;
  const isWord = (candidate: string): boolean => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    places ??= pairPlaces(text);
    const answer = !EDGE.test(candidate) && standsAlone(candidate, text, places, least);
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

/** Where each pair of characters stands first, and for each place the next one of its pair; -1 for none. */
type Places = { first: Map<number, number>; next: Int32Array };

/** A corpus is asked for thousands of words: searching it anew for each would take seconds. */
function pairPlaces(text: string): Places {
  const first = new Map<number, number>();
  const next = new Int32Array(text.length).fill(-1);
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const pair = pairAt(text, at);
    next[at] = first.get(pair) ?? -1;
    first.set(pair, at);
  }
  return { first, next };
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Where a word of two characters or more stands, left to right, no place inside another. */
function placesOf(word: string, text: string, { first, next }: Places): number[] {
  const found: number[] = [];
  let free = 0;
  for (let at = first.get(pairAt(word, 0)) ?? -1; at >= 0; at = next[at] ?? -1) {
    if (at < free || !text.startsWith(word, at)) continue;
    found.push(at);
    free = at + word.length;
  }
  return found;
}

function standsAlone(word: string, text: string, places: Places, least: number): boolean {
  const found = placesOf(word, text, places);
  if (found.length < least) return false;
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  found.forEach((at, nth) => {
    // Punctuation, and the text's two ends, are neighbours that never repeat.
    note(before, text.charAt(at - 1), nth);
    note(after, text.charAt(at + word.length), nth);
  });
  const most = Math.max(largest(before), largest(after));
  return most <= Math.max(1, found.length * MAX_NEIGHBOUR_SHARE);
}

function largest(counts: Map<string, number>): number {
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
}

function note(neighbours: Map<string, number>, character: string, nth: number): void {
  const key = /[\u4E00-\u9FFF]/.test(character) ? character : `#${nth}`;
  neighbours.set(key, (neighbours.get(key) ?? 0) + 1);
}
